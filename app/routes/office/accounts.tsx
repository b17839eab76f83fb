import { randomBytes } from "node:crypto";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { address } from "#app/addresses.ts";
import { listAccounts } from "#app/domains/people/account.view.server.ts";
import { staffRoles } from "#app/domains/people/actor.ts";
import { changeRoles } from "#app/domains/people/change-roles.server.ts";
import { closeAccount } from "#app/domains/people/close-account.server.ts";
import { makeOneUseLink } from "#app/domains/people/make-one-use-link.server.ts";
import { openAccount } from "#app/domains/people/open-account.server.ts";
import { peopleAccess } from "#app/domains/people/people.access.ts";
import { closeForm, linkForm, openAccountForm, rolesForm } from "#app/domains/people/people.form.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { formState } from "#app/form-state.ts";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { formatInstant } from "#app/platform/format.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckGroup } from "#app/ui/CheckGroup.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";
import { TextField } from "#app/ui/TextField.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { for: peopleAccess.seeAccounts }, async (trx) => ({ title: sayIn(visit.lang)("people.accounts.title"), accounts: await listAccounts(trx) }));
}

const done = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "accounts"));
const known = z.array(z.enum(staffRoles, { error: "frame.form.unknown_choice" }));

export const action = (args: ActionFunctionArgs) => actOn(args, {
  open: plan({
    for: peopleAccess.openAccount, form: openAccountForm.extend({ roles: openAccountForm.shape.roles.pipe(known) }), done,
    run: (trx, form, visit) => openAccount(trx, { ...form, actor: visit.actor, passwordHash: null }, visit.now),
  }),
  roles: plan({
    for: peopleAccess.giveRole, form: rolesForm.extend({ roles: rolesForm.shape.roles.pipe(known) }), done,
    run: (trx, form, visit) => changeRoles(trx, { ...form, actor: visit.actor }, visit.now),
  }),
  close: plan({ for: peopleAccess.closeAccount, form: closeForm, done, run: (trx, form, visit) => closeAccount(trx, { ...form, actor: visit.actor }, visit.now) }),
  link: plan({
    for: peopleAccess.makeLink, form: linkForm,
    run: async (trx, form, visit) => {
      const token = randomBytes(24).toString("base64url");
      const made = await makeOneUseLink(trx, { actor: visit.actor, account: form.account, token }, visit.now);
      return "refused" in made ? made : { account: form.account, token, expiresAt: made.expiresAt };
    },
    // The link is shown once, in the answer to the post: only its hash is kept.
    done: (made, visit) => data({ link: { account: made.account, href: `${visit.url.origin}${address(visit.authority, "oneUseLink", { token: made.token })}`, until: formatInstant(made.expiresAt, visit.lang) } }) as unknown as Response,
  }),
});

export { pageMeta as meta } from "#app/meta.ts";

interface MadeLink { readonly account: string; readonly href: string; readonly until: string }

export default function Accounts() {
  const { frame, accounts } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>() as Parameters<typeof formState>[0] | { link: MadeLink };
  const link = given && "link" in given ? given.link : null;
  const answer = given && !("link" in given) ? given : undefined;
  const t = useTranslations("people");
  const { field, list } = formState(answer);
  const roles = staffRoles.map((value) => ({ value, label: t(`roles.${value}`) }));
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "office"), label: t("accounts.title") }]}>
      <Refused answer={answer} />
      <h1>{t("accounts.title")}</h1>
      <p className="lead section-lead">{t("accounts.lead", { authority: frame.authority.name })}</p>
      {accounts.map((account) => (
        <Section key={account.id} id={`konto-${account.id}`} title={account.name}>
          <p>{account.title ? `${account.title}. ` : ""}{account.email}. {t("accounts.roles")}: {account.roles.map((role) => t(`roles.${role}`)).join(", ") || t("accounts.none")}. {account.bodies.length > 0 ? `${t("accounts.bodies")}: ${account.bodies.join(", ")}. ` : ""}{account.isClosed ? <strong>{t("accounts.closed")}</strong> : account.hasPassword ? null : t("accounts.noPassword")}</p>
          {link?.account === account.id ? <Notice kind="done"><p>{t("accounts.linkMade", { until: link.until, name: account.name })}</p><p><code>{link.href}</code></p></Notice> : null}
          <Disclosure summary={t("accounts.change", { name: account.name })}>
            <StaffForm formToken={frame.formToken}>
              <HiddenField name="intent" value="roles" /><HiddenField name="account" value={account.id} /><HiddenField name="version" value={account.version} />
              <CheckGroup name={`roles`} label={t("accounts.roles")} options={roles} values={account.roles} />
              <Actions><Button quiet>{t("accounts.changeButton")}</Button></Actions>
            </StaffForm>
          </Disclosure>
          <Actions>
            <StaffForm formToken={frame.formToken}><HiddenField name="intent" value="link" /><HiddenField name="account" value={account.id} /><Button quiet>{t("accounts.link")}</Button></StaffForm>
            <StaffForm formToken={frame.formToken}><HiddenField name="intent" value="close" /><HiddenField name="account" value={account.id} />{account.isClosed ? null : <HiddenField name="closed" value="on" />}<Button quiet>{account.isClosed ? t("accounts.reopen") : t("accounts.close")}</Button></StaffForm>
          </Actions>
        </Section>
      ))}
      <Section id="ny" title={t("accounts.open")}>
        <StaffForm formToken={frame.formToken}>
          <HiddenField name="intent" value="open" />
          <TextField {...field("name")} label={t("accounts.name")} />
          <TextField {...field("email")} label={t("accounts.email")} type="email" />
          <TextField {...field("title")} label={t("accounts.workTitle")} optional />
          <CheckGroup name="roles" label={t("accounts.roles")} options={roles} values={list("roles")} />
          <Actions><Button>{t("accounts.openButton")}</Button></Actions>
        </StaffForm>
      </Section>
    </Page>
  );
}
