import { useTranslations } from "use-intl";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { Section } from "#app/ui/Section.tsx";
import type { ToldMeasure } from "./measure.ts";
import { MeasureList } from "./MeasureList.tsx";

/** What is carried out, for everybody (K8); a case without measures has no such section. */
export function MeasureSection({ measures, lang, today }: { measures: readonly ToldMeasure[]; lang: Lang; today: Day }) {
  const t = useTranslations("answers.measures");
  const isDone = measures.every(({ state }) => state === "done");
  return measures.length === 0 ? null : <Section id="tiltak" title={t(isDone ? "titleDone" : "title")}><MeasureList measures={measures} lang={lang} today={today} /></Section>;
}
