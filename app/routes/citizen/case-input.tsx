import { redirect, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { MeasureSection } from "#app/domains/answers/MeasureSection.tsx";
import { readMeasures } from "#app/domains/answers/follow-up.view.server.ts";
import { waitingOfHead } from "#app/domains/cases/case-page.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { AnswerWords } from "#app/domains/inputs/AnswerWords.tsx";
import { readInputCourse } from "#app/domains/inputs/input-course.view.server.ts";
import { isShown, mayShowOwnAnswer } from "#app/domains/inputs/input.ts";
import { withoutOwnAnswer } from "#app/domains/inputs/thread.ts";
import { InputMarks, PublicInputText } from "#app/domains/publications/PublicInputText.tsx";
import { readPublicInput } from "#app/domains/publications/public-inputs.view.server.ts";
import { notFound, readPage, visitOf } from "#app/frame.server.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const number = /^[1-9]\d{0,6}$/.test(args.params.number ?? "") ? Number(args.params.number) : notFound();
  const page = await readPage(visit, {}, async (trx) => {
    const caseFile = await readCaseHead(trx, key);
    const input = caseFile?.isPublic ? await readPublicInput(trx, caseFile.id, number) : null;
    if (!caseFile || !input) return null;
    const course = await readInputCourse(trx, { inputId: input.id, caseId: caseFile.id, number });
    const { assessments, answers } = mayShowOwnAnswer(input) ? course : withoutOwnAnswer(course);
    return { caseFile, input, assessments, answers, hidesAnswer: answers.length < course.answers.length, measures: await readMeasures(trx, caseFile.id), now: visit.now, title: sayIn(visit.lang)("publications.single.title", { title: caseFile.title, number: String(number) }) };
  });
  const own = caseKey(page.caseFile);
  if (own !== args.params.case) throw redirect(address(visit.authority, "caseInput", { case: own, number }), 301);
  return page;
}

// O6: nobody finds a person's words by searching the web for a name.
export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseInput() {
  const { frame, caseFile, input, assessments, answers, hidesAnswer, measures, now } = useLoaderData<typeof loader>();
  const t = useTranslations("publications.single");
  const words = useTranslations("inputs");
  const own = caseKey(caseFile);
  const { answerBy } = caseFile;
  const today = dayOf(now);
  const waiting = waitingOfHead(caseFile, now);
  const missedOn = waiting.key === "late" ? waiting.missedOn : null;
  const director = words(`director.${frame.authority.kind}`);
  // Nobody agrees in public with words that the public may not read.
  const isReadable = isShown(input.standing);
  const isObjection = input.kind === "objection";
  return (
    <Page frame={frame} inCase={caseFile} crumbs={[{ href: address(frame.authority, "caseInputs", { case: own }), label: t("all") }]}>
      <h1>{t("heading", { kind: input.kind, number: String(input.number), sender: input.sender ?? "none" })}</h1>
      <p className="muted section-lead">{t("received", { day: formatDay(dayOf(input.receivedAt), frame.lang), channel: input.channel })}</p>
      <InputMarks input={input} named />
      <WithSide section side={
        <>
          {input.themes.length > 0 ? (
            <Section id="tema" title={t("themes")} spaced={false}>
              <List items={input.themes.map((theme) => <a key={theme.number} href={address(frame.authority, "theme", { case: own, theme: theme.number })}>{theme.title}</a>)} />
            </Section>
          ) : null}
          {isObjection ? null : <p className="section"><GoLink href={address(frame.authority, "track")}>{t("mine")}</GoLink></p>}
        </>
      }>
        {isObjection && input.objectionState ? <Notice>{t("objection", { state: words(`objectionStates.${input.objectionState}`).toLowerCase() })}</Notice> : null}
        <PublicInputText input={input} lang={frame.lang} today={today} />
        {isObjection ? null : (
          <Section id="svar" title={t("answer")}>
            {answers.map((answer) => <AnswerWords key={answer.theme ?? "eget"} answer={answer} lang={frame.lang} />)}
            {hidesAnswer ? <p>{t("answerNotShown")}</p> : null}
            {input.isAnswered ? null : <Waits answerBy={answerBy} isLate={missedOn !== null} day={missedOn ?? answerBy ? formatDay(missedOn ?? answerBy ?? "", frame.lang) : ""} responsible={caseFile.responsibleTitle} />}
          </Section>
        )}
        {assessments.length > 0 ? (
          <Section id="vurdering" title={t("assessment")}>
            {assessments.map((assessment) => (
              <div key={assessment.theme ?? "eget"}>
                {assessment.theme ? <p className="label">{t(isReadable ? "ofTheme" : "themeAssessed", { theme: assessment.theme })}</p> : null}
                {isReadable ? <p><strong>{words(`thread.weights.${assessment.weight}`, { director })}</strong></p> : null}
                <Paragraphs text={assessment.why} />
              </div>
            ))}
          </Section>
        ) : null}
        <MeasureSection measures={measures} lang={frame.lang} today={today} />
      </WithSide>
    </Page>
  );
}

function Waits({ answerBy, isLate, day, responsible }: { answerBy: string | null; isLate: boolean; day: string; responsible: string }) {
  const t = useTranslations("publications.single");
  if (!answerBy) return <p>{t("noAnswerUndated")}</p>;
  return isLate ? <p><Late>{t("lateAnswer", { day, responsible })}</Late></p> : <p>{t("noAnswer", { day })}</p>;
}
