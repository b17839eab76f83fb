import type { Day } from "#app/platform/day.ts";
import type { HoldReason } from "./held.rules.ts";
import type { Channel, InputKind, InputLanguage, Standing } from "./input.ts";

/** What an officer looks for; every one with its number. */
export const queueTabs = ["all", "new", "held", "late", "mine", "unsorted", "unanswered"] as const;
export type QueueTab = (typeof queueTabs)[number];
export const isQueueTab = (value: unknown): value is QueueTab => queueTabs.some((tab) => tab === value);

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
