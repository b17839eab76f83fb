import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseProposalKey, proposalKey } from "#app/addresses.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { carryOutProposal } from "#app/domains/proposals/carry-out-proposal.server.ts";
import { changeThreshold } from "#app/domains/proposals/change-threshold.server.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { deliverProposal, takeUpProposal } from "#app/domains/proposals/deliver-proposal.server.ts";
import { withdrawProposal } from "#app/domains/proposals/end-proposal.server.ts";
import { flagProposal, liftFlagOf } from "#app/domains/proposals/flag-proposal.server.ts";
import { openProposal, sendBack } from "#app/domains/proposals/look-through.server.ts";
import { OfficeForms } from "#app/domains/proposals/OfficeForms.tsx";
import { isUnseen, standingOf } from "#app/domains/proposals/proposal-page.ts";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { atVersionForm, flagForm, liftFlagForm, sendBackForm, takeUpForm, thresholdForm } from "#app/domains/proposals/proposal.form.ts";
import { findProposalId } from "#app/domains/proposals/proposal.store.server.ts";
import { readContact, readFlags, readProposal } from "#app/domains/proposals/proposal.view.server.ts";
import { CountedHow, Proposed } from "#app/domains/proposals/Proposed.tsx";
import { ProposerForms } from "#app/domains/proposals/ProposerForms.tsx";
import { StandingLine } from "#app/domains/proposals/ProposalStanding.tsx";
import { sendProposal } from "#app/domains/proposals/send-proposal.server.ts";
import { SignatureMeter } from "#app/domains/proposals/SignatureMeter.tsx";
import { readSimilar } from "#app/domains/proposals/similar.view.server.ts";
import { SimilarList } from "#app/domains/proposals/SimilarList.tsx";
import { discardDraft } from "#app/domains/proposals/write-proposal.server.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { mayOpen, OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { formatDay } from "#app/platform/format.ts";
import { Refused } from "#app/Refused.tsx";
import { Actions, GoLink } from "#app/ui/Button.tsx";
import { Facts } from "#app/ui/Facts.tsx";
import { Section } from "#app/ui/Section.tsx";
import { unparted } from "#app/ui/unbroken.ts";
import { inWords } from "#app/domains/proposals/council-words.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseProposalKey(args.params.proposal ?? "");
  const today = dayOf(visit.now);
  return readPage(visit, { for: proposalAccess.seeUnseen }, async (trx) => {
    const page = key && (await readProposal(trx, key, { includeUnseen: true }));
    if (!page) return null;
    const council = (await councilOf(trx))?.name ?? "";
    const caseId = page.caseFile && (await findCaseId(trx, page.caseFile));
    const similar = await readSimilar(trx, visit.authority.id, { title: page.title, request: page.request, except: caseId ? [page.id, caseId] : [page.id] }, today);
    return { page, council, today, similar, standing: standingOf(page, today), contact: await readContact(trx, page.id), flags: await readFlags(trx, [page.id]), title: page.title };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseProposalKey(args.params.proposal ?? "") ?? notFound();
  const idOf = async (trx: Trx) => (await findProposalId(trx, key)) ?? notFound();
  const done = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "officeProposal", { proposal: args.params.proposal ?? "" }));
  const look = { for: proposalAccess.look, done };
  const onBehalf = { for: proposalAccess.enterForSomebody, form: atVersionForm, done };
  return actOn(args, {
    open: plan({ ...look, form: atVersionForm, run: async (trx, { version }, { actor, authority, settings, now }) =>
      openProposal(trx, { actor, version, proposalId: await idOf(trx), authorityKind: authority.kind, masterKey: settings.signKey }, now) }),
    sendBack: plan({ ...look, form: sendBackForm, run: async (trx, form, { actor, now }) => sendBack(trx, { ...form, actor, proposalId: await idOf(trx) }, now) }),
    flag: plan({ ...look, form: flagForm, run: async (trx, { kind, note, about }, { actor, now }) =>
      flagProposal(trx, { actor, kind, note, proposalId: await idOf(trx), aboutCaseId: about.caseId, aboutProposalId: about.proposalId }, now) }),
    lift: plan({ ...look, form: liftFlagForm, run: async (trx, { flag }, { actor, now }) => liftFlagOf(trx, { actor, flagId: flag ?? notFound(), proposalId: await idOf(trx) }, now) }),
    threshold: plan({ for: proposalAccess.changeThreshold, form: thresholdForm, done, run: async (trx, form, { actor, authority, now }) =>
      changeThreshold(trx, { ...form, actor, authorityKind: authority.kind, proposalId: await idOf(trx) }, now) }),
    takeUp: plan({ for: proposalAccess.takeUp, form: takeUpForm, done, run: async (trx, form, { actor, now }) => takeUpProposal(trx, { ...form, actor, proposalId: await idOf(trx) }, now) }),
    carryOut: plan({ for: proposalAccess.carryOut, form: atVersionForm, done, run: async (trx, { version }, { actor, now }) => {
      const page = (await readProposal(trx, key, { includeUnseen: true })) ?? notFound();
      const caseId = (page.caseFile && (await findCaseId(trx, page.caseFile))) ?? notFound();
      return carryOutProposal(trx, { actor, version, caseId, proposalId: page.id }, now);
    } }),
    send: plan({ ...onBehalf, run: async (trx, { version }, { actor, now }) => sendProposal(trx, { author: { actor }, version, proposalId: await idOf(trx), residence: null }, now) }),
    discard: plan({ ...onBehalf, run: async (trx, { version }, { actor }) => discardDraft(trx, { author: { actor }, version, proposalId: await idOf(trx) }) }),
    deliver: plan({ ...onBehalf, run: async (trx, { version }, { actor, now }) => deliverProposal(trx, { author: { actor }, version, proposalId: await idOf(trx) }, now) }),
    withdraw: plan({ ...onBehalf, run: async (trx, { version }, { actor, now }) => withdrawProposal(trx, { author: { actor }, version, proposalId: await idOf(trx) }, now) }),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function OfficeProposal() {
  const { frame, page, council, standing, contact, flags, similar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("proposals.office");
  const { authority: place, lang } = frame;
  const own = { proposal: proposalKey(page) };
  const may = {
    look: mayOpen(frame, proposalAccess.look), changeThreshold: mayOpen(frame, proposalAccess.changeThreshold), takeUp: mayOpen(frame, proposalAccess.takeUp), carryOut: mayOpen(frame, proposalAccess.carryOut),
  };
  return (
    <OfficePage frame={frame} crumbs={[{ href: address(place, "officeProposals"), label: t("title") }]}>
      <Refused answer={answer} />
      <StandingLine standing={standing} head={page} council={council} lang={lang} />
      <h1 lang={page.language}>{unparted(page.title)}</h1>
      {page.threshold === null ? null : <SignatureMeter digital={page.digital} paper={page.paper} threshold={page.threshold} isSignable={standing.isSignable} />}
      <CountedHow page={page} lang={lang} />
      <Actions>
        {isUnseen(page) ? null : <><GoLink href={address(place, "proposal", own)}>{t("publicPage")}</GoLink><GoLink href={address(place, "paperLists", own)}>{t("paperLists")}</GoLink></>}
        {page.caseFile ? <GoLink href={address(place, "officeCase", { case: caseKey(page.caseFile) })}>{t("case")}</GoLink> : null}
      </Actions>
      <Proposed page={page} />
      {contact ? (
        <Section id="forslagsstiller" title={t("contactTitle")}>
          <Facts section={false} items={[
            { term: t("contact.name"), value: contact.name }, ...(contact.telephone ? [{ term: t("contact.telephone"), value: contact.telephone }] : []), ...(contact.email ? [{ term: t("contact.email"), value: contact.email }] : []),
            { term: t("contact.age"), value: t(contact.isUnder18 ? "contact.under18" : "contact.adult") },
            { term: t("contact.residence"), value: contact.resident === null ? t("contact.notChecked") : contact.checkedOn ? t("contact.resident", { on: formatDay(contact.checkedOn, lang) }) : "" },
          ]} />
          {contact.isEntered ? <ProposerForms page={page} standing={standing} place={place} council={council} isOffice formToken={frame.formToken} /> : <p className="small muted">{t("ownHands")}</p>}
        </Section>
      ) : null}
      {similar.length > 0 ? <Section id="ligner" title={t("similarTitle")}><p>{t("similarText", inWords(council))}</p><SimilarList similar={similar} place={place} lang={lang} /></Section> : null}
      <OfficeForms page={page} standing={standing} flags={flags} similar={similar} formToken={frame.formToken} answer={answer} lang={lang} place={place} council={council} may={may} />
    </OfficePage>
  );
}
