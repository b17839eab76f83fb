import type { WeightKey } from "#app/domains/cases/weight.ts";
import type { Lang } from "#app/platform/language.ts";

/** How much the decision let it weigh (P5); the same four words as what the administration recommended. */
export type GivenWeight = WeightKey;

export const targetKinds = ["theme", "input"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** An answer goes to exactly one theme or one input. */
export interface AnswerTarget {
  readonly kind: TargetKind;
  readonly id: string;
}

/** The words that an answer binds in its event; the commitment is made of exactly these. */
export interface AnswerWords {
  readonly cameOfIt: string;
  readonly weight: GivenWeight;
  readonly why: string;
  /** The body's reason where it weighed otherwise than was recommended; else empty. */
  readonly bodyReason: string;
  /** The instance that it was sent on to; else empty. */
  readonly forwardedTo: string;
  readonly language: Lang;
}

export const reactionWords = ["yes", "partly", "no"] as const;
/** «Svarte dette på innspillet ditt?» */
export type ReactionWord = (typeof reactionWords)[number];

export type ReactionCounts = Readonly<Record<ReactionWord, number>>;

/** As figures for a text. */
export const inFigures = ({ yes, partly, no }: ReactionCounts) => ({ yes: String(yes), partly: String(partly), no: String(no) });

/** Why a completed case is opened again. */
export const reopeningGrounds = ["new_information", "mistake", "body_asked", "unanswered_found"] as const;
export type ReopeningGround = (typeof reopeningGrounds)[number];
