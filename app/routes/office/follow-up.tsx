import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { inFigures } from "#app/domains/answers/answer.ts";
import { answerAccess } from "#app/domains/answers/answer.access.ts";
import { eraseRemarkForm, moveMeasureForm, planMeasureForm, readRemarkForm } from "#app/domains/answers/answer.form.ts";
import { eraseRemark } from "#app/domains/answers/erase-remark.server.ts";
import { readMeasures, readReactionCounts, readRemarks } from "#app/domains/answers/follow-up.view.server.ts";
import { MoveMeasureForm, PlanMeasureForm } from "#app/domains/answers/MeasureForms.tsx";
import { isEnded } from "#app/domains/answers/measure.lifecycle.ts";
import { MeasureList } from "#app/domains/answers/MeasureList.tsx";
import { moveMeasure } from "#app/domains/answers/move-measure.server.ts";
import { planMeasure } from "#app/domains/answers/plan-measure.server.ts";
import { readRemark } from "#app/domains/answers/read-remark.server.ts";
import { RemarkList } from "#app/domains/answers/RemarkList.tsx";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { mayOpen, OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { List } from "#app/ui/LinkList.tsx";
import { Section } from "#app/ui/Section.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  const chosen = Number(visit.url.searchParams.get("tiltak"));
  return readPage(visit, { for: answerAccess.read }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head) return null;
    const measures = await readMeasures(trx, head.id);
    return {
      head, measures, moving: measures.find((measure) => measure.number === chosen && !isEnded(measure.state)) ?? null, counts: await readReactionCounts(trx, head.id), remarks: await readRemarks(trx, head.id),
      today: dayOf(visit.now), title: sayIn(visit.lang)("answers.office.follow.title", { title: head.title }),
    };
  });
}

const caseOf = async (trx: Trx, key: string): Promise<string> => {
  const parsed = parseCaseKey(key);
  return (parsed && (await findCaseId(trx, parsed))) ?? notFound();
};

export async function action(args: ActionFunctionArgs) {
  const key = args.params.case ?? "";
  const done = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "followUp", { case: key }));
  return actOn(args, {
    plan: plan({ for: answerAccess.planMeasure, form: planMeasureForm, done,
      run: async (trx, { title, owner_title: ownerTitle, due_on: dueOn }, { actor, now }) =>
        planMeasure(trx, { title, ownerTitle, dueOn, caseId: await caseOf(trx, key), actor }, now) }),
    move: plan({ for: answerAccess.moveMeasure, form: moveMeasureForm, done,
      run: async (trx, { measure: measureId, due_on: dueOn, done_on: doneOn, ...form }, { actor, now }) =>
        moveMeasure(trx, { ...form, measureId, dueOn, doneOn, caseId: await caseOf(trx, key), actor }, now) }),
    read: plan({ for: answerAccess.readRemark, form: readRemarkForm, done,
      run: async (trx, { remark: remarkId, shown }, { actor, now }) => readRemark(trx, { remarkId, shown, caseId: await caseOf(trx, key), actor }, now) }),
    erase: plan({ for: answerAccess.eraseRemark, form: eraseRemarkForm, done,
      run: async (trx, { remark: remarkId, ground }, { actor, now }) => eraseRemark(trx, { remarkId, ground, caseId: await caseOf(trx, key), actor }, now) }),
  });
}

export default function FollowUp() {
  const { frame, head, measures, moving, counts, remarks, today, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("answers.office.follow");
  const texts = useTranslations("answers");
  const key = caseKey(head);
  const mayMove = mayOpen(frame, answerAccess.moveMeasure);
  const running = measures.filter((measure) => !isEnded(measure.state));
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <Section id="tiltak" title={texts("measures.title")}><MeasureList measures={measures} lang={frame.lang} today={today} /></Section>
      {mayMove && running.length > 0 ? <List items={running.map((measure) => (
        <a key={measure.id} href={address(frame.authority, "followUp", { case: key }, { query: { tiltak: String(measure.number) }, hash: "framdrift" })}>{t("moveOne", { number: String(measure.number) })}</a>
      ))} /> : null}
      {moving && mayMove ? <Section id="framdrift" title={`${moving.number}. ${moving.title}`}><MoveMeasureForm formToken={frame.formToken} answer={answer} measure={moving} today={today} /></Section> : null}
      {!moving && mayOpen(frame, answerAccess.planMeasure) ? <Section id="nytt" title={t("plan")}><PlanMeasureForm formToken={frame.formToken} answer={answer} /></Section> : null}
      <Section id="reaksjoner" title={t("reactions")}>
        <p>{counts.yes + counts.partly + counts.no > 0 ? texts("reaction.counts", inFigures(counts)) : t("noReactions")}</p>
      </Section>
      <Section id="merknader" title={t("remarks")}>
        <p className="small muted">{t("remarksHint")}</p>
        <RemarkList remarks={remarks} mayRead={mayOpen(frame, answerAccess.readRemark)} mayErase={mayOpen(frame, answerAccess.eraseRemark)} formToken={frame.formToken} lang={frame.lang} />
      </Section>
    </OfficePage>
  );
}
