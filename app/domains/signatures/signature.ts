import type { Residence } from "#app/domains/residents/residence.ts";
import type { Day } from "#app/platform/day.ts";

export const ways = ["digital", "paper"] as const;
export type Way = (typeof ways)[number];

export const paperListStates = ["entered", "confirmed", "rejected"] as const;
export type PaperListState = (typeof paperListStates)[number];

/** What the register said of a line: unknown also where it does not say where the person lives. */
export const lineFindings = ["resident", "not_resident", "unknown"] as const;
export type LineFinding = (typeof lineFindings)[number];

/** Double: twice on the same list; signed already: digitally, or on an earlier list. */
export const lineOutcomes = ["counted", "double", "signed_already", "not_resident", "unknown", "taken_back"] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** As many lines as two people can check against each other. */
export const longestList = 100;
export const mostScans = 20;

export const findingOf = ({ resident, municipality }: Pick<Residence, "resident" | "municipality">): LineFinding =>
  (resident ? "resident" : municipality === null ? "unknown" : "not_resident");

export interface Counts { readonly digital: number; readonly paper: number }

export interface OwnSignature { readonly signedOn: Day; readonly way: Way }

export interface PaperLine { readonly line: number; readonly tag: Buffer | null; readonly found: LineFinding; readonly municipality: string | null; readonly checkedOn: Day; readonly source: string; readonly outcome: LineOutcome | null }

export type OutcomeCounts = Readonly<Record<LineOutcome, number>>;

export const countOutcomes = (outcomes: readonly LineOutcome[]): OutcomeCounts =>
  Object.fromEntries(lineOutcomes.map((outcome) => [outcome, outcomes.filter((one) => one === outcome).length])) as unknown as OutcomeCounts;

/** Lines whose signer has signed the proposal otherwise, on this list, on another or digitally (K16). */
export const doublesOf = (counts: OutcomeCounts): number => counts.double + counts.signed_already;
