import { describe, expect, it } from "vitest";
import { changePromise } from "#app/domains/cases/change-promise.server.ts";
import { eraseWords } from "#app/domains/publications/erase-words.server.ts";
import type { WritePublication } from "#app/domains/publications/write-publication.server.ts";
import { langs } from "#app/platform/language.ts";
import { aBriefing } from "#tests/examples/a-briefing.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { anInput, published } from "#tests/examples/an-input.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { LogSection } from "./LogSection.tsx";
import { logPartNames, logParts, readLogWish, wishQuery, type LogPart } from "./log-page.ts";
import { readPublicLog } from "./public-log.view.server.ts";
import { readYearList } from "./year-list.view.server.ts";

const afterEverything = "2027-12-01";

/** Two cases, each with two rows and more in every part of the log, some of them of the very same moment. */
async function aFullHouse() {
  const house = await testHouse();
  for (const title of ["Skolen", "Parken"]) {
    const example = await house.change((trx) => aCase(trx, house, { plan: { title } }));
    const decide = async (text: string, wishes: Partial<WritePublication>) => {
      const { inputId } = await house.change((trx) => anInput(trx, house, example, { given: { text } }));
      await house.change((trx) => published(trx, house, inputId, wishes));
      return inputId;
    };
    await decide("Ola bor i nr. 7 i vegen.", { kind: "in_part", quotes: [{ quote: "Ola", ground: "personal_data" }] });
    await decide("Trusler", { kind: "journal_only", ground: "threats" });
    for (const ground of ["spam", "test"] as const) await decide(`Reklame ${ground}`, { kind: "set_aside", ground });
    for (const text of ["Slettes", "Slettes også"]) {
      const inputId = await decide(text, {});
      done(await house.change((trx) => eraseWords(trx, { actor: house.officer, inputId, ground: "unlawful_content" }, house.now)));
    }
    let version = example.version;
    for (const answerBy of ["2027-04-30", "2027-05-31"]) {
      done(await house.change((trx) => changePromise(trx, { actor: house.officer, caseId: example.caseId, version, reason: "Sykdom", answerBy }, house.now)));
      version += 1;
    }
    for (let times = 0; times < 2; times += 1) await house.change((trx) => aBriefing(trx, house, example.caseId));
  }
  return house;
}

describe("the public log", () => {
  it("is gone through part by part, every row once and in the order of the whole", async () => {
    const house = await aFullHouse();
    const whole = await house.read((trx) => readPublicLog(trx, afterEverything));
    for (const part of logPartNames) {
      const all = whole[part]?.lines ?? [];
      expect(all.length, part).toBeGreaterThanOrEqual(part === "late" ? 2 : 4);
      expect(whole[part]?.next, part).toBeNull();
      const walked: unknown[] = [];
      for (let after: string | null = "", steps = 0; after !== null && steps < 20; steps += 1) {
        const page = (await house.read((trx) => readPublicLog(trx, afterEverything, { part, after: after ?? "", size: 1 })))[part];
        walked.push(...(page?.lines ?? []));
        after = page?.next ?? null;
      }
      expect(walked, part).toEqual(all);
    }
  });

  it("reads one part alone when it is gone through, and from the beginning where the key is none", async () => {
    const house = await aFullHouse();
    const one = await house.read((trx) => readPublicLog(trx, afterEverything, { part: "withheld", after: "'; drop table event; --" }));
    expect(one.withheld?.lines.length).toBeGreaterThan(0);
    expect([one.late, one.changes, one.setAside, one.removals, one.briefings]).toEqual([null, null, null, null, null]);
  });
});

describe("a promise that was broken and moved once more", () => {
  it("stands as late in the log and as broken in the year's list, with the date that was missed", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { inputId } = await house.change((trx) => anInput(trx, house, example, { given: { text: "Behold skolen" } }));
    await house.change((trx) => published(trx, house, inputId, {}));
    const afterFirst = new Date("2027-03-20T10:00:00Z");
    done(await house.change((trx) => changePromise(trx, { actor: house.officer, caseId: example.caseId, version: example.version, reason: "Sykdom", answerBy: "2027-06-30" }, afterFirst)));
    const log = await house.read((trx) => readPublicLog(trx, "2027-04-01"));
    expect(log.late?.lines).toMatchObject([{ answerBy: "2027-06-30", earlier: [{ answerBy: "2027-03-12", missed: true }] }]);
    const lines = await house.read((trx) => readYearList(trx, example.key.year, new Date("2027-04-01T10:00:00Z")));
    expect(lines.find((line) => line.number === example.key.number)).toMatchObject({ promise: "broken", promisedFirst: "2027-03-12", promisedNow: "2027-06-30" });
  });

  it("is not late when it was moved before it passed", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    await house.change((trx) => anInput(trx, house, example, { given: { text: "Behold skolen" } }));
    done(await house.change((trx) => changePromise(trx, { actor: house.officer, caseId: example.caseId, version: example.version, reason: "Sykdom", answerBy: "2027-06-30" }, house.now)));
    expect((await house.read((trx) => readPublicLog(trx, "2027-04-01"))).late?.lines).toEqual([]);
  });
});

describe("the address of a part of the log", () => {
  it("comes back as it was written, and anything else is the whole log", () => {
    for (const part of logPartNames) expect(readLogWish(new URLSearchParams(wishQuery(part, "2026-2-14")))).toEqual({ part, after: "2026-2-14" });
    expect(readLogWish(new URLSearchParams("del=noe&etter=2026-2-14"))).toEqual({ part: null, after: "" });
  });

  it.each(langs)("leads on, and back to the beginning (%s)", (lang) => {
    const section = (name: LogPart, next: string | null, isBeginning: boolean) => rendered(
      <LogSection place={{ word: "lillevik", addressLanguage: "nb" }} name={name} page={{ lines: ["x"], next }} isBeginning={isBeginning}>{(lines) => <p>{lines.length}</p>}</LogSection>,
      lang,
    ).replaceAll("&amp;", "&");
    expect(section("late", null, true)).not.toContain("<nav");
    expect(section("withheld", "2026-2-14", true)).toContain(`href="/lillevik/offentlig-logg?del=${logParts.withheld}&etter=2026-2-14#${logParts.withheld}"`);
    expect(section("withheld", null, false)).toContain(`href="/lillevik/offentlig-logg?del=${logParts.withheld}#${logParts.withheld}"`);
  });
});
