import { identicalLetters } from "#app/domains/inputs/identical-text.ts";
import { isShown, isWaiting, type Channel, type InputKind, type Standing } from "#app/domains/inputs/input.ts";
import { isChosen, type GroupField, type Mark, type PublicFilter } from "./public-filter.ts";

/** One input as it is picked out by: in a briefing's set as it stood there, else as it stands. */
export interface SelectableInput {
  readonly number: number;
  readonly kind: InputKind;
  readonly standing: Standing;
  /** Where it stands now, which decides what of it can be read. */
  readonly standingNow: Standing;
  readonly channel: Channel;
  readonly activity: number;
  readonly answersAs: string;
  readonly age: string | null;
  readonly district: string;
  readonly isLate: boolean;
  readonly isTranslated: boolean;
  readonly isFromBody: boolean;
  readonly isAnswered: boolean;
  readonly wish: number | null;
  readonly themes: readonly { readonly number: number; readonly stance: string }[];
  readonly digest: string;
  /** Its sender has added nothing to what was sent first. */
  readonly isOnePart: boolean;
  /** Only where there are like letters; else empty. */
  readonly comparable: string;
  /** In a set that says so itself; null: reckoned from the texts. */
  readonly isAlike: boolean | null;
}

/** The keys that stand together in a briefing: a group below five stands with its neighbour. */
export type FrozenGroups = Readonly<Record<GroupField, readonly { readonly keys: readonly string[]; readonly count: number }[]>>;

export interface Selection {
  /** How many stand behind the figure. */
  readonly total: number;
  /** Those that can be listed, the last first. */
  readonly numbers: readonly number[];
  /** Those that are told only as a number, because nothing of them lies on the web. */
  readonly untold: number;
}

export const notSaid = "not_said";

/** An objection is never counted with the others (P6), and what is set aside is no input in the case. */
const isCounted = ({ kind, standing }: SelectableInput): boolean => kind !== "objection" && standing !== "set_aside";

const tests: Record<Mark, (input: SelectableInput, alike: ReadonlySet<number>) => boolean> = {
  late: (input) => input.isLate, in_part: (input) => input.standing === "in_part", journal_only: (input) => input.standing === "journal_only",
  waiting: (input) => isWaiting(input.standing), untranslated: (input) => !input.isTranslated, from_body: (input) => input.isFromBody,
  alike: (input, letters) => letters.has(input.number), not_alike: (input, letters) => !letters.has(input.number),
  objection: (input) => input.kind === "objection", statement: (input) => input.kind === "statement",
  unanswered: (input) => !input.isAnswered, answered: (input) => input.isAnswered,
  for: hasStance("for"), against: hasStance("against"), mixed: hasStance("mixed"), none: hasStance("none"),
};

function hasStance(stance: string) {
  return (input: SelectableInput) => input.themes.some((theme) => theme.stance === stance);
}

/** The keys that a group is shown with; null where there is no such group in the briefing. */
export function groupOf(filter: PublicFilter, groups: FrozenGroups | null): readonly string[] | null {
  const { group } = filter;
  return group && groups ? groups[group.field].find(({ keys }) => keys.includes(group.key))?.keys ?? null : null;
}

const keyOf: Record<GroupField, (input: SelectableInput) => string> = {
  answersAs: (input) => input.answersAs || notSaid, age: (input) => input.age ?? notSaid, district: (input) => input.district || notSaid,
};

/**
 * The inputs behind a figure. A group is always that of a briefing with all who are counted with it, and of a group nothing is listed
 * but what lies on the web: that somebody is of an age is not told beside a text that was held back.
 */
export function selectInputs(all: readonly SelectableInput[], filter: PublicFilter, groups: FrozenGroups | null): Selection {
  const base = filter.marks.includes("objection") ? all.filter((input) => input.standing !== "set_aside") : isChosen(filter) ? all.filter(isCounted) : all;
  const isSaid = all.some((input) => input.isAlike !== null);
  const alike = isSaid ? new Set(all.filter((input) => input.isAlike).map((input) => input.number)) : identicalLetters(all.filter(isCounted)).numbers;
  const keys = groupOf(filter, groups);
  const { group } = filter;
  const chosen = base.filter((input) => (group ? keys !== null && keys.includes(keyOf[group.field](input)) : isWithin(input, filter, alike)));
  const listed = chosen.filter((input) => isListed(input.standingNow, filter));
  return { total: chosen.length, numbers: listed.map((input) => input.number).sort((one, other) => other - one), untold: chosen.length - listed.length };
}

function isWithin(input: SelectableInput, filter: PublicFilter, alike: ReadonlySet<number>): boolean {
  const { theme, wishes, marks } = filter;
  // A stance is held to a theme: where both are asked for, it is that theme's.
  const ofTheme = typeof theme === "number" ? { ...input, themes: input.themes.filter((one) => one.number === theme) } : input;
  return (theme === null || (theme === "none") === (ofTheme.themes.length === 0))
    && (wishes === null || (wishes === "none" ? input.wish === null : input.wish !== null && wishes.includes(input.wish)))
    && (filter.channel === null || input.channel === filter.channel) && (filter.activity === null || input.activity === filter.activity)
    && (filter.number === null || input.number === filter.number) && marks.every((mark) => tests[mark](ofTheme, alike));
}

function isListed(standing: Standing, filter: PublicFilter): boolean {
  if (standing === "set_aside") return false;
  if (filter.group) return isShown(standing);
  return !isWaiting(standing) || filter.marks.includes("waiting");
}
