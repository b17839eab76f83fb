import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { randomBytes } from "node:crypto";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { EidNeeded } from "#app/domains/proposals/EidNeeded.tsx";
import { writeProposalForm } from "#app/domains/proposals/proposal.form.ts";
import { writableStates } from "#app/domains/proposals/proposal.lifecycle.ts";
import { readOwnProposal } from "#app/domains/proposals/proposal.view.server.ts";
import { findProposer } from "#app/domains/proposals/proposer.store.server.ts";
import { writeProposal } from "#app/domains/proposals/write-proposal.server.ts";
import { WriteProposalForm } from "#app/domains/proposals/WriteProposalForm.tsx";
import { writtenFields } from "#app/domains/proposals/written-fields.ts";
import { findCitizen } from "#app/domains/residents/citizen.store.server.ts";
import { findOrOpenCitizen } from "#app/domains/residents/find-or-open-citizen.server.ts";
import { isUnder18 } from "#app/domains/residents/person-number.ts";
import { act, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Notice } from "#app/ui/Notice.tsx";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const id = visit.url.searchParams.get("utkast") ?? "";
  return readPage(visit, {}, async (trx) => {
    const draft = await readDraft(trx, visit, id);
    if (draft === null) return null;
    const pid = visit.person?.pid ?? null;
    return {
      written: writtenFields(draft === "new" ? null : draft), isSignedIn: pid !== null, isUnder18: pid !== null && isUnder18(pid, dayOf(visit.now)),
      here: visit.url.pathname + visit.url.search, formKey: randomBytes(32).toString("base64url"), council: (await councilOf(trx))?.name ?? "",
      title: sayIn(visit.lang)("proposals.write.heading"),
    };
  });
}

/** Null where the address names a draft that is not hers, or is sent already. */
async function readDraft(trx: Trx, { person }: Visit, id: string) {
  if (id === "") return "new";
  const citizenId = person && uuid.test(id) ? await findCitizen(trx, person) : null;
  const own = citizenId ? await readOwnProposal(trx, { id, citizenId }) : null;
  const proposer = own && writableStates.includes(own.state) ? await findProposer(trx, own.id) : null;
  return own && proposer ? { ...own, proposer } : null;
}

export async function action(args: ActionFunctionArgs) {
  return act(args, {
    form: writeProposalForm,
    run: async (trx, form, { person, now }) => {
      if (!person?.pid) return refuse("eid_needed");
      const { citizenId } = await findOrOpenCitizen(trx, person, now);
      return writeProposal(trx, { ...form, author: { citizenId }, proposer: { ...form.proposer, isUnder18: isUnder18(person.pid, dayOf(now)) } }, now);
    },
    done: ({ proposalId }, { authority }) => seeOther(address(authority, "ownProposal", { id: proposalId })),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function WriteProposal() {
  const { frame, written, isSignedIn, isUnder18: isYoung, here, formKey, council, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("proposals.write");
  const place = frame.authority;
  return (
    <Page frame={frame} crumbs={[{ href: address(place, "proposals"), label: t("crumb") }, { href: address(place, "newProposal"), label: t("adviceCrumb") }]}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      {isSignedIn ? null : answer ? <Notice kind="alert" title={t("signedOutTitle")}><p>{t("signedOut")}</p><p><a href={address(place, "eidStart", null, { query: { tilbake: here } })} target="_blank" rel="noopener">{t("signInAgain")}</a></p></Notice> : null}
      {isSignedIn || answer ? (
        <WriteProposalForm written={written} formKey={formKey} formToken={null} answer={answer} lang={frame.lang} council={council} forSomebody={false} isUnder18={isYoung} />
      ) : <EidNeeded place={place} returnTo={here} office={frame.profile.officeName} />}
    </Page>
  );
}
