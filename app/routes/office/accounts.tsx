import { randomBytes } from "node:crypto";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { address } from "#app/addresses.ts";
import { AccountForms, AccountsTable, OpenAccountForm, type MadeLink } from "#app/domains/people/AccountForms.tsx";
import { listAccounts } from "#app/domains/people/account.view.server.ts";
import { staffRoles } from "#app/domains/people/actor.ts";
import { changeRoles } from "#app/domains/people/change-roles.server.ts";
import { closeAccount } from "#app/domains/people/close-account.server.ts";
import { makeOneUseLink } from "#app/domains/people/make-one-use-link.server.ts";
import { openAccount } from "#app/domains/people/open-account.server.ts";
import { peopleAccess } from "#app/domains/people/people.access.ts";
import { closeForm, linkForm, openAccountForm, rolesForm } from "#app/domains/people/people.form.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { formatInstant } from "#app/platform/format.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Section } from "#app/ui/Section.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const asked = visit.url.searchParams.get("konto");
  return readPage(visit, { for: peopleAccess.seeAccounts }, async (trx) => {
    const accounts = await listAccounts(trx);
    // One account's form at a time, since a field's name is its id.
    return { title: sayIn(visit.lang)("people.accounts.title"), accounts, chosen: accounts.find((account) => account.id === asked) ?? null };
  });
}

const done = (_: unknown, visit: Visit) => {
  const konto = visit.url.searchParams.get("konto");
  return seeOther(address(visit.authority, "accounts", null, konto ? { query: { konto } } : {}));
};
const known = z.array(z.enum(staffRoles, { error: "frame.form.unknown_choice" }));

export const action = (args: ActionFunctionArgs) => actOn(args, {
  open: plan({
    for: peopleAccess.openAccount, form: openAccountForm.extend({ roles: openAccountForm.shape.roles.pipe(known) }),
    run: (trx, form, visit) => openAccount(trx, { ...form, actor: visit.actor, passwordHash: null }, visit.now),
    // On to the new account, where its link is made and what it cannot see yet is said.
    done: ({ accountId }, visit) => seeOther(address(visit.authority, "accounts", null, { query: { konto: accountId } })),
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
    done: (made, visit) => data({ link: { account: made.account, href: `${visit.publicOrigin}${address(visit.authority, "oneUseLink", { token: made.token })}`, until: formatInstant(made.expiresAt, visit.lang) } }) as unknown as Response,
  }),
});

export { pageMeta as meta } from "#app/meta.ts";

export default function Accounts() {
  const { frame, accounts, chosen } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>() as FormAnswer | undefined | { link: MadeLink };
  const link = given && "link" in given ? given.link : null;
  const answer = given && !("link" in given) ? given : undefined;
  const t = useTranslations("people.accounts");
  const all = address(frame.authority, "accounts");
  const posted = { formToken: frame.formToken, answer };
  return (
    <OfficePage frame={frame} crumbs={[{ href: all, label: t("title") }]}>
      <Refused answer={answer} />
      <h1>{chosen ? chosen.name : t("title")}</h1>
      {chosen ? (
        <>
          <AccountForms account={chosen} link={link} {...posted} />
          <p className="section"><GoLink href={all}>{t("back")}</GoLink></p>
        </>
      ) : (
        <>
          <p className="lead section-lead">{t("lead", { authority: frame.authority.name })}</p>
          <Section id="alle" title={t("list")}><AccountsTable accounts={accounts} hrefOf={(account) => address(frame.authority, "accounts", null, { query: { konto: account.id } })} /></Section>
          <Section id="ny" title={t("open")}><OpenAccountForm {...posted} /></Section>
        </>
      )}
    </OfficePage>
  );
}
