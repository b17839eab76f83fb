import { describe, expect, it } from "vitest";
import { writeSorting } from "#app/domains/themes/write-sorting.server.ts";
import { readSorting } from "#app/domains/themes/sorting.view.server.ts";
import { asOwner } from "#app/platform/db.server.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aTheme } from "#tests/examples/a-theme.ts";
import { afterwards, answered, aVoice } from "#tests/examples/an-answer.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { answerInvariants } from "./answer.invariants.view.server.ts";
import { sortAndReach } from "./sort-answered-input.server.ts";

describe("where an input stands", () => {
  it("is answered exactly when it has its own answer, or one for every theme it is linked to, whatever the order of events", async () => {
    for (const seed of [1, 2, 3]) await walk(seed);
  });

  /** A walk of sortings and answers, beside a model of the rule in words. */
  async function walk(seed: number): Promise<void> {
    let state = seed * 7919;
    const random = (below: number) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * below); };
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house, { plan: { step: "dialogue" }, activities: [{ method: "workshop", step: "dialogue" }] }));
    const topics: string[] = [];
    for (const title of ["A", "B", "C"]) topics.push((await house.change((trx) => aTheme(trx, house, example.caseId, { title }))).themeId);
    const inputs: string[] = [];
    for (let index = 0; index < 3; index += 1) inputs.push((await house.change((trx) => aVoice(trx, house, example))).inputId);
    const links = new Map(inputs.map((input) => [input, new Set<string>()]));
    const reached = new Set<string>();
    const own = new Set<string>();
    const versions = new Map<string, number>();
    for (let turn = 0; turn < 12; turn += 1) {
      const input = inputs[random(3)] ?? "";
      const theme = topics[random(3)] ?? "";
      const act = random(5);
      if (act < 3) {
        const chosen = topics.filter(() => random(2) === 1);
        const { basedOn } = await house.read((trx) => readSorting(trx, example.caseId, input));
        const set = { actor: house.officer, inputId: input, links: chosen.map((themeId) => ({ themeId, stance: "none" as const, passage: null })), basedOn };
        const reaches = random(3) > 0;
        done(await house.change((trx) => (reaches ? sortAndReach(trx, set, afterwards) : writeSorting(trx, set, afterwards))));
        links.set(input, new Set(chosen));
        if (reaches) for (const themeId of chosen) if (versions.has(themeId)) reached.add(`${input} ${themeId}`);
      } else if (act === 3) {
        await house.change((trx) => answered(trx, house, example.caseId, { kind: "theme", id: theme }, { version: versions.get(theme) ?? 0, weight: "outside" }));
        versions.set(theme, (versions.get(theme) ?? 0) + 1);
        for (const one of inputs) if (links.get(one)?.has(theme)) reached.add(`${one} ${theme}`);
      } else if (!own.has(input) && random(3) === 0) {
        await house.change((trx) => answered(trx, house, example.caseId, { kind: "input", id: input }, { weight: "outside" }));
        own.add(input);
      }
      const expected = inputs.filter((one) => own.has(one) || ((links.get(one)?.size ?? 0) > 0 && [...(links.get(one) ?? [])].every((themeId) => reached.has(`${one} ${themeId}`))));
      const rows = await house.read((trx) => trx.selectFrom("input_standing").select("input_id").where("case_id", "=", example.caseId).where("answered_at", "is not", null).execute());
      expect(rows.map((row) => row.input_id).sort()).toEqual([...expected].sort());
    }
    const broken = await asOwner(async (trx) => {
      const lines: string[] = [];
      for (const invariant of answerInvariants) lines.push(...(await invariant.broken(trx)));
      return lines.filter((line) => line.startsWith(`${house.authority.id} `));
    });
    expect(broken).toEqual([]);
  }
});
