import type { Day } from "#app/platform/day.ts";
import type { HoldReason } from "./held.rules.ts";
import { channels, inputLanguages, type Channel, type InputKind, type InputLanguage, type Standing } from "./input.ts";

/** What an officer looks for; every one with its number. */
export const queueTabs = ["all", "new", "held", "late", "mine", "unsorted", "unanswered"] as const;
export type QueueTab = (typeof queueTabs)[number];

export interface QueueFilter {
  readonly tab: QueueTab;
  readonly words: string;
  readonly theme: number | null;
  readonly channel: Channel | null;
  readonly language: InputLanguage | null;
  /** The id of a wish. */
  readonly wish: string | null;
  /** Identical letters are one row until they are asked for. */
  readonly alike: string | null;
  readonly page: number;
}

/** One row: one input, or several with the same words. */
export interface QueueRow {
  readonly first: number;
  readonly last: number;
  readonly inputs: number;
  readonly digest: string;
  readonly sender: string | null;
  readonly kind: InputKind;
  readonly channel: Channel;
  readonly language: InputLanguage;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly isTranslated: boolean;
  readonly standing: Standing;
  readonly heldFor: readonly HoldReason[];
  readonly asksTakedown: boolean;
  readonly hasNewPart: boolean;
  readonly isAnswered: boolean;
  readonly excerpt: string;
  readonly owner: string | null;
  readonly themes: readonly string[];
}

export interface QueueCounts extends Readonly<Record<QueueTab, number>> {
  /** Read, sorted and answered (or set aside). */
  readonly finished: number;
  readonly setAside: number;
  /** When the one that has waited longest for an officer came in. */
  readonly oldestUnread: Date | null;
  readonly owed: number;
}

export interface Lateness { readonly answerBy: Day; readonly days: number }

/** «38–51», or one number. */
export const rangeOf = (row: Pick<QueueRow, "first" | "last" | "inputs">): string =>
  row.inputs === 1 ? String(row.first) : `${row.first}–${row.last}`;

/** An officer reads within two working days; five calendar days are late whatever holidays lie between. */
export const isReadLate = (receivedAt: Date, now: Date): boolean => now.getTime() - receivedAt.getTime() > 5 * 86_400_000;

const oneOf = <Word extends string>(words: readonly Word[], raw: string | null): Word | null => words.find((word) => word === raw) ?? null;
const whole = (raw: string | null): number | null => (raw && /^\d{1,6}$/.test(raw) && Number(raw) > 0 ? Number(raw) : null);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// What the database cannot hold is not searched for either.
const searched = (raw: string | null): string => (raw ?? "").replace(/(?![\n\t])\p{Cc}|\p{Surrogate}/gu, "").trim().slice(0, 200);

/** What the address asks for; what it cannot mean is left out. */
export const filterFrom = (asked: URLSearchParams): QueueFilter => ({
  tab: oneOf(queueTabs, asked.get("vis")) ?? "all",
  words: searched(asked.get("q")),
  theme: whole(asked.get("tema")),
  channel: oneOf(channels, asked.get("kanal")),
  language: oneOf(inputLanguages, asked.get("skrift")),
  wish: uuid.test(asked.get("onske") ?? "") ? asked.get("onske") : null,
  alike: /^[0-9a-f]{64}$/.test(asked.get("like") ?? "") ? asked.get("like") : null,
  page: whole(asked.get("side")) ?? 1,
});

/** The same back into an address; what is not asked for is left out. */
export const queryOf = (filter: QueueFilter, change: Partial<QueueFilter> = {}): Record<string, string> => {
  const next = { ...filter, ...change };
  const all: Record<string, string> = {
    vis: next.tab === "all" ? "" : next.tab, q: next.words, tema: String(next.theme ?? ""), kanal: next.channel ?? "", skrift: next.language ?? "",
    onske: next.wish ?? "", like: next.alike ?? "", side: next.page > 1 ? String(next.page) : "",
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
};

export const queuePageSize = 50;

/** For an address: nothing at all where nothing is asked. */
export const inQuery = (filter: QueueFilter, change: Partial<QueueFilter> = {}): { query?: Record<string, string> } => {
  const query = queryOf(filter, change);
  return Object.keys(query).length > 0 ? { query } : {};
};
