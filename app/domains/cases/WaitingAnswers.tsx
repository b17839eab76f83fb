import { useTranslations } from "use-intl";
import { formatDay, formatDayNear, formatNumber } from "#app/platform/format.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { DotMeter } from "#app/ui/DotMeter.tsx";
import { Late } from "#app/ui/State.tsx";
import type { Waiting } from "./waiting.rules.ts";

interface WaitingProps { readonly waiting: Waiting; readonly lang: Lang }

/** What waits for an answer, in the words of product.md § 8; with a moved date both ages are told. */
export function WaitingWords({ waiting, lang }: WaitingProps) {
  const t = useTranslations("cases.waiting");
  const moved = useMovedWords(lang);
  switch (waiting.key) {
    case "none": return null;
    case "all_answered": return <>{t("allAnswered", { count: waiting.owed })}</>;
    case "waiting": return <>{[t("waiting", { count: waiting.waiting }), waiting.answerBy ? t("by", { on: formatDay(waiting.answerBy, lang) }) : "", moved(waiting)].filter(Boolean).join(" ")}</>;
    case "late": return <>
      <Late>{t("late")}</Late>{" "}
      {[
        t("lateCount", { waiting: formatNumber(waiting.waiting), owed: formatNumber(waiting.owed), days: waiting.days }),
        waiting.responsibleTitle ? t("responsible", { who: waiting.responsibleTitle }) : "", moved(waiting),
      ].filter(Boolean).join(" ")}
    </>;
  }
}

/** «Lovet 21. september, flyttet til 30. oktober, 61 dager etter det første løftet.» */
function useMovedWords(lang: Lang) {
  const t = useTranslations("cases.waiting");
  return ({ movedFrom, earlier, answerBy, daysSinceFirst, today }: Extract<Waiting, { key: "waiting" | "late" }>): string => {
    if (answerBy && (earlier.length > 1 || earlier.some((one) => one.missed))) {
      const near = (on: Day) => formatDayNear(on, today, lang);
      const [first = "", ...rest] = earlier.map((one) => (one.missed ? t("notKept", { date: near(one.answerBy) }) : near(one.answerBy)));
      const all = t("movedOften", { first, rest: [...rest, near(answerBy)].join(t("thenTo")) });
      return daysSinceFirst > 0 ? `${all} ${t("sinceFirst", { days: daysSinceFirst })}` : all;
    }
    if (!movedFrom || !answerBy) return "";
    const dates = { first: formatDayNear(movedFrom, today, lang), now: formatDayNear(answerBy, today, lang) };
    return daysSinceFirst > 0 ? t("movedLate", { ...dates, days: daysSinceFirst }) : t("moved", dates);
  };
}

/** The sentence and a dot for each input: filled when answered, an open ring while it waits. */
export function WaitingAnswers({ waiting, lang }: WaitingProps) {
  if (waiting.key === "none") return null;
  const open = waiting.key === "all_answered" ? 0 : waiting.waiting;
  return <DotMeter filled={waiting.owed - open} open={open} perRow={waiting.owed > 40 ? 32 : 20} text={<WaitingWords waiting={waiting} lang={lang} />} />;
}
