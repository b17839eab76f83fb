import {
  AGES,
  CHANNELS,
  DAY,
  INSTANT,
  LANGUAGES,
  ROLES,
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
  type Role,
  type StatementLanguage,
  type ThemeLink,
} from "./head.ts";

const KINDS = ["input", "statement"] as const;
const COUNCILS = ["elders", "disability", "youth"] as const;
const DISTRICTS = ["sentrum", "nordbygda", "asen", "ytre", "none"] as const;
const WISHES = ["A", "B", "C", "keep", "against_C", "none", "translator"] as const;
const THEMES = [
  "skoleveg",
  "nermiljo",
  "okonomi",
  "inneklima",
  "uteomrade",
  "byggetid",
  "klassemiljo",
  "kunstgress",
] as const;
const PUBLICATIONS = ["published", "in_part", "journal_only", "waiting"] as const;
const GROUNDS = ["personal_data", "threats"] as const;

export type CouncilKind = (typeof COUNCILS)[number];
export type District = (typeof DISTRICTS)[number];
export type Wish = (typeof WISHES)[number];
export type ThemeSlug = (typeof THEMES)[number];
export type Publication = (typeof PUBLICATIONS)[number];
export type Ground = (typeof GROUNDS)[number];

export interface StatementFacts {
  /** Oslo wall clock, `YYYY-MM-DDTHH:MM`. */
  received: string;
  channel: Channel;
  as: Role;
  organisation: string | null;
  council: CouncilKind | null;
  kind: (typeof KINDS)[number];
  age: Age;
  district: District;
  language: StatementLanguage;
  wish: Wish;
  themes: ThemeLink<ThemeSlug>[];
  publication: Publication;
  showName: string | null;
  removed: string | null;
  ground: Ground | null;
  /** The date on the letter itself; it may have come later. */
  sentOn: string | null;
  votes: string | null;
}

export interface Statement {
  facts: StatementFacts;
  text: string;
}

const VOTES = /^\d+–\d+$/;

const STATEMENT_KEYS = [
  "received",
  "channel",
  "as",
  "organisation",
  "council",
  "kind",
  "age",
  "district",
  "language",
  "wish",
  "themes",
  "publication",
  "show_name",
  "removed",
  "ground",
  "sent_on",
  "votes",
];

export function parseStatement(source: string): Statement {
  const { head, text } = splitHead(source);
  refuseUnknown(head, STATEMENT_KEYS);
  if (text === "") throw new Error("A statement without text");
  const sentOn = optional(head, "sent_on");
  const votes = optional(head, "votes");
  const removed = optional(head, "removed");
  if (removed !== null && !text.includes(removed)) {
    throw new Error("What is removed does not stand in the text");
  }
  return {
    facts: {
      received: matching(INSTANT, required(head, "received"), "received"),
      channel: oneOf(CHANNELS, required(head, "channel"), "channel"),
      as: oneOf(ROLES, required(head, "as"), "as"),
      organisation: optional(head, "organisation"),
      council: maybeOneOf(COUNCILS, head, "council"),
      kind: oneOf(KINDS, required(head, "kind"), "kind"),
      age: oneOf(AGES, required(head, "age"), "age"),
      district: oneOf(DISTRICTS, required(head, "district"), "district"),
      language: oneOf(LANGUAGES, required(head, "language"), "language"),
      wish: oneOf(WISHES, required(head, "wish"), "wish"),
      themes: themeLinks(head).map((link) => ({ ...link, slug: oneOf(THEMES, link.slug, "theme") })),
      publication: oneOf(PUBLICATIONS, required(head, "publication"), "publication"),
      showName: optional(head, "show_name"),
      removed,
      ground: maybeOneOf(GROUNDS, head, "ground"),
      sentOn: sentOn === null ? null : matching(DAY, sentOn, "sent_on"),
      votes: votes === null ? null : matching(VOTES, votes, "votes"),
    },
    text,
  };
}
