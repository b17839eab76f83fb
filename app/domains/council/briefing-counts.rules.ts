import { isOpenObjection } from "#app/domains/cases/objection.rules.ts";
import { smallestGroup } from "#app/domains/cases/smallest-group.ts";
import { identicalLetters } from "#app/domains/inputs/identical-text.ts";
import { countBehind, type StandsBehind } from "#app/domains/inputs/stands-behind.ts";
import { isWaiting } from "#app/domains/inputs/input.ts";
import type { BriefingCounts, FrozenCount, GroupCount, LineStanding, StanceCounts, ThemeCount, WishCount, WishSum } from "./council.ts";

interface Group { readonly keys: readonly string[]; readonly count: number; readonly isRest: boolean }

const joined = (one: Group, other: Group): Group =>
  ({ keys: [...one.keys, ...other.keys], count: one.count + other.count, isRest: one.isRest || other.isRest });

/**
 * A group below five is joined, first with those who said nothing and else with its smaller neighbour, until no shown figure is
 * below five: one small group alone could be reckoned from the whole. Groups nobody belongs to say nothing about anybody and are
 * left out. Only a whole that is itself below five stays so, and it is known anyway.
 */
export function joinSmallGroups(groups: readonly { key: string; count: number }[], rest?: string): GroupCount[] {
  const shown: Group[] = groups.filter((group) => group.count > 0)
    .map((group) => ({ keys: [group.key], count: group.count, isRest: group.key === rest }));
  for (;;) {
    const small = shown.filter((group) => group.count < smallestGroup).sort((one, other) => one.count - other.count)[0];
    if (!small || shown.length === 1) break;
    const at = shown.indexOf(small);
    const partner = small.isRest ? neighbour(shown, at) : shown.findIndex((group) => group.isRest);
    const to = partner >= 0 ? partner : neighbour(shown, at);
    const [first, second] = [Math.min(at, to), Math.max(at, to)];
    const pair = joined(shown[first] as Group, shown[second] as Group);
    shown.splice(second, 1);
    shown.splice(first, 1, pair);
  }
  return shown.map(({ keys, count }) => ({ keys, count }));
}

function neighbour(groups: readonly Group[], at: number): number {
  const before = groups[at - 1];
  const after = groups[at + 1];
  if (!before) return at + 1;
  if (!after) return at - 1;
  return before.count < after.count ? at - 1 : at + 1;
}

/** One input as the tally needs it. Its words are only compared, never kept. */
export interface CountedInput {
  readonly number: number;
  readonly kind: "input" | "statement" | "objection";
  readonly standing: LineStanding;
  readonly channel: string;
  readonly answersAs: string;
  readonly age: string | null;
  readonly district: string;
  readonly isLate: boolean;
  readonly isTranslated: boolean;
  readonly isFromBody: boolean;
  readonly behind: StandsBehind;
  readonly objectionState: string | null;
  readonly wishId: string | null;
  readonly digest: string;
  /** In the form in which texts are compared; empty where the words were erased. */
  readonly comparable: string;
  readonly themes: readonly { readonly id: string; readonly stance: keyof StanceCounts }[];
}

export interface CountingFrame {
  readonly answersAs: readonly string[];
  readonly ages: readonly string[];
  readonly districts: readonly string[];
  readonly channels: readonly string[];
  readonly wishes: readonly { readonly id: string; readonly sort: number; readonly label: string; readonly fits: string; readonly against: string }[];
  readonly themes: readonly { readonly id: string; readonly number: number }[];
  readonly reactions: BriefingCounts["reactions"];
}

export const notSaid = "not_said";

/** An objection is never counted with the others (P6), and what is set aside is no input in the case. */
export const isCounted = (input: Pick<CountedInput, "kind" | "standing">): boolean => input.kind !== "objection" && input.standing !== "set_aside";

export function countBriefing(all: readonly CountedInput[], frame: CountingFrame): BriefingCounts {
  const inputs = all.filter(isCounted);
  const objections = all.filter((input) => input.kind === "objection" && input.standing !== "set_aside");
  const { numbers: letterNumbers, letters } = identicalLetters(inputs);
  const many = (test: (input: CountedInput) => boolean) => inputs.filter(test).length;
  return {
    total: inputs.length,
    fromBodies: many((input) => input.isFromBody),
    verified: many((input) => input.behind === "verified_resident"),
    behind: countBehind(inputs.map((input) => input.behind)),
    late: many((input) => input.isLate),
    kinds: { input: many((input) => input.kind === "input"), statement: many((input) => input.kind === "statement") },
    channels: groupsOf(inputs, frame.channels, (input) => input.channel).filter((group) => group.count > 0).map(({ key, count }) => ({ keys: [key], count })),
    answersAs: joinSmallGroups(groupsOf(inputs, frame.answersAs, (input) => input.answersAs || notSaid), notSaid),
    ages: joinSmallGroups(groupsOf(inputs, frame.ages, (input) => input.age ?? notSaid), notSaid),
    districts: joinSmallGroups(groupsOf(inputs, frame.districts, (input) => input.district || notSaid), notSaid),
    wishes: wishCounts(inputs, frame, letterNumbers),
    wishSums: wishSums(inputs, frame),
    withoutWish: frame.wishes.length === 0 ? 0 : many((input) => input.wishId === null),
    letters,
    withoutLetters: inputs.length - letterNumbers.size,
    themes: frame.themes.map((theme) => themeCount(inputs, theme)),
    unsorted: many((input) => input.themes.length === 0),
    objections: objections.length,
    openObjections: objections.filter((input) => isOpenObjection(input.objectionState)).length,
    setAside: all.filter((input) => input.standing === "set_aside").length,
    unread: many((input) => isWaiting(input.standing)),
    untranslated: many((input) => !input.isTranslated),
    ofUnread: {
      untranslated: many((input) => isWaiting(input.standing) && !input.isTranslated), unsorted: many((input) => isWaiting(input.standing) && input.themes.length === 0),
    },
    journalOnly: many((input) => input.standing === "journal_only"),
    reactions: frame.reactions,
  };
}

/** In the order given, then what else was said, then those who said nothing. */
function groupsOf(inputs: readonly CountedInput[], order: readonly string[], keyOf: (input: CountedInput) => string): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const input of inputs) counts.set(keyOf(input), (counts.get(keyOf(input)) ?? 0) + 1);
  const others = [...counts.keys()].filter((key) => !order.includes(key) && key !== notSaid).sort();
  return [...order, ...others, notSaid].map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

function wishCounts(inputs: readonly CountedInput[], frame: CountingFrame, letters: ReadonlySet<number>): WishCount[] {
  return frame.wishes.map((wish) => {
    const behind = inputs.filter((input) => input.wishId === wish.id);
    return { ...wish, count: behind.length, withoutLetters: behind.filter((input) => !letters.has(input.number)).length };
  });
}

/** By number, what each input was counted by. */
export function frozenCounts(inputs: readonly CountedInput[], frame: CountingFrame): ReadonlyMap<number, FrozenCount> {
  const alike = identicalLetters(inputs.filter(isCounted)).numbers;
  return new Map(inputs.map(({ number, channel, answersAs, age, district, isTranslated, isFromBody, wishId, themes }) => [number, {
    channel, answersAs, age, district, isTranslated, isFromBody, isAlike: alike.has(number),
    wish: frame.wishes.find((wish) => wish.id === wishId)?.sort ?? null, stances: Object.fromEntries(themes.map(({ id, stance }) => [id, stance])),
  }]));
}

/** Whether whoever wants `fits` wants one of `whole`. */
export const isWithin = (fits: string, whole: string): boolean => fits !== "" && [...fits].every((letter) => whole.includes(letter));

/** Where one answer fits several alternatives: everybody who wants one of them, and how many did not choose between them. */
function wishSums(inputs: readonly CountedInput[], frame: CountingFrame): WishSum[] {
  const countOf = (test: (fits: string) => boolean) => {
    const ids = new Set(frame.wishes.filter((wish) => test(wish.fits)).map((wish) => wish.id));
    return inputs.filter((input) => input.wishId !== null && ids.has(input.wishId)).length;
  };
  const shared = [...new Set(frame.wishes.map((wish) => wish.fits).filter((fits) => fits.length > 1))];
  return shared.map((fits) => ({ fits, count: countOf((own) => isWithin(own, fits)), undecided: countOf((own) => own === fits) }));
}

function themeCount(inputs: readonly CountedInput[], theme: { id: string; number: number }): ThemeCount {
  const linked = inputs.flatMap((input) => input.themes.filter((link) => link.id === theme.id).map((link) => ({ ...link, behind: input.behind })));
  const of = (stance: keyof StanceCounts) => linked.filter((link) => link.stance === stance).length;
  return { ...theme, count: linked.length, stances: { for: of("for"), against: of("against"), mixed: of("mixed"), none: of("none") }, behind: countBehind(linked.map((link) => link.behind)) };
}
