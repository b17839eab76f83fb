import { useTranslations } from "use-intl";
import type { Day } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { isEnded } from "./measure.lifecycle.ts";
import { tellingsOf, type ToldMeasure } from "./measure.ts";

/** K8: what is carried out as a result, who answers for it, and how far it has come. */
export function MeasureList({ measures, lang, today }: { measures: readonly ToldMeasure[]; lang: Lang; today: Day }) {
  const t = useTranslations("answers.measures");
  if (measures.length === 0) return <p>{t("none")}</p>;
  const date = ({ state, dueOn, doneOn }: ToldMeasure): string | null => {
    if (doneOn) return t("done", { date: formatDay(doneOn, lang) });
    if (!dueOn || isEnded(state)) return null;
    return t(dueOn < today ? "overdue" : "due", { date: formatDay(dueOn, lang) });
  };
  return (
    <LinkList items={measures.map((measure) => ({
      title: measure.title,
      before: <p className="label">{t(`states.${measure.state}`)}</p>,
      text: <>{tellingsOf(measure.note).map((telling, index) => <p key={index}>{telling}</p>)}</>,
      meta: [date(measure), t("owner", { owner: measure.ownerTitle })].filter(Boolean).join(" · "),
    }))} />
  );
}
