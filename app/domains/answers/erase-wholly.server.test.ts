import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { chooseVoice, writeBriefingDraft } from "#app/domains/council/write-briefing-draft.server.ts";
import { readDraft } from "#app/domains/council/prepare-briefing.view.server.ts";
import { addNote } from "#app/domains/inputs/add-note.server.ts";
import { addPart } from "#app/domains/inputs/add-part.server.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { aBriefing, validDraft } from "#tests/examples/a-briefing.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aTheme, sorted } from "#tests/examples/a-theme.ts";
import { afterwards, answered, decided } from "#tests/examples/an-answer.ts";
import { anInput, published } from "#tests/examples/an-input.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { answerInvariants } from "./answer.invariants.view.server.ts";
import { eraseWholly } from "./erase-wholly.server.ts";
import { reactToAnswer } from "./react-to-answer.server.ts";
import { readRemark } from "./read-remark.server.ts";
import { readRemarks } from "./follow-up.view.server.ts";
import { readPublicLog } from "./public-log.view.server.ts";

/** Words that stand nowhere else: of the text, its addition, the sender, a note about it, and the remarks. */
const needles = { text: "kvitrespurv", part: "granskogstille", name: "Hildegunn", organisation: "Toppmeisklubben", note: "notatord", remark: "takkeord", second: "ettertanke" };

/** Every table that holds the word in any column, the search and its index words among them. */
async function tablesWith(word: string): Promise<string[]> {
  return asOwner(async (trx) => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`.execute(trx);
    const found: string[] = [];
    for (const { name } of rows) {
      const hit = await sql<{ hit: boolean }>`select exists (select 1 from ${sql.table(name)} t where t::text ilike ${`%${word}%`}) as hit`.execute(trx);
      if (hit.rows[0]?.hit) found.push(name);
    }
    return found;
  });
}

/** An input that went the whole way: added to, noted, published, quoted, answered and remarked on twice. */
async function aWholeThread() {
  const house = await testHouse();
  const example = await house.change((trx) => aCase(trx, house));
  const { caseId } = example;
  const act = <T>(work: (trx: Trx) => Promise<T>) => house.change(work);
  const { inputId, number } = await act((trx) => anInput(trx, house, example, { given: { text: `Vern ${needles.text} ved vegen.`, name: needles.name, showsName: true, organisation: needles.organisation } }));
  await act((trx) => published(trx, house, inputId));
  done(await act((trx) => addPart(trx, { actor: house.citizen, inputId, text: `Og ${needles.part}.` }, house.now)));
  done(await act((trx) => addNote(trx, { actor: house.officer, inputId, text: `Intern: ${needles.note}` }, house.now)));
  const { themeId } = await act((trx) => aTheme(trx, house, caseId));
  await act((trx) => sorted(trx, house, caseId, inputId, { [themeId]: "for" }));
  await act((trx) => aBriefing(trx, house, caseId, { draft: { voices: [{ themeId, number, quote: `Vern ${needles.text}` }] } }));
  await act((trx) => decided(trx, house, caseId));
  await act((trx) => answered(trx, house, caseId, { kind: "theme", id: themeId }));
  for (const [answer, remark] of [["yes", needles.remark], ["no", needles.second]] as const) {
    done(await act((trx) => reactToAnswer(trx, { inputId, answered: answer, remark: `Mitt ${remark}`, actor: house.citizen }, afterwards)));
  }
  const [newest] = await house.read((trx) => readRemarks(trx, caseId));
  done(await act((trx) => readRemark(trx, { caseId, remarkId: newest?.id ?? "", shown: true, actor: house.officer }, afterwards)));
  const erase = (actor = house.officer) => act((trx) => eraseWholly(trx, { actor, inputId, ground: "erasure_right" }, afterwards));
  return { house, caseId, inputId, number, erase, act };
}

describe("an input that is erased by law", () => {
  it("leaves no word of its sender's in any table, nor in the search", async () => {
    const { house, caseId, number, erase } = await aWholeThread();
    expect(await tablesWith(needles.text)).toEqual(["briefing_draft", "input_content", "public_search", "publication_text"]);
    for (const word of Object.values(needles)) expect(await tablesWith(word), word).not.toEqual([]);
    expect(done(await erase())).toEqual({ remarks: 2 });
    for (const word of Object.values(needles)) expect(await tablesWith(word), word).toEqual([]);
    const removals = (await house.read((trx) => readPublicLog(trx, "2027-03-01"))).removals?.lines;
    expect(removals?.map((line) => [line.what, line.inputNumber, line.ground]).sort()).toEqual([["input", number, "erasure_right"], ["remark", null, "erasure_right"], ["remark", null, "erasure_right"]]);
    expect((await house.read((trx) => readDraft(trx, caseId))).voices).toEqual([]);
    const broken = await asOwner(async (trx) => (await Promise.all(answerInvariants.map((one) => one.broken(trx)))).flat().filter((line) => line.startsWith(`${house.authority.id} `)));
    expect(broken).toEqual([]);
  });

  it("is erased by whoever may, once; what its author remarks afterwards goes the same way", async () => {
    const { house, caseId, inputId, erase, act } = await aWholeThread();
    for (const actor of [house.citizen, house.councillor, house.secretary]) expect(await erase(actor)).toEqual({ refused: "not_allowed" });
    done(await erase());
    expect(await erase()).toMatchObject({ refused: "already_erased" });
    done(await act((trx) => reactToAnswer(trx, { inputId, answered: "partly", remark: "Fortsatt misfornøyd", actor: house.citizen }, afterwards)));
    expect(done(await erase())).toEqual({ remarks: 1 });
    expect(await house.read((trx) => readRemarks(trx, caseId))).toEqual([]);
  });

  it("is taken out of a draft that quotes it, and nobody saves an older one over it", async () => {
    const { house, caseId, erase, act } = await aWholeThread();
    const before = await house.read((trx) => readDraft(trx, caseId));
    done(await erase());
    const command = { ...validDraft, voices: before.voices, actor: house.officer, caseId, version: before.version };
    expect(await act((trx) => writeBriefingDraft(trx, command, afterwards))).toMatchObject({ refused: "changed_meanwhile" });
    const draft = await house.read((trx) => readDraft(trx, caseId));
    expect(await act((trx) => chooseVoice(trx, { actor: house.officer, caseId, version: draft.version, themeId: null, number: 1, quote: "Vern" }, afterwards))).toMatchObject({ refused: "voice_not_found" });
  });
});
