import { useTranslations } from "use-intl";
import { Weight } from "#app/domains/themes/Weight.tsx";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Heading, type HeadingLevel } from "#app/ui/Heading.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import type { ShownAnswer } from "./shown-answer.ts";

export interface AnswerProps {
  readonly answer: ShownAnswer;
  /** The reader's language; the words stand in the answer's own. */
  readonly lang: Lang;
  /** Names the theme over it, where a page shows several. */
  readonly named?: boolean;
  readonly level?: HeadingLevel;
}

/** A reasoned answer: what it weighed first, then what came of it and why. */
export function Answer({ answer, lang, named, level = 3 }: AnswerProps) {
  const t = useTranslations("answers.answer");
  const themes = useTranslations("themes");
  const words = themes(`weights.given.${answer.weight}`);
  return (
    <div className="answer">
      {named && answer.theme ? <Heading level={level}>{t("theme", { theme: answer.theme.title })}</Heading> : null}
      <p><Weight kind={answer.weight} strong>{words.charAt(0).toUpperCase() + words.slice(1)}</Weight></p>
      <Paragraphs text={answer.cameOfIt} lang={answer.language} />
      {answer.forwardedTo ? <p>{t("forwarded", { to: answer.forwardedTo })}</p> : null}
      {answer.why ? <Part title={t("why")} text={answer.why} lang={answer.language} level={named ? 4 : level} /> : null}
      {answer.bodyReason && answer.bodyReason !== answer.why ? <Part title={t("bodyReason")} text={answer.bodyReason} lang={answer.language} level={named ? 4 : level} /> : null}
      <p className="small muted">{footOf(t, answer, lang)}</p>
    </div>
  );
}

function Part({ title, text, lang, level }: { title: string; text: string; lang: Lang; level: HeadingLevel }) {
  return <><Heading level={level} className="label">{title}</Heading><Paragraphs text={text} lang={lang} /></>;
}

function footOf(t: ReturnType<typeof useTranslations<"answers.answer">>, answer: ShownAnswer, lang: Lang): string {
  const given = formatDay(answer.givenOn, lang);
  return [
    answer.decidedBy && answer.treatedOn ? t("decidedBy", { body: answer.decidedBy, date: formatDay(answer.treatedOn, lang) }) : null,
    answer.isEarly ? t("early") : null,
    answer.theme ? t("reached", { count: answer.reached }) : null,
    answer.version > 1 ? t("newer", { date: given, version: String(answer.version) }) : t("given", { date: given }),
  ].filter(Boolean).join(" ");
}
