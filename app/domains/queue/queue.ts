import type { HoldReason } from "#app/domains/inputs/held.rules.ts";
import { channels, inputLanguages, type Channel, type InputKind, type InputLanguage, type Standing } from "#app/domains/inputs/input.ts";
import type { BehindCounts } from "#app/domains/inputs/stands-behind.ts";
import { daysBetween, type Day } from "#app/platform/day.ts";

/** What an officer looks for; every one with its number. `overdue` is our own lateness, `late` the sender's. */
export const queueTabs = ["all", "mine", "overdue", "new", "held", "unsorted", "unanswered", "late"] as const;
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

/** Whose queue it is, and what lateness is reckoned from. */
export interface QueueDesk {
  readonly caseId: string;
  readonly accountId: string | null;
  readonly now: Date;
  /** The promised day of the answers. */
  readonly answerBy: Day | null;
}

/** One row: one input, or several with the same words. */
export interface QueueRow {
  readonly first: number;
  readonly numbers: readonly number[];
  readonly digest: string;
  readonly sender: string | null;
  /** As what she answers, where she is not named. */
  readonly answersAs: string;
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
  readonly isUnsorted: boolean;
  readonly isAnswered: boolean;
  readonly owesAnswer: boolean;
  readonly excerpt: string;
  readonly owner: string | null;
  readonly themes: readonly string[];
}

export interface QueueCounts extends Readonly<Record<QueueTab, number>> {
  /** Of those that are owed an answer: read, in a theme, answered, and all of it. */
  readonly read: number;
  readonly sorted: number;
  readonly answered: number;
  readonly finished: number;
  readonly setAside: number;
  /** When the one that has waited longest for an officer came in. */
  readonly oldestUnread: Date | null;
  readonly owed: number;
  readonly behind: BehindCounts;
}

/** «annen innbygger» begins a line. */
export const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** An officer reads within two working days; five calendar days are late whatever holidays lie between. */
export const readWithinMilliseconds = 5 * 86_400_000;
export const isReadLate = (receivedAt: Date, now: Date): boolean => now.getTime() - receivedAt.getTime() > readWithinMilliseconds;

/** By how many days the answer is late; 0 while it is not. */
export const daysAnswerLate = (row: Pick<QueueRow, "owesAnswer" | "isAnswered">, answerBy: Day | null, today: Day): number =>
  (row.owesAnswer && !row.isAnswered && answerBy !== null ? Math.max(0, daysBetween(answerBy, today)) : 0);

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

/** Something narrower than a tab was asked for. */
export const isNarrowed = ({ words, theme, channel, language, wish }: QueueFilter): boolean => words !== "" || [theme, channel, language, wish].some((one) => one !== null);

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
/** Beside an input: as many as stand there without the page growing. */
export const besidePageSize = 12;

/** For an address: nothing at all where nothing is asked. */
export const inQuery = (filter: QueueFilter, change: Partial<QueueFilter> = {}): { query?: Record<string, string> } => {
  const query = queryOf(filter, change);
  return Object.keys(query).length > 0 ? { query } : {};
};
