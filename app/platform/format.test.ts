import { describe, expect, it } from "vitest";
import { instantAt } from "./day.ts";
import {
  formatBytes,
  formatDay,
  formatDayShort,
  formatDeadline,
  formatInstant,
  formatList,
  formatNumber,
  formatPeriod,
  formatWeekday,
} from "./format.ts";

/** The tests write an underscore where the line must not break. */
const shown = (text: string) => text.replaceAll("\u00a0", "_");

describe("dates in words", () => {
  it("keep day and month on one line", () => {
    expect(shown(formatDay("2026-12-03", "nb"))).toBe("3._desember 2026");
    expect(shown(formatDayShort("2026-05-17", "nn"))).toBe("17._mai");
  });

  it("name the weekday in the reader's standard", () => {
    expect(shown(formatWeekday("2026-12-03", "nb"))).toBe("torsdag 3._desember 2026");
    expect(shown(formatWeekday("2026-12-01", "nb"))).toBe("tirsdag 1._desember 2026");
    expect(shown(formatWeekday("2026-12-01", "nn"))).toBe("tysdag 1._desember 2026");
    expect(shown(formatWeekday("2026-11-21", "nn"))).toBe("laurdag 21._november 2026");
  });

  it("write the clock with a full stop", () => {
    expect(shown(formatInstant(instantAt("2026-12-03", "14:00"), "nb"))).toBe("3._desember 2026 kl._14.00");
    expect(shown(formatDeadline("2026-12-14", "nb"))).toBe("14._desember 2026 kl._23.59");
  });

  it("give a period its first and last day, the last being the one before it closes", () => {
    expect(shown(formatPeriod("2026-11-02", "2026-12-14", "nb"))).toBe("2._november–14._desember 2026");
    expect(shown(formatPeriod("2026-12-20", "2027-01-10", "nb"))).toBe("20._desember 2026–10._januar 2027");
    expect(shown(formatPeriod("2026-12-03", "2026-12-03", "nb"))).toBe("3._desember 2026");
    expect(shown(formatPeriod("2026-05-12", "2026-05-19", "nb"))).toBe("12.–19._mai 2026");
  });
});

describe("numbers in words", () => {
  it("group by thousands with a space that does not break", () => {
    expect(shown(formatNumber(8412))).toBe("8_412");
    expect(shown(formatNumber(268350))).toBe("268_350");
    expect(formatNumber(169)).toBe("169");
    expect(shown(formatNumber(1204.5, 2))).toBe("1_204,5");
    expect(formatNumber(-3)).toBe("−3");
    expect(formatNumber(-0.2)).toBe("0");
  });

  it("give files a size that is short to read", () => {
    expect(shown(formatBytes(812, "nb"))).toBe("812_byte");
    expect(shown(formatBytes(340_000, "nb"))).toBe("340_kB");
    expect(shown(formatBytes(1_240_000, "nb"))).toBe("1,2_MB");
    expect(shown(formatBytes(999_990, "nb"))).toBe("1_MB");
  });

  it("join a list as it is spoken", () => {
    expect(formatList(["A", "B", "C"], "nb")).toBe("A, B og C");
    expect(formatList(["A"], "nn")).toBe("A");
    expect(formatList([], "nn")).toBe("");
  });
});
