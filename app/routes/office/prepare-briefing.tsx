import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readShownRemarks } from "#app/domains/answers/follow-up.view.server.ts";
import { RemarksShown } from "#app/domains/answers/RemarksShown.tsx";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { withoutReasons } from "#app/domains/council/alternative-reasons.ts";
import { answerQuestion } from "#app/domains/council/answer-question.server.ts";
import { readBriefings } from "#app/domains/council/briefing.view.server.ts";
import { CheckBeforeFreezing } from "#app/domains/council/CheckBeforeFreezing.tsx";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { answerQuestionForm, briefingDraftForm, chooseVoiceForm, dropVoiceForm, freezeForm, layForm } from "#app/domains/council/council.form.ts";
import { DraftForm, FreezeForm, VoiceForms } from "#app/domains/council/DraftForms.tsx";
import { AnswerQuestions, FormerVersions } from "#app/domains/council/FormerVersions.tsx";
import { freezeBriefing } from "#app/domains/council/freeze-briefing.server.ts";
import { layBriefing } from "#app/domains/council/lay-briefing.server.ts";
import { readComingMeetings } from "#app/domains/council/meeting.view.server.ts";
import { readAlternativeChoices, readChecklist, readDraft } from "#app/domains/council/prepare-briefing.view.server.ts";
import { readQuestions } from "#app/domains/council/question.view.server.ts";
import { chooseVoice, dropVoice, writeBriefingDraft } from "#app/domains/council/write-briefing-draft.server.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Section } from "#app/ui/Section.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: councilAccess.writeBriefing }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head) return null;
    return {
      head, draft: await readDraft(trx, head.id), asked: await readAlternativeChoices(trx, head.id), checklist: await readChecklist(trx, head.id),
      meetings: await readComingMeetings(trx, visit.now), briefings: await readBriefings(trx, head.id), remarks: await readShownRemarks(trx, head.id, visit.now),
      waiting: (await readQuestions(trx, head.id)).filter((question) => question.answer === null),
      title: sayIn(visit.lang)("council.prepare.title", { case: head.title }),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const back = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "prepareBriefing", { case: args.params.case ?? "" }));
  const inCase = async (trx: Parameters<typeof findCaseId>[0]) => (await findCaseId(trx, key)) ?? notFound();
  const write = { for: councilAccess.writeBriefing, done: back };
  return actOn(args, {
    save: plan({ ...write, form: briefingDraftForm, run: async (trx, form, { actor, now }) => writeBriefingDraft(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    voice: plan({ ...write, form: chooseVoiceForm, run: async (trx, form, { actor, now }) => chooseVoice(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    drop: plan({ ...write, form: dropVoiceForm, run: async (trx, form, { actor, now }) => dropVoice(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    freeze: plan({ for: councilAccess.freezeBriefing, form: freezeForm,
      run: async (trx, form, { actor, now }) => freezeBriefing(trx, { actor, caseId: await inCase(trx), draftVersion: form.draftVersion, meetingIds: form.meetings }, now),
      done: ({ version }, visit) => seeOther(address(visit.authority, "briefing", { case: args.params.case ?? "", version })) }),
    lay: plan({ for: councilAccess.layBriefing, form: layForm, done: back,
      run: (trx, form, { actor, now }) => layBriefing(trx, { actor, briefingId: form.briefingId, meetingIds: form.meetings }, now) }),
    answer: plan({ for: councilAccess.answerQuestion, form: answerQuestionForm, done: back,
      run: (trx, form, { actor, now }) => answerQuestion(trx, { ...form, actor }, now) }),
  });
}

export default function PrepareBriefing() {
  const { frame, head, draft, asked, checklist, meetings, briefings, remarks, waiting, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("council.prepare");
  const key = caseKey(head);
  const posted = { formToken: frame.formToken, answer };
  const inputHref = (number: number) => address(frame.authority, "queueInput", { case: key, number });
  const versionHref = (version: number) => address(frame.authority, "briefing", { case: key, version });
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      {waiting.length > 0 ? <Section id="sporsmal" title={t("openQuestions")} spaced={false}><AnswerQuestions questions={waiting} lang={frame.lang} {...posted} /></Section> : null}
      <WithSide section={waiting.length > 0} side={<>
        <Section id="sjekk" title={t("checklist")} spaced={false}>
          <RemarksShown remarks={remarks} />
          <CheckBeforeFreezing checklist={checklist} unreasoned={withoutReasons(asked.alternatives.map((one) => one.letter), draft.alternativeReasons)} queueHref={inputHref} themesHref={address(frame.authority, "sortThemes", { case: key })} />
        </Section>
        {briefings.length > 0 ? <Section id="versjoner" title={t("former")}><FormerVersions briefings={briefings} meetings={meetings} lang={frame.lang} hrefOf={versionHref} formToken={frame.formToken} /></Section> : null}
      </>}>
        <Section id="utkast" title={t("draft")} spaced={false}><DraftForm draft={draft} {...asked} lang={frame.lang} {...posted} /></Section>
      </WithSide>
      <Section id="stemmer" title={t("voices")}><VoiceForms draft={draft} themes={checklist.themes} inputHref={inputHref} {...posted} /></Section>
      <Section id="las" title={t("freeze")}><FreezeForm draftVersion={draft.version} meetings={meetings} lang={frame.lang} {...posted} /></Section>
    </OfficePage>
  );
}
