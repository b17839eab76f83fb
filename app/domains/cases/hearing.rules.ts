import { addDays, yearOf, type Day } from "#app/platform/day.ts";
import type { Citation } from "#app/platform/law.ts";
import {
  hearingTemplateKeys,
  type HearingCheck,
  type HearingTemplate,
  type HearingTemplateKey,
  type HearingWarning,
} from "./hearing.ts";

const sixWeeks = 42;

const ordinary = {
  daysUntil: "deadline",
  binding: true,
  validUntil: null,
  statutoryTrail: false,
  weightReported: false,
  extraFields: [],
} as const;

// The planning part of the act began on 1 July 2009; the values are those of the text of July 2026.
const plan = { ...ordinary, law: "pbl", minimumDays: sixWeeks, validFrom: "2009-07-01", planCase: true } as const;
const other = { ...ordinary, planCase: false } as const;

/** One row for each paragraph and time: a change of law ends a row and adds another. */
export const hearingTemplates: readonly HearingTemplate[] = [
  { ...other, key: "none", law: "koml", paragraph: "§ 4-1", minimumDays: 0, validFrom: "2019-10-01", binding: false, notice: [] },
  // § 12-10: no duty to use a newspaper in the present text.
  { ...plan, key: "zoning_plan", paragraph: "§ 12-10", notice: ["bodies", "copy", "internet", "letter"], weightReported: true, extraFields: ["alternatives_not_announced"] },
  { ...plan, key: "zoning_programme", paragraph: "§ 12-9", notice: ["bodies", "copy", "newspaper", "internet"] },
  { ...plan, key: "municipal_plan", paragraph: "§ 11-14", notice: ["bodies", "copy", "newspaper", "internet"], weightReported: true, extraFields: ["alternatives_not_announced"] },
  { ...plan, key: "municipal_plan_programme", paragraph: "§ 11-13", notice: ["bodies", "copy", "internet"] },
  // § 11-8 a fifth paragraph: «Innspill i samarbeids- og medvirkningsprosessen skal dokumenteres,
  // behandles og besvares på en måte som gjør etterprøving mulig.» (lov 2025-06-20-93)
  { ...plan, key: "transformation_strategy", paragraph: "§ 11-8 a", validFrom: "2025-07-01", notice: ["bodies", "copy", "internet"], statutoryTrail: true, weightReported: true },
  { ...plan, key: "planning_strategy", paragraph: "§ 10-1", minimumDays: 30, daysUntil: "council_meeting", notice: ["copy"] },
  { ...plan, key: "action_programme", paragraph: "§ 11-4", minimumDays: 14, daysUntil: "council_meeting", notice: ["copy"] },
  { ...plan, key: "regional_planning_strategy", paragraph: "§ 7-2", notice: ["bodies"] },
  { ...plan, key: "regional_plan", paragraph: "§ 8-3", notice: ["bodies", "copy"] },
  { ...plan, key: "state_plan", paragraph: "§§ 6-2, 6-3", notice: ["bodies", "copy"] },
  { ...other, key: "budget", law: "koml", paragraph: "§ 14-3", minimumDays: 14, validFrom: "2020-01-01", daysUntil: "council_meeting", notice: ["copy"] },
  // No minimum in law: two months are guidance (opplæringslova § 2-6, fvl § 37), so a shorter one only warns.
  { ...other, key: "school", law: "oppll", paragraph: "§ 2-6", minimumDays: 56, validFrom: "2024-08-01", binding: false, notice: ["bodies"], extraFields: ["child_best_interest", "user_bodies"] },
];

const isInForce = (template: HearingTemplate, on: Day): boolean =>
  template.validFrom <= on && (template.validUntil === null || on <= template.validUntil);

export const isHearingTemplateKey = (value: unknown): value is HearingTemplateKey =>
  hearingTemplateKeys.some((key) => key === value);

/** The row that applies on the day, or null where the law had no such hearing yet, or has none any more. */
export const hearingTemplate = (key: HearingTemplateKey, on: Day): HearingTemplate | null =>
  hearingTemplates.find((template) => template.key === key && isInForce(template, on)) ?? null;

export const hearingTemplatesOn = (on: Day): HearingTemplate[] =>
  hearingTemplates.filter((template) => isInForce(template, on));

export const hearingMinimum = (key: HearingTemplateKey, on: Day): number => hearingTemplate(key, on)?.minimumDays ?? 0;

/** The day of notice is not counted: six weeks end at the earliest on the same weekday, at 23.59. */
export const earliestDeadline = (key: HearingTemplateKey, published: Day): Day =>
  addDays(published, hearingMinimum(key, published));

const overlaps = (opens: Day, closes: Day, first: Day, last: Day): boolean => opens <= last && closes >= first;

const holidayWarnings = (opens: Day, closes: Day): HearingWarning[] => {
  const years = Array.from({ length: yearOf(closes) - yearOf(opens) + 2 }, (_, index) => yearOf(opens) - 1 + index);
  const july = years.some((year) => overlaps(opens, closes, `${year}-07-01`, `${year}-07-31`));
  const christmas = years.some((year) => overlaps(opens, closes, `${year}-12-24`, `${year + 1}-01-01`));
  return [...(july ? (["covers_july"] as const) : []), ...(christmas ? (["covers_christmas"] as const) : [])];
};

const lastRow = (key: HearingTemplateKey): Citation =>
  hearingTemplates.findLast((template) => template.key === key) ?? { law: "pbl", paragraph: "§ 5-2" };

/** May a hearing of this kind be open from its notice to this last day? */
export const checkHearing = (key: HearingTemplateKey, opens: Day, closes: Day): HearingCheck => {
  const template = hearingTemplate(key, opens);
  const { law, paragraph } = template ?? lastRow(key);
  const minimumDays = template?.minimumDays ?? 0;
  const earliest = addDays(opens, minimumDays);
  const numbers = { law, paragraph, minimumDays, earliest };
  if (template === null) return { ...numbers, refused: "template_not_in_force" };
  if (closes < opens) return { ...numbers, refused: "closes_before_it_opens" };
  const isShort = closes < earliest;
  if (isShort && template.binding) return { ...numbers, refused: "too_short" };
  // Ordinary involvement has no period of law, so a holiday inside it is the officer's own affair.
  if (key === "none") return { ...numbers, warnings: [] };
  return { ...numbers, warnings: [...(isShort ? (["below_guidance"] as const) : []), ...holidayWarnings(opens, closes)] };
};
