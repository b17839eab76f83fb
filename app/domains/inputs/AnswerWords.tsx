import { useTranslations } from "use-intl";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import { Weight } from "#app/domains/cases/Weight.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Heading, type HeadingLevel } from "#app/ui/Heading.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import type { AnswerFacts } from "./thread.ts";
import "./AnswerWords.css";

interface AnswerWordsProps {
  readonly answer: AnswerFacts;
  /** The reader's language; the words stand in the answer's own. */
  readonly lang: Lang;
  /** The page is about the theme: it is not named again. */
  readonly unnamed?: boolean;
}

/** A reasoned answer, the same wherever it is read: what it weighed, what came of it, why, and on what it rests. */
export function AnswerWords({ answer, lang, unnamed }: AnswerWordsProps) {
  const t = useTranslations("inputs.answer");
  const given = useTranslations("inputs.thread.given");
  const named = answer.theme !== null && !unnamed;
  const part = { lang: answer.language, level: named ? 4 : 3 } as const;
  return (
    <div className="answer">
      {named ? <Heading level={3}>{t("theme", { theme: answer.theme })}</Heading> : null}
      <p><Weight kind={answer.weight} strong>{given(answer.weight)}</Weight></p>
      <Paragraphs text={answer.cameOfIt} lang={answer.language} />
      {answer.forwardedTo ? <p>{t("forwarded", { to: answer.forwardedTo })}</p> : null}
      {answer.why ? <Part title={t("why")} text={answer.why} {...part} /> : null}
      {answer.bodyReason && answer.bodyReason !== answer.why ? <Part title={t("bodyReason")} text={answer.bodyReason} {...part} /> : null}
      <p className="small muted">{footOf(t, answer, lang)}</p>
    </div>
  );
}

function Part({ title, text, lang, level }: { title: string; text: string; lang: Lang; level: HeadingLevel }) {
  return <><Heading level={level} className="label">{title}</Heading><Paragraphs text={text} lang={lang} /></>;
}

function footOf(t: ReturnType<typeof useTranslations<"inputs.answer">>, answer: AnswerFacts, lang: Lang): string {
  const given = formatDay(dayOf(answer.at), lang);
  return [
    answer.decidedBy && answer.decidedOn ? t("decidedBy", { body: inSentence(answer.decidedBy), date: formatDay(answer.decidedOn, lang) }) : t("early"),
    answer.theme ? t("reached", { count: answer.reached }) : null,
    answer.version > 1 ? t("newer", { date: given, version: String(answer.version) }) : t("given", { date: given }),
  ].filter(Boolean).join(" ");
}
