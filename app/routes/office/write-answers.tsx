import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { answerAccess } from "#app/domains/answers/answer.access.ts";
import { completeCaseForm, forwardInputForm, publishAnswerForm, reopenCaseForm, withdrawCaseForm } from "#app/domains/answers/answer.form.ts";
import { answerTime } from "#app/domains/answers/answer.rules.ts";
import { AnswersTable } from "#app/domains/answers/AnswersTable.tsx";
import { completeCase } from "#app/domains/answers/complete-case.server.ts";
import { CompleteForm, ReopenForm, WithdrawForm } from "#app/domains/answers/EndingForms.tsx";
import { forwardInput } from "#app/domains/answers/forward-input.server.ts";
import { readAnswersDesk } from "#app/domains/answers/overview.view.server.ts";
import { publishAnswer } from "#app/domains/answers/publish-answer.server.ts";
import { reopenCase } from "#app/domains/answers/reopen-case.server.ts";
import { withdrawCase } from "#app/domains/answers/withdraw-case.server.ts";
import { withdrawalHindrance } from "#app/domains/answers/withdrawal.rules.ts";
import { readWithdrawalFacts } from "#app/domains/answers/withdrawal.view.server.ts";
import { WriteAnswer } from "#app/domains/answers/WriteAnswer.tsx";
import { chosenLine, chosenTarget, targetOf } from "#app/domains/answers/write-target.ts";
import { stateAfter } from "#app/domains/cases/case.lifecycle.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { WaitingAnswers } from "#app/domains/cases/WaitingAnswers.tsx";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { mayOpen, OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { Section } from "#app/ui/Section.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  const chosen = chosenTarget(visit.url.searchParams);
  return readPage(visit, { for: answerAccess.read }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head) return null;
    const desk = await readAnswersDesk(trx, head.id, chosen?.kind === "input" ? chosen.number : null, dayOf(visit.now));
    const withdrawal = stateAfter(head.state, "withdraw") ? await readWithdrawalFacts(trx, head.id) : null;
    return { head, desk, withdrawal, chosen: chosen && chosenLine(desk, chosen), title: sayIn(visit.lang)("answers.office.write.title", { title: head.title }) };
  });
}

const caseOf = async (trx: Trx, key: string): Promise<string> => {
  const parsed = parseCaseKey(key);
  return (parsed && (await findCaseId(trx, parsed))) ?? notFound();
};

export async function action(args: ActionFunctionArgs) {
  const key = args.params.case ?? "";
  const done = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "writeAnswers", { case: key }));
  return actOn(args, {
    publish: plan({ for: answerAccess.publish, form: publishAnswerForm, done,
      run: async (trx, { theme, input, came_of_it: cameOfIt, body_reason: bodyReason, ...form }, { actor, now }) =>
        publishAnswer(trx, { ...form, cameOfIt, bodyReason, target: targetOf(theme, input), caseId: await caseOf(trx, key), actor }, now) }),
    forward: plan({ for: answerAccess.forward, form: forwardInputForm, done,
      run: async (trx, { input, came_of_it: cameOfIt, forwarded_to: forwardedTo, ...form }, { actor, now }) =>
        forwardInput(trx, { ...form, cameOfIt, forwardedTo, inputId: input, caseId: await caseOf(trx, key), actor }, now) }),
    complete: plan({ for: answerAccess.complete, form: completeCaseForm, done,
      run: async (trx, form, { actor, now }) => completeCase(trx, { ...form, caseId: await caseOf(trx, key), actor }, now) }),
    reopen: plan({ for: answerAccess.reopen, form: reopenCaseForm, done,
      run: async (trx, form, { actor, now }) => reopenCase(trx, { ...form, caseId: await caseOf(trx, key), actor }, now) }),
    withdraw: plan({ for: answerAccess.withdraw, form: withdrawCaseForm, done,
      run: async (trx, form, { actor, now }) => withdrawCase(trx, { ...form, caseId: await caseOf(trx, key), actor }, now) }),
  });
}

export default function WriteAnswers() {
  const { frame, head, desk, withdrawal, chosen, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("answers.office.write");
  const key = caseKey(head);
  const hrefOf = (query: Readonly<Record<string, string>>) => address(frame.authority, "writeAnswers", { case: key }, { query, hash: "skjema" });
  const may = (action: keyof typeof answerAccess) => mayOpen(frame, answerAccess[action]);
  const writes = may("publish");
  const refused = useTranslations("answers.refusals");
  const hindered = withdrawal && withdrawalHindrance(withdrawal);
  const common = { formToken: frame.formToken, answer, version: head.version };
  const open = { formToken: frame.formToken, answer, caseLanguage: head.language };
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <WaitingAnswers waiting={desk.waiting} lang={frame.lang} />
      {desk.waitingNumbers.length > 0 ? <p className="small">{t("waitingNumbers", { numbers: desk.waitingNumbers.join(", ") })}</p> : null}
      {chosen && writes ? <WriteAnswer {...open} chosen={chosen} time={answerTime(head)} /> : null}
      <Section id="temaer" title={t("themes")}>
        {desk.themes.length > 0 ? <AnswersTable id="themes" caption={t("themes")} lines={desk.themes} hrefOf={writes ? (line) => hrefOf({ tema: String(line.number) }) : null} /> : <p>{t("noThemes")}</p>}
      </Section>
      <Section id="innspill" title={t("inputs")}>
        {desk.inputs.length > 0 ? <AnswersTable id="inputs" caption={t("inputs")} lines={desk.inputs} hrefOf={writes ? (line) => hrefOf({ innspill: String(line.number) }) : null} /> : <p>{t("noInputs")}</p>}
      </Section>
      <p><GoLink href={address(frame.authority, "followUp", { case: key })}>{t("followUp")}</GoLink></p>
      <Columns section>
        {may("complete") && stateAfter(head.state, "complete", { step: head.step }) ? <Section id="avslutt" title={t("complete")} spaced={false}><CompleteForm {...common} /></Section> : null}
        {may("withdraw") && withdrawal ? <Section id="trekk" title={t("withdraw")} spaced={false}>{hindered ? <p>{refused(hindered, { body: withdrawal.before ?? "" })}</p> : <WithdrawForm {...common} />}</Section> : null}
        {may("reopen") && stateAfter(head.state, "reopen", head) ? <Section id="apne" title={t("reopen")} spaced={false}><ReopenForm {...common} /></Section> : null}
      </Columns>
    </OfficePage>
  );
}
