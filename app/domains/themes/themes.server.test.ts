import { beforeAll, describe, expect, it } from "vitest";
import type { InputKind } from "#app/domains/inputs/input.ts";
import { typeInInput } from "#app/domains/inputs/type-in-input.server.ts";
import { writePublication } from "#app/domains/publications/write-publication.server.ts";
import { asOwner } from "#app/platform/db.server.ts";
import { newId, newSalt } from "#app/platform/id.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aTheme, assessed, aWish, sorted, withWishes } from "#tests/examples/a-theme.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { assess } from "./assess.server.ts";
import type { Target } from "./assessment.ts";
import { forwardTheme } from "./forward-theme.server.ts";
import { joinThemes } from "./join-themes.server.ts";
import { openTheme } from "./open-theme.server.ts";
import { renameTheme } from "./rename-theme.server.ts";
import { wishText } from "./theme.rules.ts";
import { setWishOfInput } from "./set-wish-of-input.server.ts";
import { setWishes } from "./set-wishes.server.ts";
import { writeSorting } from "./write-sorting.server.ts";
import { readSorting } from "./sorting.view.server.ts";
import { splitTheme } from "./split-theme.server.ts";
import { readThemeDesk, readThemesDesk } from "./theme-desk.view.server.ts";
import { themeEvents } from "./theme.events.ts";
import { themeInvariants } from "./theme.invariants.view.server.ts";
import { findTheme, openLinksOfInput, openLinksOfThemes } from "./theme.store.server.ts";
import type { Stance, WishLine } from "./theme.ts";
import { readThemePage, readThemes } from "./theme.view.server.ts";

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

interface Given { readonly kind?: InputKind; readonly councilBodyId?: string; readonly organisation?: string }

/** A published case with an input for each text. */
const aCaseWith = (texts: readonly string[], given: Given = {}): Promise<{ caseId: string; inputs: string[] }> => house.change(async (trx) => {
  const { caseId, activityId } = await aCase(trx, house);
  const inputs: string[] = [];
  for (const text of texts) {
    const { inputId } = done(await typeInInput(trx, {
      actor: house.officer, caseId, activityId, formKey: newId(), kind: given.kind ?? "input", channel: "letter", receivedAt: house.now, sentOn: null,
      councilBodyId: given.councilBodyId ?? null, isTranslated: true,
      given: { text, language: "nb", answersAs: "nabo", ageGroup: null, district: "", name: "Kari", showsName: false, organisation: given.organisation ?? "", isUnder18: false },
    }, house.now));
    inputs.push(inputId);
  }
  return { caseId, inputs };
});

const theme = (caseId: string, given: Parameters<typeof aTheme>[3] = {}) => house.change((trx) => aTheme(trx, house, caseId, given));
const sort = (caseId: string, inputId: string, themes: Readonly<Record<string, Stance>>) => house.change((trx) => sorted(trx, house, caseId, inputId, themes));
const assessment = (target: Target, given: Parameters<typeof assessed>[3] = {}) => house.change((trx) => assessed(trx, house, target, given));

const refusalOf = (result: unknown): string => (isRefusal(result) ? result.refused : "none");
const linkedThemes = async (inputId: string) => (await house.read((trx) => openLinksOfInput(trx, inputId))).map((link) => link.themeId);
const eventsOf = async (caseId: string) => {
  const rows = await house.read((trx) => trx.selectFrom("event").select(["type", "payload", "actor_role"]).where("case_id", "=", caseId).execute());
  return rows.filter((row) => Object.hasOwn(themeEvents, row.type));
};

async function brokenInvariants(): Promise<string[]> {
  const lines = await asOwner((trx) => Promise.all(themeInvariants.map(async ({ name, broken }) => (await broken(trx)).map((line) => `${name}: ${line}`))));
  return lines.flat().filter((line) => line.includes(`authority ${house.authority.id} `));
}

describe("themes", () => {
  it("are opened, renamed and sent on by an officer, never by a citizen, a councillor or the secretary", async () => {
    const { caseId } = await aCaseWith([]);
    const words = { title: "Inneklima", summary: "", isOutside: false, forwardedTo: "" };
    for (const actor of [house.citizen, house.councillor, house.secretary]) {
      expect(refusalOf(await house.change((trx) => openTheme(trx, { actor, caseId, ...words }, house.now)))).toBe("not_allowed");
    }
    const { themeId } = await theme(caseId, words);
    expect(refusalOf(await house.change((trx) => openTheme(trx, { actor: house.officer, caseId, ...words }, house.now)))).toBe("theme_title_taken");
    const rename = { actor: house.officer, themeId, title: "Inneklima nå", summary: "Luft og varme", version: 1 };
    done(await house.change((trx) => renameTheme(trx, rename, house.now)));
    const late = await house.change((trx) => renameTheme(trx, { ...rename, title: "Luft" }, house.now));
    expect(late).toMatchObject({ refused: "changed_meanwhile", standing: { title: "Inneklima nå" } });
    const forward = { actor: house.officer, themeId, isOutside: true, version: 2 };
    expect(refusalOf(await house.change((trx) => forwardTheme(trx, { ...forward, forwardedTo: "" }, house.now)))).toBe("lacking");
    done(await house.change((trx) => forwardTheme(trx, { ...forward, forwardedTo: "kultur og idrett" }, house.now)));
    expect(await house.read((trx) => findTheme(trx, themeId))).toMatchObject({ isOutside: true, forwardedTo: "kultur og idrett", version: 3 });
    expect((await eventsOf(caseId)).map((event) => event.type).sort()).toEqual(["theme.forwarded", "theme.opened", "theme.renamed"]);
  });
});

describe("sorting an input", () => {
  it("sets its whole set of themes with a stance each, and unlinks what is not ticked without deleting it", async () => {
    const { caseId, inputs: [input = ""] } = await aCaseWith(["Få bilene bort"]);
    const [a, b, c] = [await theme(caseId, { title: "A" }), await theme(caseId, { title: "B" }), await theme(caseId, { title: "C" })];
    await sort(caseId, input, { [a.themeId]: "for", [b.themeId]: "none" });
    await sort(caseId, input, { [b.themeId]: "none", [c.themeId]: "against" });
    expect((await linkedThemes(input)).sort()).toEqual([b.themeId, c.themeId].sort());
    const rows = await house.read((trx) => trx.selectFrom("theme_link").select(["theme_id", "unlinked_at"]).where("input_id", "=", input).execute());
    expect(rows).toHaveLength(3);
    expect(await eventsOf(caseId)).toContainEqual(expect.objectContaining({ type: "input.sorted", payload: expect.objectContaining({ input: 1, linked: 1, unlinked: 1 }) }));
  });

  it("is refused with what stands when somebody sorted it meanwhile", async () => {
    const { caseId, inputs: [inputId = ""] } = await aCaseWith(["Få bilene bort"]);
    const { themeId } = await theme(caseId);
    const { basedOn } = await house.read((trx) => readSorting(trx, caseId, inputId));
    await sort(caseId, inputId, { [themeId]: "for" });
    const late = await house.change((trx) => writeSorting(trx, { actor: house.officer, inputId, links: [], basedOn }, house.now));
    expect(late).toMatchObject({ refused: "changed_meanwhile", standing: { sorted: "Skoleveg og skyss (for)" } });
    expect(await linkedThemes(inputId)).toEqual([themeId]);
  });

  it("keeps the passage that was quoted, and refuses words that are not there", async () => {
    const { caseId, inputs: [inputId = ""] } = await aCaseWith(["Velg hva dere vil, men få bilene bort."]);
    const { themeId } = await theme(caseId);
    const links = [{ themeId, stance: "none" as const, passage: null }];
    const command = { actor: house.officer, inputId, links, basedOn: ";" };
    expect(refusalOf(await house.change((trx) => writeSorting(trx, { ...command, quote: { themeId, text: "Bilene" } }, house.now)))).toBe("passage_not_found");
    done(await house.change((trx) => writeSorting(trx, { ...command, quote: { themeId, text: "få bilene bort" } }, house.now)));
    expect((await house.read((trx) => readSorting(trx, caseId, inputId))).themes[0]?.passage).toEqual({ part: 0, from: 23, to: 37 });
  });

  it("is refused for an objection, which is never counted with the others (P6)", async () => {
    const { caseId, inputs: [inputId = ""] } = await aCaseWith(["Innsigelse"], { kind: "objection", organisation: "Storfjorden fylkeskommune" });
    const { themeId } = await theme(caseId);
    const links = [{ themeId, stance: "against" as const, passage: null }];
    expect(refusalOf(await house.change((trx) => writeSorting(trx, { actor: house.officer, inputId, links, basedOn: ";" }, house.now)))).toBe("objection_has_no_theme");
    expect(refusalOf(await house.change((trx) => setWishOfInput(trx, { actor: house.officer, inputId, wishId: null, basedOn: null }, house.now)))).toBe("objection_has_no_theme");
  });

  it("takes no theme of another case", async () => {
    const [here, there] = [await aCaseWith(["Her"]), await aCaseWith(["Der"])];
    const { themeId } = await theme(there.caseId);
    const links = [{ themeId, stance: "none" as const, passage: null }];
    expect(refusalOf(await house.change((trx) => writeSorting(trx, { actor: house.officer, inputId: here.inputs[0] ?? "", links, basedOn: ";" }, house.now)))).toBe("theme_closed");
  });
});

describe("joining and splitting", () => {
  it("joins into a new theme that follows the old: every input stays linked, and no row is deleted", async () => {
    const { caseId, inputs } = await aCaseWith(["1", "2", "3", "4"]);
    const [a, b] = [await theme(caseId, { title: "A" }), await theme(caseId, { title: "B" })];
    for (const [index, input] of inputs.entries()) await sort(caseId, input, index === 0 ? { [a.themeId]: "for", [b.themeId]: "against" } : { [index % 2 ? a.themeId : b.themeId]: "for" });
    const themes = [{ id: a.themeId, version: 1 }, { id: b.themeId, version: 1 }];
    const joined = done(await house.change((trx) => joinThemes(trx, { actor: house.officer, caseId, themes, title: "A og B", summary: "" }, house.now)));
    expect(joined).toMatchObject({ number: 3, inputs: 4 });
    for (const input of inputs) expect(await linkedThemes(input)).toEqual([joined.themeId]);
    expect(await house.read((trx) => openLinksOfThemes(trx, [a.themeId, b.themeId]))).toEqual([]);
    expect((await house.read((trx) => readThemes(trx, caseId)))[0]).toMatchObject({ counts: { inputs: 4, stances: { for: 3, mixed: 1 } } });
    const old = await house.read((trx) => readThemePage(trx, caseId, a.number, 1));
    expect(old).toMatchObject({ counts: { inputs: 3 }, followedBy: [{ number: 3, title: "A og B" }] });
    expect(refusalOf(await house.change((trx) => renameTheme(trx, { actor: house.officer, themeId: a.themeId, title: "X", summary: "", version: 2 }, house.now)))).toBe("theme_closed");
  });

  it("splits as the officer sorts, refuses while an input has no place, and keeps stance", async () => {
    const { caseId, inputs } = await aCaseWith(["1", "2", "3"]);
    const { themeId, number } = await theme(caseId);
    for (const input of inputs) await sort(caseId, input, { [themeId]: "against" });
    const into = [{ title: "Veg", summary: "" }, { title: "Skyss", summary: "" }];
    const placings = [{ inputId: inputs[0] ?? "", part: 0 }, { inputId: inputs[1] ?? "", part: 1 }];
    const command = { actor: house.officer, themeId, into, version: 1 };
    expect(await house.change((trx) => splitTheme(trx, { ...command, placings }, house.now))).toMatchObject({ refused: "input_without_theme", facts: { numbers: "3" } });
    const all = [...placings, { inputId: inputs[2] ?? "", part: 0 }, { inputId: inputs[2] ?? "", part: 1 }];
    const split = done(await house.change((trx) => splitTheme(trx, { ...command, placings: all }, house.now)));
    expect(await linkedThemes(inputs[2] ?? "")).toHaveLength(2);
    const links = await house.read((trx) => openLinksOfThemes(trx, split.themeIds));
    expect(links.map((link) => link.stance)).toEqual(["against", "against", "against", "against"]);
    const [first] = split.themeIds;
    expect(await house.read((trx) => findTheme(trx, first ?? ""))).toMatchObject({ number: number + 1, title: "Veg" });
    expect(await house.read((trx) => readThemePage(trx, caseId, number + 1, 1))).toMatchObject({ isPart: true, follows: [{ number }] });
    expect(await eventsOf(caseId)).toContainEqual(expect.objectContaining({ type: "theme.split", payload: expect.objectContaining({ theme: number, into: 2, inputs: 3 }) }));
  });

  it("tells identical letters in both figures", async () => {
    const { caseId, inputs } = await aCaseWith(["Redd nærskolen!", "Redd nærskolen!", "Redd nærskolen!", "Redd  nærskolen! Jeg har tre barn der.", "Noe annet"]);
    const { themeId } = await theme(caseId);
    for (const input of inputs) await sort(caseId, input, { [themeId]: "for" });
    expect((await house.read((trx) => readThemes(trx, caseId)))[0]?.counts).toMatchObject({ inputs: 5, letters: [{ count: 4, exact: 3 }], withoutLetters: 1, behind: { verified_resident: 0, typed_in: 5 } });
  });

  it("counts of a campaign in the whole case only those who stand in the theme", async () => {
    const { caseId, inputs: [first = "", , , other = ""] } = await aCaseWith(["Redd nærskolen!", "Redd nærskolen!", "Redd nærskolen!", "Noe annet"]);
    const { themeId } = await theme(caseId);
    for (const input of [first, other]) await sort(caseId, input, { [themeId]: "for" });
    expect((await house.read((trx) => readThemes(trx, caseId)))[0]?.counts).toMatchObject({ inputs: 2, letters: [{ count: 1, exact: 1 }], withoutLetters: 1 });
  });
});

describe("a theme's public page", () => {
  it("shows published texts only, and nobody's name who did not tick for it", async () => {
    const { caseId, inputs: [first = "", second = ""] } = await aCaseWith(["Lagt ut", "Ikke lest ennå"]);
    const { themeId, number } = await theme(caseId);
    await sort(caseId, first, { [themeId]: "for" });
    await sort(caseId, second, { [themeId]: "against" });
    done(await house.change((trx) => writePublication(trx, { actor: house.officer, inputId: first, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now)));
    const page = await house.read((trx) => readThemePage(trx, caseId, number, 1));
    expect(page).toMatchObject({ shown: 1, counts: { inputs: 2 }, voices: [{ number: 1, by: null, answersAs: "", texts: ["Lagt ut"] }] });
    expect(JSON.stringify(page)).not.toMatch(/Ikke lest|Kari/);
  });

  it("says whom somebody answered as only where five in the case said the same: voices are not to be counted into a smaller group", async () => {
    const shownTo = async (count: number) => {
      const { caseId, inputs } = await aCaseWith(Array.from({ length: count }, (_, index) => `Stemme ${index}`));
      const { themeId, number } = await theme(caseId);
      const [first = ""] = inputs;
      await sort(caseId, first, { [themeId]: "for" });
      done(await house.change((trx) => writePublication(trx, { actor: house.officer, inputId: first, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now)));
      return (await house.read((trx) => readThemePage(trx, caseId, number, 1)))?.voices[0]?.answersAs;
    };
    expect(await shownTo(4)).toBe("");
    expect(await shownTo(5)).toBe("nabo");
  });

  it("lets officers read what the advisory councils said beside the assessment (K25)", async () => {
    const text = "Heis og stille rom er ikke tilvalg. ".repeat(12).trim();
    const { caseId, inputs: [inputId = ""] } = await aCaseWith([text], { kind: "statement", councilBodyId: house.bodies.disability.id });
    const { themeId, number } = await theme(caseId);
    await sort(caseId, inputId, { [themeId]: "for" });
    expect((await house.read((trx) => readThemeDesk(trx, caseId, number)))?.inputs).toMatchObject([{ council: house.bodies.disability.name, text }]);
  });

  it("does not count what is set aside", async () => {
    const { caseId, inputs: [inputId = ""] } = await aCaseWith(["Kjøp billige solbriller"]);
    const { themeId } = await theme(caseId);
    await sort(caseId, inputId, { [themeId]: "none" });
    done(await house.change((trx) => writePublication(trx, { actor: house.officer, inputId, publicationVersion: 0, partsSeen: 0, kind: "set_aside", ground: "spam", quotes: [], reason: "" }, house.now)));
    expect((await house.read((trx) => readThemes(trx, caseId)))[0]?.counts.inputs).toBe(0);
  });
});

describe("wishes", () => {
  it("are a list in the order asked; a used one cannot be dropped, and the others may move", async () => {
    const { caseId, inputs: [inputId = ""] } = await aCaseWith(["Bygg nytt"]);
    await house.change((trx) => withWishes(trx, house, caseId));
    const { wishes } = await house.read((trx) => readSorting(trx, caseId, inputId));
    const wish = wishes.find(({ label }) => label === "B. Bygge nytt");
    done(await house.change((trx) => setWishOfInput(trx, { actor: house.officer, inputId, wishId: wish?.id ?? "", basedOn: null }, house.now)));
    const list = await house.read((trx) => readThemesDesk(trx, caseId));
    const set = (...wanted: readonly WishLine[]) => house.change((trx) => setWishes(trx, { actor: house.officer, caseId, wishes: wanted, basedOn: wishText(list.wishes) }, house.now));
    expect(await set(aWish("B. Bygge nytt", "B", "B"))).toMatchObject({ refused: "lacking", fields: { wish_1_against: "themes.lacking.wishBoth" } });
    expect(await set(aWish("A. Pusse opp", "A"))).toMatchObject({ refused: "wish_in_use", facts: { label: "B. Bygge nytt", count: 1 } });
    done(await set(aWish("B. Bygge nytt", "B"), aWish("Annet")));
    const after = await house.read((trx) => readSorting(trx, caseId, inputId));
    expect(after.wishes.map(({ label }) => label)).toEqual(["B. Bygge nytt", "Annet"]);
    expect(after.wishId).toBe(wish?.id);
  });
});

describe("an assessment", () => {
  it("is a version each time it is saved, the newest counts, and an older form is refused with both texts", async () => {
    const { caseId } = await aCaseWith([]);
    const { themeId, number } = await theme(caseId);
    await assessment({ themeId });
    await assessment({ themeId }, { weight: "full", version: 1 });
    const late = { actor: house.officer, target: { themeId }, raised: "Noe", weight: "none" as const, why: "Nei", version: 1 };
    expect(await house.change((trx) => assess(trx, late, house.now))).toMatchObject({ refused: "changed_meanwhile", standing: { raised: "Mange ber om tryggere kryssing." } });
    expect((await house.read((trx) => readThemeDesk(trx, caseId, number)))?.assessment).toMatchObject({ version: 2, weight: "full" });
  });

  it("that places a theme outside the case says where it was sent", async () => {
    const { caseId } = await aCaseWith([]);
    const { themeId } = await theme(caseId, { title: "Kunstgress" });
    const command = { actor: house.officer, target: { themeId }, raised: "Kunstgress", weight: "outside" as const, why: "Hører til en annen sak.", version: 0 };
    expect(refusalOf(await house.change((trx) => assess(trx, command, house.now)))).toBe("lacking");
    done(await house.change((trx) => assess(trx, { ...command, forwarding: { to: "kultur og idrett", version: 1 } }, house.now)));
    expect(await house.read((trx) => findTheme(trx, themeId))).toMatchObject({ isOutside: true, forwardedTo: "kultur og idrett", version: 2 });
    expect((await eventsOf(caseId)).filter(({ type }) => type === "theme.forwarded")).toMatchObject([{ payload: { isOutside: true, version: 2 } }]);
    const stale = { ...command, version: 1, forwarding: { to: "fylkeskommunen", version: 1 } };
    expect(await house.change((trx) => assess(trx, stale, house.now))).toMatchObject({ refused: "changed_meanwhile", standing: { outsideTo: "kultur og idrett" } });
    expect(await house.read((trx) => findTheme(trx, themeId))).toMatchObject({ forwardedTo: "kultur og idrett" });
  });

  it("may be of a single input", async () => {
    const { caseId, inputs: [inputId = ""] } = await aCaseWith(["Hva med kulverten?"]);
    await assessment({ inputId });
    expect(await eventsOf(caseId)).toMatchObject([{ type: "input.assessed", actor_role: "officer", payload: { input: 1, version: 1, weight: "partly" } }]);
  });
});

describe("the database as a whole", () => {
  it("keeps every statement about themes", async () => {
    expect(await brokenInvariants()).toEqual([]);
  });

  it("names a theme that was closed with an open link, and words that no longer fit their event", async () => {
    const { caseId, inputs: [input = ""] } = await aCaseWith(["1"]);
    const { themeId } = await theme(caseId);
    await sort(caseId, input, { [themeId]: "for" });
    await house.change((trx) => trx.updateTable("theme").set({ closed_at: house.now }).where("id", "=", themeId).execute());
    await house.change((trx) => trx.insertInto("assessment").values({
      id: newId(), case_id: caseId, theme_id: themeId, version: 1, raised: "Endret", weight: "full", why: "Uten hendelse", salt: newSalt(), by_account: house.officer.accountId ?? "", at: house.now,
    }).execute());
    const broken = await brokenInvariants();
    expect(broken.some((line) => line.startsWith("a closed theme has no open links"))).toBe(true);
    expect(broken.some((line) => line.startsWith("every assessment recomputes"))).toBe(true);
  });
});
