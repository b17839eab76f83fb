import { redirect, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { AnswerWords } from "#app/domains/inputs/AnswerWords.tsx";
import { readPublicInput } from "#app/domains/inputs/public-inputs.view.server.ts";
import { InputMarks, PublicInputText } from "#app/domains/inputs/PublicInputText.tsx";
import { readCourseOfInput } from "#app/domains/inputs/track.view.server.ts";
import { notFound, readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const number = /^[1-9]\d{0,6}$/.test(args.params.number ?? "") ? Number(args.params.number) : notFound();
  const page = await readPage(visit, {}, async (trx) => {
    const caseFile = await readCaseHead(trx, key);
    const input = caseFile?.isPublic ? await readPublicInput(trx, caseFile.id, number) : null;
    if (!caseFile || !input) return null;
    const { assessments, answers } = await readCourseOfInput(trx, input.id, caseFile.id);
    return { caseFile, input, assessments, answers, now: visit.now, title: sayIn(visit.lang)("inputs.single.title", { title: caseFile.title, number: String(number) }) };
  });
  const own = caseKey(page.caseFile);
  if (own !== args.params.case) throw redirect(address(visit.authority, "caseInput", { case: own, number }), 301);
  return page;
}

// O6: nobody finds a person's words by searching the web for a name.
export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseInput() {
  const { frame, caseFile, input, assessments, answers, now } = useLoaderData<typeof loader>();
  const t = useTranslations("inputs.single");
  const words = useTranslations("inputs");
  const own = caseKey(caseFile);
  const { answerBy } = caseFile;
  const today = dayOf(now);
  const director = words(`director.${frame.authority.kind}`);
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "case", { case: own }), label: caseFile.title }, { href: address(frame.authority, "caseInputs", { case: own }), label: t("all") }]}>
      <h1>{input.number}. {input.sender ?? words("resident")}</h1>
      <p className="muted">{t("received", { day: formatDay(dayOf(input.receivedAt), frame.lang), channel: input.channel })}</p>
      <InputMarks input={input} />
      {input.kind === "objection" && input.objectionState ? <Notice>{t("objection", { state: words(`objectionStates.${input.objectionState}`).toLowerCase() })}</Notice> : null}
      <PublicInputText input={input} lang={frame.lang} today={today} />
      {input.themes.length > 0 ? (
        <Section id="tema" title={t("themes")}>
          <List items={input.themes.map((theme) => <a key={theme.number} href={address(frame.authority, "theme", { case: own, theme: theme.number })}>{theme.title}</a>)} />
        </Section>
      ) : null}
      {assessments.length > 0 ? (
        <Section id="vurdering" title={t("assessment")}>
          {assessments.map((assessment) => (
            <div key={assessment.theme ?? "eget"}>
              {assessment.theme ? <p className="label">{assessment.theme}</p> : null}
              <p><strong>{words(`thread.weights.${assessment.weight}`, { director })}</strong></p>
              <p>{assessment.why}</p>
            </div>
          ))}
        </Section>
      ) : null}
      <Section id="svar" title={t("answer")}>
        {answers.map((answer) => <AnswerWords key={answer.theme ?? "eget"} answer={answer} />)}
        {!input.isAnswered && input.kind !== "objection" ? <Waits answerBy={answerBy} isLate={answerBy !== null && answerBy < today} day={answerBy ? formatDay(answerBy, frame.lang) : ""} responsible={caseFile.responsibleTitle} /> : null}
      </Section>
      <p><GoLink href={address(frame.authority, "caseInputs", { case: own })}>{t("all")}</GoLink></p>
      <p><GoLink href={address(frame.authority, "track")}>{t("mine")}</GoLink></p>
    </Page>
  );
}

function Waits({ answerBy, isLate, day, responsible }: { answerBy: string | null; isLate: boolean; day: string; responsible: string }) {
  const t = useTranslations("inputs.single");
  if (!answerBy) return <p>{t("noAnswerUndated")}</p>;
  return isLate ? <p><Late>{t("lateAnswer", { day, responsible })}</Late></p> : <p>{t("noAnswer", { day })}</p>;
}
