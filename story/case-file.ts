import {
  AGES,
  CHANNELS,
  INSTANT,
  LANGUAGES,
  matching,
  maybeOneOf,
  oneOf,
  optional,
  refuseUnknown,
  required,
  splitHead,
  themeLinks,
  type Age,
  type Channel,
  type StatementLanguage,
  type ThemeLink,
} from "./head.ts";

// A case file: the facts of the case in one head, then one entry after each line `===`.

const REACTIONS = ["yes", "partly", "no"] as const;
export type GivenReaction = (typeof REACTIONS)[number];

const ENTRY_KINDS = ["input", "statement", "objection", "idea"] as const;

export interface Entry {
  received: string;
  channel: Channel;
  /** In the words of the case's own list. */
  answersAs: string;
  organisation: string | null;
  kind: (typeof ENTRY_KINDS)[number];
  age: Age;
  /** A district of that authority; the words differ between authorities. */
  district: string;
  language: StatementLanguage;
  themes: ThemeLink[];
  reaction: GivenReaction | null;
  text: string;
}

const ENTRY_KEYS = [
  "received",
  "channel",
  "as",
  "organisation",
  "kind",
  "age",
  "district",
  "language",
  "themes",
  "reaction",
];

function parseEntry(source: string, labels: ReadonlyMap<string, string>): Entry {
  const { head, text } = splitHead(source);
  refuseUnknown(head, ENTRY_KEYS);
  if (text === "") throw new Error("An entry without text");
  return {
    received: matching(INSTANT, required(head, "received"), "received"),
    channel: oneOf(CHANNELS, required(head, "channel"), "channel"),
    answersAs: labelled(labels, required(head, "as")),
    organisation: optional(head, "organisation"),
    kind: oneOf(ENTRY_KINDS, required(head, "kind"), "kind"),
    age: oneOf(AGES, required(head, "age"), "age"),
    district: required(head, "district"),
    language: oneOf(LANGUAGES, required(head, "language"), "language"),
    themes: themeLinks(head),
    reaction: maybeOneOf(REACTIONS, head, "reaction"),
    text,
  };
}

function labelled(labels: ReadonlyMap<string, string>, word: string): string {
  const label = labels.get(word);
  if (!label) throw new Error(`Not in the case's list: ${word}`);
  return label;
}

const STEPS = ["inform", "consult", "dialogue", "agenda", "steer"] as const;
const STAGES = ["problem", "alternatives", "proposal"] as const;

const SINGLE_CASE_KEYS = [
  "title",
  "step",
  "stage",
  "standing",
  "lead",
  "why",
  "method",
  "activity",
  "question",
  "opens",
  "closes",
  "advice_by",
  "decided_by",
  "decided_on",
  "answer_by",
  "responsible",
  "contact",
  "map",
  "frame",
] as const;

/** Several lines each; cells are parted by ` | `, as the case files themselves show. */
const REPEATED_CASE_KEYS = [
  "open",
  "fixed",
  "fact",
  "meeting",
  "answers_as",
  "treatment",
  "theme",
  "assessment",
  "answer",
  "promise_change",
  "measure",
] as const;

export type SingleCaseKey = (typeof SINGLE_CASE_KEYS)[number];
export type RepeatedCaseKey = (typeof REPEATED_CASE_KEYS)[number];

export interface CaseFile {
  step: (typeof STEPS)[number];
  stage: (typeof STAGES)[number];
  /** Throws when the file does not say it. */
  fact(key: SingleCaseKey): string;
  has(key: SingleCaseKey): boolean;
  rows(key: RepeatedCaseKey): string[][];
  entries: Entry[];
}

export function parseCaseFile(source: string): CaseFile {
  const [first = "", ...entries] = source.split(/^===$/m);
  const { head, text } = splitHead(first);
  refuseUnknown(head, [...SINGLE_CASE_KEYS, ...REPEATED_CASE_KEYS]);
  if (text !== "") throw new Error("Text between the head of a case and its first entry");
  for (const key of SINGLE_CASE_KEYS) optional(head, key);
  const rows = (key: RepeatedCaseKey) => (head.get(key) ?? []).map((row) => row.split(" | ").map((cell) => cell.trim()));
  const labels = new Map(rows("answers_as").map(([word = "", label = ""]) => [word, label]));
  return {
    step: oneOf(STEPS, required(head, "step"), "step"),
    stage: oneOf(STAGES, required(head, "stage"), "stage"),
    fact: (key) => required(head, key),
    has: (key) => optional(head, key) !== null,
    rows,
    entries: entries.map((entry) => parseEntry(entry, labels)),
  };
}

const DATE_IN_PROSE = /\{(?:(day|month|week|year) )?(\d{4}-\d{2}-\d{2})\}/g;

export type DateForm = "day" | "month" | "week" | "year";

/** Prose holds chosen dates as `{2027-01-28}` or `{month 2027-01-28}`, since the story moves them before it says them. */
export function withDates(prose: string, say: (form: DateForm, day: string) => string): string {
  return prose.replace(DATE_IN_PROSE, (_, form: DateForm | undefined, day: string) => say(form ?? "day", day));
}
