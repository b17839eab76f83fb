import { describe, expect, it } from "vitest";
import { noFilter, queryOf, readFilter, type PublicFilter } from "./public-filter.ts";
import { groupOf, selectInputs, type FrozenGroups, type SelectableInput } from "./public-selection.rules.ts";

const input = (number: number, more: Partial<SelectableInput> = {}): SelectableInput => ({
  number, kind: "input", standing: "published", standingNow: "published", channel: "web", activity: 1, answersAs: "", age: null, district: "", isLate: false,
  isTranslated: true, isFromBody: false, isAnswered: false, wish: null, themes: [], digest: `digest ${number}`, isOnePart: true, comparable: "", isAlike: null, ...more,
});

const groups: FrozenGroups = {
  answersAs: [], district: [],
  age: [{ keys: ["under_18"], count: 6 }, { keys: ["18_29", "not_said"], count: 8 }],
};
const pick = (all: readonly SelectableInput[], filter: Partial<PublicFilter>) => selectInputs(all, { ...noFilter, ...filter }, groups);

describe("what an address asks for", () => {
  it.each([
    ["tema=3&holdning=mot"], ["onske=1%2C2%2C4"], ["onske=ingen"], ["notat=1&alder=18_29"], ["kanal=letter&status=sent"], ["tema=ingen"], ["aktivitet=2"], ["like=uten&onske=4"], ["type=innsigelse"], ["svar=venter"],
  ])("%s is read and written alike", (query) => {
    const asked = new URLSearchParams(query);
    expect(queryOf(readFilter(asked))).toEqual(Object.fromEntries(asked));
  });

  it("is as if it were not there when it cannot be read", () => {
    expect(readFilter(new URLSearchParams("tema=-1&kanal=due&nummer=abc&onske=x&status=alt&notat=0"))).toEqual(noFilter);
  });

  it("asks for a group alone, so that nothing cuts it smaller", () => {
    expect(readFilter(new URLSearchParams("alder=under_18&tema=7&kanal=letter&nummer=3&status=journal"))).toEqual({ ...noFilter, group: { field: "age", key: "under_18" } });
  });
});

describe("a group below five", () => {
  const all = [...[1, 2, 3].map((number) => input(number, { age: "18_29" })), ...[4, 5, 6, 7, 8].map((number) => input(number)), ...[9, 10, 11, 12, 13, 14].map((number) => input(number, { age: "under_18" }))];
  const asks = (key: string) => pick(all, { group: { field: "age", key } });

  it("is shown with all who are counted with it, whichever of them is asked for", () => {
    expect(asks("18_29").numbers).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(asks("not_said")).toEqual(asks("18_29"));
    expect(groupOf({ ...noFilter, group: { field: "age", key: "18_29" } }, groups)).toEqual(["18_29", "not_said"]);
  });

  it("is not shown before a briefing has counted it, nor under a key that the briefing has not", () => {
    expect(selectInputs(all, { ...noFilter, group: { field: "age", key: "18_29" } }, null)).toEqual({ total: 0, numbers: [], untold: 0 });
    expect(asks("67_plus")).toEqual({ total: 0, numbers: [], untold: 0 });
  });

  it("lists nothing that was held back from the web: it is only counted", () => {
    const kept = all.map((one) => (one.number === 9 ? { ...one, standing: "journal_only" as const, standingNow: "journal_only" as const } : one));
    expect(pick(kept, { group: { field: "age", key: "under_18" } })).toEqual({ total: 6, numbers: [14, 13, 12, 11, 10], untold: 1 });
  });
});

describe("the inputs behind a figure", () => {
  it("P6: leave objections out, and are shown for themselves where they are asked for", () => {
    const all = [input(1), input(2, { kind: "objection" }), input(3, { standing: "set_aside", standingNow: "set_aside" })];
    expect(pick(all, { channel: "web" })).toEqual({ total: 1, numbers: [1], untold: 0 });
    expect(pick(all, { marks: ["objection"] })).toEqual({ total: 1, numbers: [2], untold: 0 });
    expect(pick(all, {}).numbers).toEqual([2, 1]);
  });

  it("hold a stance to the theme that it is asked for with", () => {
    const all = [input(1, { themes: [{ number: 1, stance: "for" }, { number: 2, stance: "against" }] }), input(2, { themes: [{ number: 1, stance: "against" }] }), input(3)];
    expect(pick(all, { theme: 1, marks: ["against"] }).numbers).toEqual([2]);
    expect(pick(all, { theme: "none" }).numbers).toEqual([3]);
  });

  it("count what waits to be read, and list it where just that is asked for", () => {
    const all = [input(1), input(2, { standing: "unread", standingNow: "unread" })];
    expect(pick(all, { channel: "web" })).toEqual({ total: 2, numbers: [1], untold: 1 });
    expect(pick(all, { marks: ["waiting"] })).toEqual({ total: 1, numbers: [2], untold: 0 });
  });

  it("know like letters from the others, also those with a sentence more; erased words are like nobody's", () => {
    const letter = { digest: "same", comparable: "redd skolen" };
    const all = [...[1, 2, 3].map((number) => input(number, letter)), input(4, { comparable: "redd skolen! og brua" }), ...[5, 6, 7].map((number) => input(number, { digest: "" }))];
    expect(pick(all, { marks: ["alike"] }).numbers).toEqual([4, 3, 2, 1]);
    expect(pick(all, { marks: ["not_alike"] }).numbers).toEqual([7, 6, 5]);
  });

  it("are those of a wish, of several, or of none", () => {
    const all = [input(1, { wish: 1 }), input(2, { wish: 4 }), input(3)];
    expect(pick(all, { wishes: [1, 4] }).numbers).toEqual([2, 1]);
    expect(pick(all, { wishes: "none" }).numbers).toEqual([3]);
  });
});
