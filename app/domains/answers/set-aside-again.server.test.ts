import { describe, expect, it } from "vitest";
import type { PublicationKind } from "#app/domains/inputs/input.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aTheme, sorted } from "#tests/examples/a-theme.ts";
import { afterwards, answered, aVoice, decided } from "#tests/examples/an-answer.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { completeCase } from "./complete-case.server.ts";
import { publishAndReach } from "./publish-and-reach.server.ts";
import { readWaiting } from "./answers.view.server.ts";

/** A decided case whose one theme is answered; of its two inputs, one was set aside before that. */
async function answeredWithOneSetAside() {
  const house = await testHouse();
  const example = await house.change((trx) => aCase(trx, house));
  const { caseId } = example;
  const { themeId } = await house.change((trx) => aTheme(trx, house, caseId));
  const [kept, aside] = [await house.change((trx) => aVoice(trx, house, example)), await house.change((trx) => aVoice(trx, house, example))];
  for (const { inputId } of [kept, aside]) await house.change((trx) => sorted(trx, house, caseId, inputId, { [themeId]: "for" }));
  const decide = (publicationVersion: number, kind: PublicationKind) => house.change((trx) => publishAndReach(trx, {
    actor: house.officer, inputId: aside.inputId, publicationVersion, partsSeen: 0, kind, ground: kind === "set_aside" ? "spam" : null, quotes: [], reason: "Vurdert på nytt",
  }, afterwards));
  done(await decide(0, "set_aside"));
  await house.change((trx) => decided(trx, house, caseId));
  await house.change((trx) => answered(trx, house, caseId, { kind: "theme", id: themeId }));
  return { house, caseId, aside, decide };
}

describe("an input that is no longer set aside", () => {
  it("is reached by the answers that its themes got meanwhile", async () => {
    const { house, caseId, aside, decide } = await answeredWithOneSetAside();
    const reached = () => house.read((trx) => trx.selectFrom("answer_reach").select("id").where("input_id", "=", aside.inputId).execute());
    expect(await reached()).toHaveLength(0);
    done(await decide(1, "published"));
    expect(await reached()).toHaveLength(1);
    expect((await house.read((trx) => readWaiting(trx, caseId))).waiting).toBe(0);
  });

  it("waits until a case that is over is opened again", async () => {
    const { house, caseId, decide } = await answeredWithOneSetAside();
    const { version } = await house.read((trx) => trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow());
    done(await house.change((trx) => completeCase(trx, { caseId, version, actor: house.officer }, afterwards)));
    expect(await decide(1, "published")).toEqual({ refused: "reopen_case_first" });
  });
});
