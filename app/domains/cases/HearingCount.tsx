import { useTranslations } from "use-intl";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { cite } from "#app/platform/law.ts";
import { Late } from "#app/ui/State.tsx";
import { hearingPeriods, type HearingFacts } from "./case.rules.ts";
import { earliestDeadline, hearingTemplate } from "./hearing.rules.ts";

interface HearingCountProps { readonly facts: HearingFacts; readonly now: Date; readonly lang: Lang }

const day = /^\d{4}-\d{2}-\d{2}$/;

/** How many days the hearing has, and what the law asks for: said of what was saved, and while the dates are typed. */
export function HearingCount({ facts, now, lang }: HearingCountProps) {
  const t = useTranslations("cases.plan");
  const hearing = useTranslations("cases.hearing");
  const today = dayOf(now);
  const template = hearingTemplate(facts.plan.template, today);
  const whole = { ...facts, activities: facts.activities.filter((one) => day.test(one.opensOn) && day.test(one.closesOn)) };
  const periods = template && template.key !== "none" ? hearingPeriods(whole, now) : [];
  if (!template || template.key === "none") return null;
  const words = (check: { minimumDays: number; earliest: string }) => ({ minimumDays: String(check.minimumDays), earliest: formatDay(check.earliest, lang), paragraph: cite(template, lang) });
  const least = words({ minimumDays: template.minimumDays, earliest: earliestDeadline(template.key, today) });
  return (
    <div className="small" aria-live="polite">
      <p>{hearing("minimum", least)}. {hearing("earliest", least)}</p>
      {periods.map(({ check, days }, index) => (
        <p key={index}>
          <strong>{t("days", { days })}</strong>{" "}
          {"refused" in check ? <Late>{hearing(`refusals.${check.refused}`, words(check))}</Late> : check.warnings.map((key) => hearing(`warnings.${key}`, words(check))).join(" ")}
        </p>
      ))}
    </div>
  );
}
