import { describe, expect, it } from "vitest";
import { readSorting } from "#app/domains/themes/sorting.view.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { newId } from "#app/platform/id.server.ts";
import { typeInInput } from "#app/domains/inputs/type-in-input.server.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aTheme } from "#tests/examples/a-theme.ts";
import { afterwards, anAnswer, answered, aVoice, decided } from "#tests/examples/an-answer.ts";
import { validGiven } from "#tests/examples/an-input.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { completeCase } from "./complete-case.server.ts";
import { publishAnswer } from "./publish-answer.server.ts";
import { reactToAnswer } from "./react-to-answer.server.ts";
import { sortAndReach } from "./sort-answered-input.server.ts";

async function aDecidedCase() {
  const house = await testHouse();
  const example = await house.change((trx) => aCase(trx, house));
  const { caseId } = example;
  const { inputId } = await house.change((trx) => aVoice(trx, house, example));
  const { themeId } = await house.change((trx) => aTheme(trx, house, caseId));
  await house.change((trx) => decided(trx, house, caseId));
  const versionOf = async () => (await house.read((trx) => trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow())).version;
  const { basedOn } = await house.read((trx) => readSorting(trx, caseId, inputId));
  const sorting = { actor: house.officer, inputId, links: [{ themeId, stance: "none" as const, passage: null }], basedOn };
  return { house, ...example, inputId, themeId, versionOf, sorting };
}

// One connection cannot race: these run on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("at the same time", () => {
  it.each([1, 2, 3, 4])("a case is completed or takes a late letter in, never both (try %i)", async () => {
    const { house, caseId, activityId, inputId, versionOf } = await aDecidedCase();
    await house.change((trx) => answered(trx, house, caseId, { kind: "input", id: inputId }));
    const version = await versionOf();
    const results = await Promise.all([
      house.change((trx) => completeCase(trx, { caseId, version, actor: house.officer }, afterwards)),
      house.change((trx) => typeInInput(trx, {
        actor: house.officer, caseId, activityId, formKey: newId(), kind: "input", channel: "letter", receivedAt: house.now, sentOn: null, councilBodyId: null, isTranslated: true, given: validGiven,
      }, afterwards)),
    ]);
    expect(results.filter(isRefusal)).toHaveLength(1);
  });

  it.each([1, 2, 3, 4])("an answer to a theme reaches what is sorted into it, whoever comes first (try %i)", async () => {
    const { house, caseId, inputId, themeId, sorting } = await aDecidedCase();
    const [sorted, given] = await Promise.all([
      house.change((trx) => sortAndReach(trx, sorting, afterwards)),
      house.change((trx) => publishAnswer(trx, anAnswer(house, caseId, { kind: "theme", id: themeId }), afterwards)),
    ]);
    expect([sorted, given].some(isRefusal)).toBe(false);
    expect(await house.read((trx) => trx.selectFrom("answer_reach").select("input_id").where("input_id", "=", inputId).execute())).toHaveLength(1);
  });

  it("a reaction waits for who sorts, and is refused when the answer no longer answers all of it", async () => {
    const { house, caseId, inputId, themeId, sorting } = await aDecidedCase();
    done(await house.change((trx) => sortAndReach(trx, sorting, afterwards)));
    await house.change((trx) => answered(trx, house, caseId, { kind: "theme", id: themeId }));
    const other = await house.change((trx) => aTheme(trx, house, caseId, { title: "Skyss" }));
    const { basedOn } = await house.read((trx) => readSorting(trx, caseId, inputId));
    let sayHeld: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { sayHeld = resolve; });
    const again = house.change(async (trx) => {
      done(await sortAndReach(trx, { ...sorting, links: [...sorting.links, { themeId: other.themeId, stance: "none", passage: null }], basedOn }, afterwards));
      sayHeld();
      await new Promise((resolve) => { setTimeout(resolve, 300); });
    });
    await held;
    const reaction = await house.change((trx) => reactToAnswer(trx, { inputId, answered: "yes", remark: "", actor: house.citizen }, afterwards));
    await again;
    expect(reaction).toEqual({ refused: "not_answered_yet" });
  });
});
