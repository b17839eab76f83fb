import type { WaitingFacts } from "#app/domains/cases/waiting.rules.ts";
import type { GroundKey } from "#app/domains/inputs/ground.ts";
import type { EraseGround } from "#app/domains/inputs/input.ts";
import type { Role } from "#app/domains/people/actor.ts";
import type { Day } from "#app/platform/day.ts";
import type { LogPage } from "./log-page.ts";

export interface OfCase { readonly year: number; readonly number: number; readonly slug: string; readonly title: string }

export const withheldKinds = ["in_part", "journal_only", "taken_down", "held"] as const;
export type WithheldKind = (typeof withheldKinds)[number];

/** An input that cannot be read on the web, whole or in part, and the grounds (O12). */
export interface WithheldInput { readonly caseFile: OfCase; readonly inputNumber: number; readonly kind: WithheldKind; readonly grounds: readonly GroundKey[]; readonly since: Day }
export interface SetAsideCount { readonly caseFile: OfCase; readonly ground: GroundKey; readonly count: number }
export interface LateCase extends OfCase, WaitingFacts { readonly answerBy: Day }
export interface PromiseChange { readonly caseFile: OfCase; readonly version: number; readonly on: Day; readonly reason: string; readonly before: Day | null; readonly after: Day | null }
export interface BriefingChecksum { readonly caseFile: OfCase; readonly version: number; readonly frozenOn: Day; readonly afterNumber: number; readonly fingerprint: string }
export interface RemovalLine { readonly on: Day; readonly role: Role | "system"; readonly ground: EraseGround; readonly what: "input" | "remark"; readonly inputNumber: number | null; readonly caseFile: OfCase | null }

/** Null: this part was not asked for. */
export interface PublicLog {
  readonly withheld: LogPage<WithheldInput> | null;
  readonly setAside: LogPage<SetAsideCount> | null;
  readonly late: LogPage<LateCase> | null;
  readonly changes: LogPage<PromiseChange> | null;
  readonly briefings: LogPage<BriefingChecksum> | null;
  readonly removals: LogPage<RemovalLine> | null;
}
