import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckGroup } from "#app/ui/CheckGroup.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { AccountLine } from "./account.view.server.ts";
import { staffRoles } from "./actor.ts";
import { StaffForm } from "./StaffForm.tsx";

interface Posted { readonly formToken: string | null; readonly answer: FormAnswer | undefined }

/** Shown once, in the answer to the post: only its hash is kept. */
export interface MadeLink { readonly account: string; readonly href: string; readonly until: string }

export function AccountsTable({ accounts, hrefOf }: { accounts: readonly AccountLine[]; hrefOf: (account: AccountLine) => string }) {
  const t = useTranslations("people.accounts");
  const standing = useStandingOf();
  const rights = useRightsOf();
  return (
    <DataTable
      id="brukere" caption={t("list")} quietCaption columns={[{ name: t("name") }, { name: t("email") }, { name: t("rights") }, { name: t("standing") }, { name: t("edit") }]}
      rows={accounts.map((account) => ({
        key: account.id,
        cells: [
          account.title && account.title.toLowerCase() !== account.name.toLowerCase() ? `${account.name}, ${account.title}` : account.name, account.email, rights(account), standing(account),
          <a key="edit" href={hrefOf(account)}>{t("edit")}<span className="visually-hidden"> {account.name}</span></a>,
        ],
      }))}
    />
  );
}

function useRightsOf() {
  const t = useTranslations("people");
  return ({ roles, bodies }: AccountLine) => [...roles.map((role) => t(`roles.${role}`)), ...bodies].join(", ") || t("accounts.none");
}

function useStandingOf() {
  const t = useTranslations("people.accounts");
  return ({ isClosed, hasPassword }: AccountLine) => (isClosed ? t("closed") : hasPassword ? t("active") : t("noPassword"));
}

/** What can be done with one account. */
export function AccountForms({ account, link, formToken, answer }: Posted & { account: AccountLine; link: MadeLink | null }) {
  const t = useTranslations("people");
  const form = formState(answer?.values.intent === "roles" ? answer : undefined, { roles: account.roles });
  const rights = useRightsOf();
  const standing = useStandingOf();
  const own = <HiddenField name="account" value={account.id} />;
  return (
    <>
      <p>{[account.title, account.email, rights(account), standing(account)].filter(Boolean).join(". ")}.</p>
      {account.roles.length + account.bodies.length > 0 || account.isClosed ? null : <Notice>{t("accounts.noRights")}</Notice>}
      {link?.account === account.id ? <Notice kind="done"><p>{t("accounts.linkMade", { until: link.until, name: account.name })}</p><p><code>{link.href}</code></p></Notice> : null}
      <Actions>
        <StaffForm formToken={formToken}>{own}<Button name="intent" value="link" quiet>{t("accounts.link")}</Button></StaffForm>
        <StaffForm formToken={formToken}>{own}{account.isClosed ? null : <HiddenField name="closed" value="on" />}<Button name="intent" value="close" quiet>{t(account.isClosed ? "accounts.reopen" : "accounts.close")}</Button></StaffForm>
      </Actions>
      <StaffForm formToken={formToken} className="form section" label={t("accounts.change", { name: account.name })}>
        {own}<HiddenField name="version" value={account.version} />
        <CheckGroup name="roles" label={t("accounts.roles")} hint={t("accounts.rolesHint")} options={staffRoles.map((value) => ({ value, label: t(`roles.${value}`) }))} values={form.list("roles")} />
        <Actions><Button name="intent" value="roles">{t("accounts.changeButton")}</Button></Actions>
      </StaffForm>
    </>
  );
}

export function OpenAccountForm({ formToken, answer }: Posted) {
  const t = useTranslations("people");
  const { field, list } = formState(answer);
  return (
    <StaffForm formToken={formToken} label={t("accounts.open")}>
      <TextField {...field("name")} label={t("accounts.name")} />
      <TextField {...field("email")} label={t("accounts.email")} type="email" />
      <TextField {...field("title")} label={t("accounts.workTitle")} optional />
      <CheckGroup name="roles" label={t("accounts.roles")} hint={t("accounts.rolesHint")} options={staffRoles.map((value) => ({ value, label: t(`roles.${value}`) }))} values={list("roles")} />
      <Actions><Button name="intent" value="open">{t("accounts.openButton")}</Button></Actions>
    </StaffForm>
  );
}
