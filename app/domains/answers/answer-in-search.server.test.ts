import { describe, expect, it } from "vitest";
import { mayShowOwnAnswer, standings, type PublicationKind } from "#app/domains/inputs/input.ts";
import { withoutOwnAnswer } from "#app/domains/inputs/thread.ts";
import { readTracked } from "#app/domains/inputs/track.view.server.ts";
import { searchPublic } from "#app/platform/search.server.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { assessed } from "#tests/examples/a-theme.ts";
import { afterwards, answered, aVoice, decided } from "#tests/examples/an-answer.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { eraseWholly } from "./erase-wholly.server.ts";
import { publishAndReach } from "./publish-and-reach.server.ts";

async function anAnsweredInput() {
  const house = await testHouse();
  const example = await house.change((trx) => aCase(trx, house));
  const { inputId } = await house.change((trx) => aVoice(trx, house, example));
  const decide = async (publicationVersion: number, kind: PublicationKind) => done(await house.change((trx) => publishAndReach(trx, {
    actor: house.officer, inputId, publicationVersion, partsSeen: 0, kind, ground: kind === "journal_only" ? "threats" : null, quotes: [], reason: "Vurdert på nytt",
  }, afterwards)));
  await decide(0, "published");
  await house.change((trx) => decided(trx, house, example.caseId));
  const answer = (version: number, cameOfIt: string) => house.change((trx) => answered(trx, house, example.caseId, { kind: "input", id: inputId }, { version, cameOfIt }));
  const hits = async (words: string) => (await house.read((trx) => searchPublic(trx, house.authority.id, { words, kind: "answer", limit: 10, offset: 0 }))).length;
  return { house, inputId, decide, answer, hits };
}

describe("an answer to one input", () => {
  it("is found by search only while the input can be read", async () => {
    const { decide, answer, hits } = await anAnsweredInput();
    await answer(0, "Det blir gangfelt ved bensinstasjonen.");
    expect(await hits("bensinstasjonen")).toBe(1);
    await decide(1, "journal_only");
    expect(await hits("bensinstasjonen")).toBe(0);
    await decide(2, "published");
    expect(await hits("bensinstasjonen")).toBe(1);
  });

  it("leaves the search in its older version too, when the newer one came while the input was hidden", async () => {
    const { decide, answer, hits } = await anAnsweredInput();
    await answer(0, "Det blir gangfelt ved bensinstasjonen.");
    await decide(1, "journal_only");
    await answer(1, "Det blir gangfelt ved kiosken.");
    expect([await hits("bensinstasjonen"), await hits("kiosken")]).toEqual([0, 0]);
    await decide(2, "published");
    expect([await hits("bensinstasjonen"), await hits("kiosken")]).toEqual([0, 1]);
  });

  it("is shown by the sender's own link only while the input can be read, and by the code always", async () => {
    const { house, inputId, decide, answer } = await anAnsweredInput();
    await answer(0, "Det blir gangfelt ved bensinstasjonen.");
    await house.change((trx) => assessed(trx, house, { inputId }, { why: "Bensinstasjonen eier grunnen." }));
    const told = async (withCode: boolean) => { const tracked = await house.read((trx) => readTracked(trx, inputId, withCode)); return [tracked?.facts.answers.length, tracked?.facts.assessments.length, tracked?.hidesAnswer]; };
    expect(await told(false)).toEqual([1, 1, false]);
    await decide(1, "journal_only");
    expect(await told(false)).toEqual([0, 0, true]);
    expect(await told(true)).toEqual([1, 1, false]);
    done(await house.change((trx) => eraseWholly(trx, { actor: house.officer, inputId, ground: "erasure_right" }, afterwards)));
    expect(await told(false)).toEqual([0, 0, true]);
  });

  it("may be shown exactly where its input is shown and not erased; what is said of its themes always", () => {
    expect(standings.filter((standing) => mayShowOwnAnswer({ standing, isErased: false }))).toEqual(["published", "in_part"]);
    expect(standings.some((standing) => mayShowOwnAnswer({ standing, isErased: true }))).toBe(false);
    const of = (theme: string | null) => ({ theme }) as never;
    expect(withoutOwnAnswer({ answers: [of(null), of("Skoleveg")], assessments: [of("Skoleveg"), of(null)] })).toEqual({ answers: [of("Skoleveg")], assessments: [of("Skoleveg")] });
  });

  it("leaves the search when the input is erased, and a new one does not come into it", async () => {
    const { house, inputId, answer, hits } = await anAnsweredInput();
    await answer(0, "Det blir gangfelt ved bensinstasjonen.");
    done(await house.change((trx) => eraseWholly(trx, { actor: house.officer, inputId, ground: "erasure_right" }, afterwards)));
    expect(await hits("bensinstasjonen")).toBe(0);
    await answer(1, "Det blir gangfelt ved kiosken.");
    expect(await hits("kiosken")).toBe(0);
  });
});
