import { useTranslations } from "use-intl";
import { dayOf, type Day } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Late } from "#app/ui/State.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { QuestionFacts } from "./council-pages.ts";

/** Questions with name and list for all who ask, the promised day, and in red words what has not come. */
export function Questions({ questions, lang, today }: { questions: readonly QuestionFacts[]; lang: Lang; today: Day }) {
  const t = useTranslations("council.briefing");
  if (questions.length === 0) return <p>{t("noQuestions")}</p>;
  return (
    <ul className="list">
      {questions.map((question) => (
        <li key={question.id} id={`sporsmal-${question.number}`}>
          <OwnWords text={question.text} />
          <p className="small">{t("asked", { who: question.askedFor, date: formatDay(dayOf(question.askedAt), lang), promised: formatDay(question.promisedOn, lang) })}</p>
          {question.answer === null && today > question.promisedOn ? <p><Late>{t("askedLate", { promised: formatDay(question.promisedOn, lang) })}</Late></p> : null}
          {question.answer !== null && question.answeredAt ? (
            <>
              <p className="label">{t("answeredBy", { who: question.answeredBy || t("administration"), date: formatDay(dayOf(question.answeredAt), lang) })}</p>
              <Paragraphs text={question.answer} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
