import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aCase } from "#tests/examples/a-case.ts";
import { aTypedInput, anInput, published } from "#tests/examples/an-input.ts";
import { testHouse } from "#tests/support/house.ts";
import { readCasePage } from "./case-page.view.server.ts";
import { readCaseHead } from "./case.view.server.ts";
import { shownAnswersAs } from "./shown-answers-as.view.server.ts";

describe("who is named on a case's page", () => {
  it("an authority behind an objection only once it is published, and none whose objection is set aside", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const objection = (organisation: string) => house.change((trx) => aTypedInput(trx, house, example, { kind: "objection", given: { organisation } }));
    const [shown, , aside] = [await objection("Statsforvalteren"), await objection("Fylkeskommunen"), await objection("Reklamebyrået")];
    await house.change((trx) => published(trx, house, shown.inputId));
    await house.change((trx) => published(trx, house, aside.inputId, { kind: "set_aside", ground: "spam" }));
    const page = await house.read(async (trx) => {
      const head = await readCaseHead(trx, example.key);
      return head && readCasePage(trx, head);
    });
    expect(page?.numbers.objections).toEqual([{ from: "Statsforvalteren", isOpen: true }, { from: "", isOpen: true }]);
  });

  it("a group only where five are in it now, without what is set aside", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house, { activities: [{ title: "Høring", answersAs: ["nabo"] }] }));
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push((await house.change((trx) => anInput(trx, house, example, { given: { text: `Stemme ${index}`, answersAs: "nabo" } }))).inputId);
    const shown = () => house.read(async (trx) => (await sql<{ group: string }>`select distinct ${shownAnswersAs} as "group" from input i where i.case_id = ${example.caseId}`.execute(trx)).rows.map((row) => row.group));
    expect(await shown()).toEqual(["nabo"]);
    await house.change((trx) => published(trx, house, ids[0] ?? "", { kind: "set_aside", ground: "spam" }));
    expect(await shown()).toEqual([""]);
    await house.change((trx) => published(trx, house, ids[0] ?? "", { publicationVersion: 1, reason: "Var ikke reklame likevel" }));
    expect(await shown()).toEqual(["nabo"]);
  });
});
