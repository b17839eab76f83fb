import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseProposalKey, proposalKey } from "#app/addresses.ts";
import { readMeasures } from "#app/domains/answers/follow-up.view.server.ts";
import { MeasureSection } from "#app/domains/answers/MeasureSection.tsx";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { EventDays } from "#app/domains/cases/EventDays.tsx";
import { readTreatments } from "#app/domains/council/treatment.view.server.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { NotTreated } from "#app/domains/proposals/NotTreated.tsx";
import { otherLevelOf } from "#app/domains/proposals/other-level.view.server.ts";
import { standingOf } from "#app/domains/proposals/proposal-page.ts";
import { readProposal } from "#app/domains/proposals/proposal.view.server.ts";
import { CountedHow, Proposed } from "#app/domains/proposals/Proposed.tsx";
import { StandingLine } from "#app/domains/proposals/ProposalStanding.tsx";
import { ProposalThread } from "#app/domains/proposals/ProposalThread.tsx";
import { SignatureMeter } from "#app/domains/proposals/SignatureMeter.tsx";
import { proposalEventLines } from "#app/event-lines.ts";
import { publicEventTypes } from "#app/event-sentences.ts";
import { readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { readEvents } from "#app/platform/events.server.ts";
import { formatNumber } from "#app/platform/format.ts";
import { Actions, ButtonLink, GoLink } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Section } from "#app/ui/Section.tsx";
import { unparted } from "#app/ui/unbroken.ts";
import { WithSide } from "#app/ui/WithSide.tsx";
import { findOutcomes } from "#app/domains/proposals/outcome.store.server.ts";
import { inWords } from "#app/domains/proposals/council-words.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseProposalKey(args.params.proposal ?? "");
  const read = await readPage(visit, {}, async (trx) => {
    const page = key && (await readProposal(trx, key, { includeUnseen: false }));
    if (!page) return null;
    if (args.params.proposal !== proposalKey(page)) throw seeOther(address(visit.authority, "proposal", { proposal: proposalKey(page) }));
    const caseId = page.caseFile && (await findCaseId(trx, page.caseFile));
    const today = dayOf(visit.now);
    const events = await readEvents(trx, { types: publicEventTypes, subjectId: page.id, limit: 200 });
    return {
      page, today, standing: standingOf(page, today), council: (await councilOf(trx))?.name ?? "",
      treatments: caseId ? await readTreatments(trx, caseId) : [], outcomes: await findOutcomes(trx, page.id), measures: caseId ? await readMeasures(trx, caseId) : [],
      events: proposalEventLines(events, page, visit.lang), isSigningDigital: visit.settings.mode === "exercise" || visit.register !== null, title: page.title,
    };
  });
  return { ...read, otherLevel: read.page.refusedFor === "not_our_activity" ? await otherLevelOf(visit.authority) : null };
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Proposal() {
  const { frame, page, standing, council, treatments, outcomes, measures, events, otherLevel, isSigningDigital, today } = useLoaderData<typeof loader>();
  const t = useTranslations("proposals.page");
  const { authority: place, lang } = frame;
  const own = { proposal: proposalKey(page) };
  const threshold = page.threshold ?? 0;
  return (
    <Page frame={frame} crumbs={[{ href: address(place, "proposals"), label: t("crumb") }]}>
      <StandingLine standing={standing} head={page} council={council} lang={lang} />
      <h1 lang={page.language}>{unparted(page.title)}</h1>
      <WithSide section side={
        <>
          <Section id="videre" title={t(standing.isSignable && standing.lacking > 0 ? "whenEnough" : page.decidedOn || page.endedOn ? "courseWas" : "course", { threshold: formatNumber(threshold) })} spaced={false}>
            <ProposalThread page={page} standing={standing} treatments={treatments} outcomes={outcomes} council={council} today={today} lang={lang} meetingHref={(meeting) => address(place, "meeting", { meeting })} />
          </Section>
          {standing.isSignable ? <Section id="hvem" title={t("whoTitle")} ruled><p>{t(place.kind === "county" ? "whoCounty" : "who", { name: place.name })}</p><p>{t("noAccount", { office: frame.profile.officeName })}</p></Section> : null}
        </>
      }>
        <SignatureMeter digital={page.digital} paper={page.paper} threshold={threshold} isSignable={standing.isSignable} />
        <CountedHow page={page} lang={lang} />
        {standing.isSignable ? (
          <>
            <Actions>
              {isSigningDigital ? <ButtonLink withDot href={address(place, "signProposal", own)}>{t("sign")}</ButtonLink> : null}
              <GoLink href={address(place, "signatureSheet", own)}>{t("printSheet")}</GoLink>
            </Actions>
            <p className="small muted">{t("namesNotShown")}</p>
          </>
        ) : null}
        <NotTreated page={page} otherLevel={otherLevel} place={place} council={council} />
        <Proposed page={page} />
        {page.caseFile ? <p className="section"><GoLink href={address(place, "case", { case: caseKey(page.caseFile) })}>{t("caseLink", inWords(council))}</GoLink></p> : null}
        <MeasureSection measures={measures} lang={lang} today={today} />
        <Disclosure summary={t("events")}><EventDays lines={events} lang={lang} /></Disclosure>
      </WithSide>
    </Page>
  );
}
