import { useTranslations } from "use-intl";
import type { Day } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Section } from "#app/ui/Section.tsx";
import { Thread, type ThreadEntry } from "#app/ui/Thread.tsx";

interface WhatHappensProps {
  readonly lang: Lang;
  readonly closesOn: Day;
  readonly decidesOn: Day | null;
  readonly decider: string | null;
  readonly answerBy: Day | null;
}

/** What becomes of an input, with the dates that the case has promised. */
export function WhatHappens({ lang, closesOn, decidesOn, decider, answerBy }: WhatHappensProps) {
  const t = useTranslations("inputs.give");
  const entries: ThreadEntry[] = [
    { state: "now", date: t("at.now"), title: t("steps.receipt"), text: t("steps.receiptText") },
    { state: "future", date: t("at.days"), title: t("steps.read"), text: t("steps.readText") },
    { state: "future", date: t("at.after", { day: formatDay(closesOn, lang) }), title: t("steps.assess"), text: t("steps.assessText") },
  ];
  if (decider && decidesOn) entries.push({ state: "future", date: formatDay(decidesOn, lang), title: t("steps.decide", { body: decider }) });
  if (answerBy) entries.push({ state: "future", date: t("at.by", { day: formatDay(answerBy, lang) }), title: t("steps.answer") });
  return <Section id="skjer" title={t("next")} spaced={false}><Thread entries={entries} /></Section>;
}
