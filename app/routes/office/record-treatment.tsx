import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { treatmentForm } from "#app/domains/council/council.form.ts";
import { readHeldMeetings } from "#app/domains/council/meeting.view.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { readTreatments } from "#app/domains/council/treatment.view.server.ts";
import { TreatmentForm } from "#app/domains/council/TreatmentForm.tsx";
import { TreatmentText } from "#app/domains/council/TreatmentText.tsx";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { FlagWords } from "#app/domains/proposals/FlagWords.tsx";
import { OutcomeFields } from "#app/domains/proposals/OutcomeFields.tsx";
import { findOutcomes } from "#app/domains/proposals/outcome.store.server.ts";
import { outcomeForm } from "#app/domains/proposals/outcome.form.ts";
import { proposalOfCase } from "#app/domains/proposals/proposal.store.server.ts";
import { readFlags } from "#app/domains/proposals/proposal.view.server.ts";
import { treatProposal } from "#app/domains/proposals/treat-proposal.server.ts";
import { act, notFound, readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Section } from "#app/ui/Section.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: councilAccess.recordTreatment }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head) return null;
    const [treatments, meetings] = [await readTreatments(trx, head.id), await readHeldMeetings(trx, head.id, visit.now)];
    const proposalId = head.proposal ? await proposalOfCase(trx, head.id) : null;
    return { head, treatments, meetings, proposed: proposalId ? { outcomes: await findOutcomes(trx, proposalId), council: (await councilOf(trx))?.name ?? "" } : null, flags: proposalId ? await readFlags(trx, [proposalId]) : [], title: sayIn(visit.lang)("council.record.title", { case: head.title }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  return act(args, {
    for: councilAccess.recordTreatment, form: treatmentForm.and(outcomeForm),
    run: async (trx, { isFinal, outcome, ground, planCase, planReference, putsRight, ...form }, { actor, now }) => {
      const caseId = (await findCaseId(trx, key)) ?? notFound();
      // What people proposed is treated as a case, and what it meant for the proposal is said with it.
      if (await proposalOfCase(trx, caseId)) return treatProposal(trx, { ...form, outcome, ground, planCase, planReference, putsRight, actor, caseId }, now);
      return recordTreatment(trx, { ...form, isFinal, actor, caseId }, now);
    },
    done: (_, visit) => seeOther(address(visit.authority, "recordTreatment", { case: args.params.case ?? "" }, { hash: "behandlinger" })),
  });
}

export default function RecordTreatmentRoute() {
  const { frame, head, treatments, meetings, proposed, flags, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("council.record");
  const none = useTranslations("council.treatment")("none");
  const key = caseKey(head);
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <Section id="behandlinger" title={t("chain")}>
        {treatments.length === 0 ? <p>{none}</p> : null}
        {treatments.map((treatment) => (
          <TreatmentText
            key={treatment.id} treatment={treatment} lang={frame.lang}
            {...(treatment.briefingVersion === null ? {} : { briefingHref: address(frame.authority, "briefing", { case: key, version: treatment.briefingVersion }) })}
          />
        ))}
      </Section>
      <Section id="ny" title={t("new")}>
        {flags.map((flag) => <FlagWords key={flag.id} flag={flag} place={frame.authority} lang={frame.lang} />)}
        <TreatmentForm meetings={meetings} formToken={frame.formToken} answer={answer} lang={frame.lang} {...(proposed ? { outcome: <OutcomeFields {...proposed} answer={answer} lang={frame.lang} /> } : {})} />
      </Section>
    </OfficePage>
  );
}
