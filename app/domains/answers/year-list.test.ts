import { describe, expect, it } from "vitest";
import { langs } from "#app/platform/language.ts";
import { sayIn } from "#app/texts.ts";
import type { YearLine } from "./year-line.ts";
import { movesOf, yearColumns, yearListCsv } from "./year-list.ts";

const line: YearLine = {
  year: 2026, number: 3, slug: "parkering", title: "Parkering i sentrum", step: "consult", standing: { key: "decided" }, responsible: "kommunalsjef teknisk", owed: 31, behind: { verified_resident: 4, confirmed_email: 0, organisation: 5, typed_in: 6, not_verified: 16 }, objections: 0, setAside: 1, answered: 31,
  promisedFirst: "2026-09-21", promisedBetween: ["2026-10-30"], promisedNow: "2026-12-20", lastAnsweredOn: "2026-12-18", promise: "broken",
};
const written = (one: YearLine, lang: "nb" | "nn" = "nb") => yearListCsv([one], {
  heads: yearColumns.map((column) => sayIn(lang)(`answers.year.${column}`)), step: () => "Spørre", state: () => "Avgjort", promise: () => "Ikke holdt", addressOf: () => "https://here/2026-3",
}).replace("\ufeff", "").split("\r\n").map((row) => row.split(";"));

describe("the year's list as a file", () => {
  it("holds the first promise, every date it was moved to, the one that holds, and when the last was answered, each under its words", () => {
    const [heads = [], cells = []] = written(line);
    const under = (head: string) => cells[heads.indexOf(head)];
    expect(["Svar lovet først", "Svar flyttet til", "Svardato som gjelder", "Siste innspill besvart"].map(under)).toEqual(["2026-09-21", "2026-10-30, 2026-12-20", "2026-12-20", "2026-12-18"]);
    expect(["År", "Sak nr. i året", "Sak"].map(under)).toEqual(["2026", "3", "Parkering i sentrum"]);
  });

  it("holds who stood behind the inputs, and they sum to all of them", () => {
    const [heads = [], cells = []] = written(line);
    const classes = ["Fra bekreftede innbyggere", "Fra lag, råd og organer", "Ført inn av ansatte", "Ikke bekreftet"].map((head) => Number(cells[heads.indexOf(head)]));
    expect([classes, classes.reduce((sum, count) => sum + count, 0)]).toEqual([[4, 5, 6, 16], line.owed]);
  });

  it("says of a promise that stands that it was never moved", () => {
    expect(movesOf({ ...line, promisedBetween: [], promisedNow: "2026-09-21" })).toEqual([]);
    expect(movesOf({ ...line, promisedBetween: ["2026-10-30"], promisedNow: "2026-09-21" })).toEqual(["2026-10-30", "2026-09-21"]);
  });

  it.each(langs)("has words over every column, none twice (%s)", (lang) => {
    const [heads = [], cells = []] = written(line, lang);
    expect(heads).toHaveLength(cells.length);
    expect(new Set(heads).size).toBe(heads.length);
    for (const head of heads) expect(head).not.toMatch(/answers\./);
  });
});
