import { describe, expect, it } from "vitest";
import { weekday } from "#app/platform/day.ts";
import { hearingTemplateKeys, type HearingTemplateKey } from "./hearing.ts";
import {
  checkHearing,
  earliestDeadline,
  hearingMinimum,
  hearingTemplate,
  hearingTemplates,
  hearingTemplatesOn,
  isHearingTemplateKey,
} from "./hearing.rules.ts";
import nb from "./hearing.texts.nb.ts";
import nn from "./hearing.texts.nn.ts";

const today = "2026-11-21";

describe("minimum periods of law.md § 2", () => {
  const sixWeeks: HearingTemplateKey[] = [
    "regional_planning_strategy",
    "regional_plan",
    "state_plan",
    "transformation_strategy",
    "municipal_plan",
    "municipal_plan_programme",
    "zoning_programme",
    "zoning_plan",
  ];

  it.each(sixWeeks)("%s is on hearing for six weeks", (key) => {
    expect(hearingTemplate(key, today)).toMatchObject({ minimumDays: 42, binding: true, planCase: true, law: "pbl" });
  });

  it.each([
    ["planning_strategy", 30, "§ 10-1"],
    ["action_programme", 14, "§ 11-4"],
    ["budget", 14, "§ 14-3"],
  ] as const)("%s lies open %i days before the council (%s)", (key, days, paragraph) => {
    expect(hearingTemplate(key, today)).toMatchObject({ minimumDays: days, paragraph, daysUntil: "council_meeting" });
  });

  it("a school has guidance of 56 days and no minimum, and asks for the child's best interest", () => {
    expect(hearingTemplate("school", today)).toMatchObject({
      minimumDays: 56,
      binding: false,
      extraFields: ["child_best_interest", "user_bodies"],
    });
  });

  it("ordinary involvement has none", () => {
    expect(hearingMinimum("none", today)).toBe(0);
    expect(earliestDeadline("none", today)).toBe(today);
  });

  it("P4: only § 11-8 a makes the trail statutory, and only from 1 July 2025", () => {
    expect(hearingTemplates.filter((row) => row.statutoryTrail).map((row) => row.key)).toEqual(["transformation_strategy"]);
    expect(hearingTemplate("transformation_strategy", "2025-06-30")).toBeNull();
    expect(hearingTemplate("transformation_strategy", "2025-07-01")?.statutoryTrail).toBe(true);
  });

  it("P1: every case under plan- og bygningsloven must name the groups that need facilitation", () => {
    for (const row of hearingTemplates) expect(row.planCase).toBe(row.law === "pbl");
  });

  it("P5: plan proposals report the weight given to statements", () => {
    expect(hearingTemplate("zoning_plan", today)?.weightReported).toBe(true);
    expect(hearingTemplate("municipal_plan", today)?.weightReported).toBe(true);
    expect(hearingTemplate("none", today)?.weightReported).toBe(false);
  });

  it("one row applies for each template on a day, and every template has a row", () => {
    const keys = hearingTemplatesOn(today).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.toSorted()).toEqual([...hearingTemplateKeys].toSorted());
    expect(isHearingTemplateKey("zoning_plan")).toBe(true);
    expect(isHearingTemplateKey("plan")).toBe(false);
  });
});

describe("counting a hearing", () => {
  it("the day of notice is not counted, and six weeks end on the same weekday", () => {
    expect(earliestDeadline("zoning_plan", "2026-11-02")).toBe("2026-12-14");
    expect(weekday("2026-11-02")).toBe(weekday("2026-12-14"));
  });

  it("a period of exactly the minimum stands, one day shorter does not", () => {
    expect(checkHearing("zoning_plan", "2026-11-02", "2026-12-14")).toEqual({
      law: "pbl",
      paragraph: "§ 12-10",
      minimumDays: 42,
      earliest: "2026-12-14",
      warnings: [],
    });
    expect(checkHearing("zoning_plan", "2026-11-02", "2026-12-13")).toMatchObject({
      refused: "too_short",
      paragraph: "§ 12-10",
      minimumDays: 42,
      earliest: "2026-12-14",
    });
  });

  it("Lillevik's school was on hearing for 56 days, which is enough; 55 warn and stand", () => {
    expect(checkHearing("school", "2026-08-24", "2026-10-19")).toMatchObject({ warnings: [] });
    const shorter = checkHearing("school", "2026-08-24", "2026-10-18");
    expect(shorter).toMatchObject({ warnings: ["below_guidance"], earliest: "2026-10-19" });
    expect(shorter).not.toHaveProperty("refused");
  });

  it("warns of July and of Christmas, also over the turn of the year", () => {
    expect(checkHearing("zoning_plan", "2026-05-20", "2026-07-01")).toMatchObject({ warnings: ["covers_july"] });
    expect(checkHearing("zoning_plan", "2026-05-19", "2026-06-30")).toMatchObject({ warnings: [] });
    expect(checkHearing("zoning_plan", "2026-11-20", "2027-01-15")).toMatchObject({ warnings: ["covers_christmas"] });
    expect(checkHearing("zoning_plan", "2027-01-01", "2027-02-12")).toMatchObject({ warnings: ["covers_christmas"] });
    expect(checkHearing("zoning_plan", "2027-01-02", "2027-02-13")).toMatchObject({ warnings: [] });
    expect(checkHearing("zoning_plan", "2026-06-01", "2027-06-01")).toMatchObject({
      warnings: ["covers_july", "covers_christmas"],
    });
  });

  it("says nothing about holidays where no hearing is required", () => {
    expect(checkHearing("none", "2026-12-20", "2027-01-10")).toMatchObject({ warnings: [] });
  });

  it("never ends before it begins, nor rests on a law that is not in force", () => {
    expect(checkHearing("none", "2026-12-03", "2026-12-02")).toMatchObject({ refused: "closes_before_it_opens" });
    expect(checkHearing("transformation_strategy", "2025-06-01", "2025-12-01")).toMatchObject({
      refused: "template_not_in_force",
      paragraph: "§ 11-8 a",
    });
  });
});

describe("words for hearings", () => {
  it.each([nb, nn])("name every template, notice and field", (texts) => {
    expect(Object.keys(texts.hearing.templates).toSorted()).toEqual([...hearingTemplateKeys].toSorted());
    const fields = new Set(hearingTemplates.flatMap((row) => row.extraFields));
    expect([...fields].every((field) => field in texts.hearing.fields)).toBe(true);
    const notices = new Set(hearingTemplates.flatMap((row) => row.notice));
    expect([...notices].every((notice) => notice in texts.hearing.notices)).toBe(true);
  });
});
