import { useTranslations } from "use-intl";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { DotMeter } from "#app/ui/DotMeter.tsx";
import { Late } from "#app/ui/State.tsx";
import type { Waiting } from "./case-standing.ts";

/** What waits for an answer, in the words of product.md § 8; with a moved date both ages are told. */
export function WaitingWords({ waiting, lang }: { waiting: Waiting; lang: Lang }) {
  const t = useTranslations("cases.waiting");
  switch (waiting.key) {
    case "none": return null;
    case "all_answered": return <>{t("allAnswered", { count: waiting.owed })}</>;
    case "waiting": return <>
      {t("waiting", { count: waiting.waiting })}
      {waiting.answerBy ? ` ${t("by", { on: formatDay(waiting.answerBy, lang) })}` : null}
      {waiting.movedFrom && waiting.answerBy ? ` ${t("moved", { first: formatDay(waiting.movedFrom, lang), now: formatDay(waiting.answerBy, lang) })}` : null}
    </>;
    case "late": return <>
      <Late>{t("late")}</Late> {t("lateCount", { waiting: formatNumber(waiting.waiting), owed: formatNumber(waiting.owed), days: waiting.days })}
      {waiting.movedFrom ? ` ${t("lateMoved", { first: formatDay(waiting.movedFrom, lang), now: formatDay(waiting.answerBy, lang), days: waiting.daysSinceFirst })}` : null}
      {waiting.responsibleTitle ? ` ${t("responsible", { who: waiting.responsibleTitle })}` : null}
    </>;
  }
}

/** The sentence and a dot for each input: filled when answered, an open ring while it waits. */
export function WaitingAnswers({ waiting, lang }: { waiting: Waiting; lang: Lang }) {
  if (waiting.key === "none") return null;
  const open = waiting.key === "all_answered" ? 0 : waiting.waiting;
  return <DotMeter filled={waiting.owed - open} open={open} perRow={waiting.owed > 40 ? 32 : 20} text={<WaitingWords waiting={waiting} lang={lang} />} />;
}
