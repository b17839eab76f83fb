import { describe, expect, it } from "vitest";
import { wishesForm } from "./theme.form.ts";
import { isPassageIn, isSortedNow, joinedStance, linksJoined, linksSplit, passageOf, setChanges, setKey, wishText, wordToOneAuthor } from "./theme.rules.ts";
import { stances, type Stance, type ThemeLink } from "./theme.ts";

const link = (themeId: string, inputId: string, stance: Stance = "none", passage: ThemeLink["passage"] = null): ThemeLink =>
  ({ id: `${themeId}-${inputId}`, themeId, inputId, stance, passage });

/** The same numbers every time, so that what fails can be looked at again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) { state = (state * 1103515245 + 12345) % 2147483648; yield state; }
}

const someLinks = (seed: number, themes: number): ThemeLink[] => {
  const next = numbers(seed);
  const all = Array.from({ length: 60 }, () => link(`theme${(next.next().value >> 8) % themes}`, `input${(next.next().value >> 8) % 30}`, stances[(next.next().value >> 8) % 4]));
  return [...new Map(all.map((one) => [one.id, one])).values()];
};
const inputsOf = (links: readonly { inputId: string }[]) => [...new Set(links.map((one) => one.inputId))].sort();

describe("sorting", () => {
  it("is done from publication until the case is completed", () => {
    expect((["draft", "published", "under_consideration", "decided", "completed", "withdrawn"] as const).filter(isSortedNow)).toEqual(["published", "under_consideration", "decided"]);
  });

  it("keeps a link that stays as it is, and closes one whose stance changes", () => {
    const standing = [link("a", "1", "for"), link("b", "1", "none"), link("c", "1", "against")];
    const changes = setChanges(standing, [{ themeId: "a", stance: "for", passage: null }, { themeId: "b", stance: "mixed", passage: null }]);
    expect(changes.unlinked.map((one) => one.themeId)).toEqual(["b", "c"]);
    expect(changes.linked).toEqual([{ themeId: "b", stance: "mixed", passage: null }]);
  });

  it("knows the same set in any order, and another one by stance, passage or wish", () => {
    const [one, other] = [link("a", "1", "for"), link("b", "1")];
    expect(setKey([one, other], null)).toBe(setKey([other, one], null));
    expect(setKey([one], null)).not.toBe(setKey([link("a", "1", "against")], null));
    expect(setKey([one], null)).not.toBe(setKey([link("a", "1", "for", { part: 0, from: 0, to: 4 })], null));
    expect(setKey([one], null)).not.toBe(setKey([one], "w"));
  });

  it("finds the quoted words as they stand, in what was added too", () => {
    const parts = [{ part: 0, text: "Få bilene bort." }, { part: 1, text: "Og mer luft." }];
    expect(passageOf(parts, "mer luft")).toEqual({ part: 1, from: 3, to: 11 });
    expect(passageOf(parts, "Mer luft")).toBeNull();
    expect(passageOf(parts, "")).toBeNull();
    expect(isPassageIn(parts, { part: 1, from: 3, to: 12 })).toBe(true);
    expect(isPassageIn(parts, { part: 1, from: 3, to: 13 })).toBe(false);
    expect(isPassageIn(parts, { part: 2, from: 0, to: 1 })).toBe(false);
  });
});

describe("joining themes", () => {
  it("keeps every input linked, each once", () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const links = someLinks(seed, 4);
      const made = linksJoined(links, "new");
      expect(inputsOf(made)).toEqual(inputsOf(links));
      expect(made.length).toBe(inputsOf(made).length);
    }
  });

  it("lets silence give way and calls opposites mixed", () => {
    expect(joinedStance(["none", "for", "none"])).toBe("for");
    expect(joinedStance(["for", "against"])).toBe("mixed");
    expect(joinedStance(["none"])).toBe("none");
  });

  it("keeps a passage where an input was linked by one, and takes the whole input where it was linked by two", () => {
    const passage = { part: 0, from: 2, to: 9 };
    const made = linksJoined([link("a", "1", "for", passage), link("a", "2", "for", passage), link("b", "2")], "new");
    expect(made.map((one) => one.passage)).toEqual([passage, null]);
  });
});

describe("splitting a theme", () => {
  it("keeps every input linked when each has a place, with its stance and passage", () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const links = someLinks(seed, 1);
      const next = numbers(seed * 7);
      const placings = links.flatMap(({ inputId }) => [{ inputId, part: (next.next().value >> 8) % 3 }, { inputId, part: (next.next().value >> 8) % 3 }]);
      const made = linksSplit(links, placings, ["x", "y", "z"]);
      expect(made.unplaced).toEqual([]);
      expect(inputsOf(made.links)).toEqual(inputsOf(links));
      expect(new Set(made.links.map((one) => `${one.themeId} ${one.inputId}`)).size).toBe(made.links.length);
      for (const one of made.links) expect(one.stance).toBe(links.find((old) => old.inputId === one.inputId)?.stance);
    }
  });

  it("names the inputs that were given no place, and those that are not in the theme", () => {
    const made = linksSplit([link("a", "1"), link("a", "2")], [{ inputId: "1", part: 0 }, { inputId: "2", part: 9 }, { inputId: "3", part: 1 }], ["x", "y"]);
    expect(made.unplaced).toEqual(["2"]);
    expect(made.unknown).toEqual(["3"]);
  });
});

describe("the list of wishes", () => {
  const form = (rows: Readonly<Record<string, string>>) => wishesForm.safeParse({ wishesBasedOn: "", ...rows });
  const faultsOf = (rows: Readonly<Record<string, string>>) => form(rows).error?.issues.map((issue) => [issue.path[0], issue.message]);

  it("is written in rows of ordinary fields, letters in any order; an empty row is left out", () => {
    expect(form({ wish_1_label: "B. Bygge nytt på tomta", wish_1_fits: "b", wish_3_label: "«Skolen må bestå»", wish_3_fits: "B, a", wish_4_label: "Imot C", wish_4_against: "C" }).data?.wishes).toEqual([
      { label: "B. Bygge nytt på tomta", fits: "B", against: "" }, { label: "«Skolen må bestå»", fits: "AB", against: "" }, { label: "Imot C", fits: "", against: "C" },
    ]);
  });

  it("says in which field what is wrong: a letter that no alternative can have, both for and against, no words, the same twice", () => {
    expect(faultsOf({ wish_1_label: "A", wish_1_fits: "X" })).toEqual([["wish_1_fits", "themes.lacking.wishLetters"]]);
    expect(faultsOf({ wish_2_label: "A", wish_2_fits: "AB", wish_2_against: "B" })).toEqual([["wish_2_against", "themes.lacking.wishBoth"]]);
    expect(faultsOf({ wish_3_fits: "A" })).toEqual([["wish_3_label", "themes.lacking.wishLabel"]]);
    expect(faultsOf({ wish_1_label: "A", wish_5_label: "A" })).toEqual([["wish_5_label", "themes.lacking.wishTwice"]]);
  });

  it("stands in words where two officers changed it", () => {
    expect(wishText([{ label: "«Skolen må bestå»", fits: "AB", against: "" }, { label: "Imot C", fits: "", against: "C" }])).toBe("«Skolen må bestå» (A, B)\nImot C (imot C)");
  });
});

describe("the assessment of a theme", () => {
  it("is pointed out when it speaks as if to one author", () => {
    expect(wordToOneAuthor("Vi følger det opp slik du ber om.")).toBe("du");
    expect(wordToOneAuthor("Innspillet ditt er vurdert.")).toBe("ditt");
    expect(wordToOneAuthor("Individuelle hensyn og studier av dugnad.")).toBeNull();
  });
});
