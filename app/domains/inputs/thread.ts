import { decidableStates } from "#app/domains/cases/case.lifecycle.ts";
import type { EarlierPromise } from "#app/domains/cases/waiting.rules.ts";
import type { WeightKey } from "#app/domains/cases/weight.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import type { Channel, InputKind, PublicationKind } from "./input.ts";

export type TreatmentWord = "opinion" | "recommendation" | "decision" | "noted" | "postponed" | "returned" | "new_hearing";

export interface AnswerFacts {
  readonly at: Date;
  readonly version: number;
  readonly language: Lang;
  readonly theme: string | null;
  readonly cameOfIt: string;
  readonly weight: WeightKey;
  readonly why: string;
  readonly bodyReason: string;
  readonly forwardedTo: string;
  /** The decision that it rests on; null while none stood. */
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  /** How many inputs it reached. */
  readonly reached: number;
}

export interface TreatmentFacts {
  readonly treatedOn: Day;
  readonly kind: TreatmentWord;
  readonly body: string;
  readonly caseNumber: string;
  readonly text: string;
  readonly reason: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly isFinal: boolean;
  readonly at: Date;
}

/** Everything that the thread of one input rests on; one view gathers it. */
export interface ThreadFacts {
  readonly kind: InputKind;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly isTypedIn: boolean;
  /** Where it came before the decision and was written down after it: when. */
  readonly typedInLateAt?: Date | null;
  readonly isHeld: boolean;
  readonly erasedAt: Date | null;
  readonly takedownWishedAt: Date | null;
  readonly parts: readonly { readonly part: number; readonly at: Date }[];
  readonly publications: readonly { readonly kind: PublicationKind; readonly ground: string | null; readonly at: Date }[];
  readonly themes: readonly { readonly number: number; readonly title: string; readonly at: Date; readonly others: number }[];
  readonly assessments: readonly { readonly at: Date; readonly theme: string | null; readonly weight: WeightKey; readonly raised: string; readonly why: string }[];
  readonly laid: readonly { readonly at: Date; readonly version: number; readonly bodies: readonly string[] }[];
  readonly treatments: readonly TreatmentFacts[];
  readonly answers: readonly AnswerFacts[];
  readonly measures: readonly { readonly number: number; readonly title: string; readonly state: "planned" | "under_way" | "done" | "dropped"; readonly dueOn: Day | null; readonly doneOn: Day | null; readonly owner: string; readonly note: string }[];
  readonly coming: readonly { readonly body: string; readonly startsAt: Date }[];
  readonly isAnswered: boolean;
  readonly answeredAt: Date | null;
  readonly owesAnswer: boolean;
  readonly answerBy: Day | null;
  readonly firstAnswerBy: Day | null;
  readonly earlierPromises?: readonly EarlierPromise[];
  readonly decider: string | null;
  readonly decidesOn: Day | null;
  readonly caseState: string;
  readonly withdrawnReason: string;
  /** Each time that the case was withdrawn, or opened again; with the reason that this input was given. */
  readonly turns: readonly { readonly at: Date; readonly kind: "withdrawn" | "reopened"; readonly reason: string }[];
}

/** What of an input the thread rests on besides its course; the sender's page and the officer's read it each in its own way. */
export type ThreadInput = Pick<ThreadFacts, "kind" | "channel" | "receivedAt" | "isLate" | "isTypedIn" | "typedInLateAt" | "isHeld" | "takedownWishedAt" | "parts" | "publications" | "answeredAt" | "owesAnswer">;
export type ThreadCase = Pick<ThreadFacts, "answerBy" | "firstAnswerBy" | "earlierPromises" | "decidesOn" | "withdrawnReason"> & { readonly state: string; readonly decider: { readonly name: string } | null };

type Course = Omit<ThreadFacts, keyof ThreadInput | "isAnswered" | "answerBy" | "firstAnswerBy" | "earlierPromises" | "decider" | "decidesOn" | "caseState" | "withdrawnReason">;

export const threadOf = (input: ThreadInput, caseFile: ThreadCase, course: Course): ThreadFacts => ({
  kind: input.kind, channel: input.channel, receivedAt: input.receivedAt, isLate: input.isLate, isTypedIn: input.isTypedIn, typedInLateAt: input.typedInLateAt ?? null, isHeld: input.isHeld,
  takedownWishedAt: input.takedownWishedAt, parts: input.parts, publications: input.publications, answeredAt: input.answeredAt, owesAnswer: input.owesAnswer,
  isAnswered: input.answeredAt !== null, answerBy: caseFile.answerBy, firstAnswerBy: caseFile.firstAnswerBy, earlierPromises: caseFile.earlierPromises ?? [], decider: caseFile.decider?.name ?? null,
  decidesOn: caseFile.decidesOn, caseState: caseFile.state, withdrawnReason: caseFile.withdrawnReason, ...course,
});

/** Without what speaks of this input alone; what is said of its themes stands. */
export const withoutOwnAnswer = <Told extends Pick<ThreadFacts, "answers" | "assessments">>(told: Told): Told => ({
  ...told, answers: told.answers.filter((answer) => answer.theme !== null), assessments: told.assessments.filter((assessment) => assessment.theme !== null),
});

/** A decision holds until its case is reopened. */
export const isDecided = ({ caseState, treatments }: Pick<ThreadFacts, "caseState" | "treatments">): boolean =>
  !decidableStates.some((state) => state === caseState) && treatments.some((treatment) => treatment.isFinal);

/** Where the input stands now, as its owner reads it: the words are at `inputs.standing.<key>`. */
export type InputStandingKey = "received" | "held" | "published" | "in_part" | "journal_only" | "set_aside" | "taken_down" | "assessed" | "laid" | "answered" | "forwarded" | "erased";

export function standingKey(facts: ThreadFacts): InputStandingKey {
  if (facts.erasedAt) return "erased";
  const newest = facts.publications[0]?.kind ?? null;
  if (newest === "set_aside") return "set_aside";
  if (facts.isAnswered) return facts.answers.some((answer) => answer.weight === "outside" && answer.forwardedTo !== "") ? "forwarded" : "answered";
  if (newest === "taken_down" || newest === "journal_only") return newest;
  if (facts.laid.length > 0) return "laid";
  if (facts.assessments.length > 0) return "assessed";
  return newest ?? (facts.isHeld ? "held" : "received");
}

/** The bodies of the newest laying before, for «Lagt fram for …». */
export const laidBefore = (facts: ThreadFacts): readonly string[] => facts.laid.at(-1)?.bodies ?? [];

/** True where a promised day of the answer has gone by, also one that was moved afterwards. */
export const isAnswerLate = (facts: ThreadFacts, today: Day): boolean =>
  facts.owesAnswer && !facts.isAnswered && facts.caseState !== "withdrawn" && facts.answerBy !== null && (facts.answerBy < today || (facts.earlierPromises ?? []).some((one) => one.missed));
