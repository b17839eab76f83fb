import { useTranslations } from "use-intl";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { State } from "#app/ui/State.tsx";
import type { AnswerState } from "./waiting.rules.ts";

/** What waits, shown to everybody: with its date, or as late with both ages. */
export function Waiting({ state, lang }: { state: AnswerState; lang: Lang }) {
  const t = useTranslations("answers.waiting");
  if (state.kind === "none") return <p>{t("nothing")}</p>;
  const { total, waiting, promisedFirst, promisedNow, responsible } = state;
  if (state.kind === "answered") return <State dot={false}>{total === 1 ? t("answeredOne") : t("answered", { total: String(total) })}</State>;
  const dates = state.moved && promisedFirst && promisedNow ? { first: formatDay(promisedFirst, lang), now: formatDay(promisedNow, lang) } : null;
  const moved = dates && (state.daysAfterFirst > 0 ? t("movedLate", { ...dates, days: state.daysAfterFirst }) : t("moved", dates));
  return (
    <>
      {state.kind === "late"
        ? <State late>{t("late", { waiting: String(waiting), total: String(total), days: state.days, responsible })}</State>
        : <p>{promisedNow ? t("waiting", { waiting, date: formatDay(promisedNow, lang) }) : t("waitingUndated", { waiting })}</p>}
      {moved ? <p className="small">{moved}</p> : null}
    </>
  );
}
