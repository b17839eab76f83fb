import type { GroundKey } from "#app/domains/inputs/ground.ts";
import type { PublicationKind } from "#app/domains/inputs/input.ts";
import type { Quote, Removal } from "./removal.ts";

/** How many passages one form takes; the officer saves and goes on where there are more. */
export const quoteRows = [1, 2, 3, 4, 5, 6] as const;

export interface DecidedForm { readonly publicationVersion: number; readonly partsSeen: number; readonly kind: PublicationKind; readonly ground: GroundKey | null; readonly reason: string; readonly quotes: readonly Quote[] }

/** The form's fields again, as the officer filled them in: after a preview nothing has to be typed twice. */
export const fieldsOfDecision = (form: DecidedForm): Record<string, string> => ({
  publication_version: String(form.publicationVersion), parts_seen: String(form.partsSeen), kind: form.kind, ground_journal_only: form.kind === "journal_only" ? form.ground ?? "" : "", ground_set_aside: form.kind === "set_aside" ? form.ground ?? "" : "", reason: form.reason,
  ...Object.fromEntries(form.quotes.flatMap(({ quote, ground }, index) => [[`quote_${index + 1}`, quote], [`ground_${index + 1}`, ground]])),
});

interface Shown { readonly part: number; readonly text: string }

/** What is taken out today, as quotes that the form shows again. */
export const quotesOfRemoved = (removed: readonly Removal[], parts: readonly Shown[]): Quote[] => {
  const quotes = removed.map((removal) => ({ ground: removal.ground, quote: parts.find((one) => one.part === removal.part)?.text.slice(removal.from, removal.to) ?? "" }));
  return quotes.filter((one, index) => one.quote !== "" && quotes.findIndex((other) => other.quote === one.quote && other.ground === one.ground) === index);
};
