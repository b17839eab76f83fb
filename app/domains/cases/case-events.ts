import type { Day } from "#app/platform/day.ts";
import type { MethodKey } from "#app/domains/ladder/method.ts";

/** What a case's events are about, in words that are public now; whatever is public no more has no entry. */
export interface EventSubjects {
  readonly activities: Readonly<Record<string, { readonly title: string; readonly method: MethodKey }>>;
  readonly documents: Readonly<Record<string, { readonly title: string; readonly fileName: string }>>;
  /** Inputs whose text is on the web, with the organisation that sent each. */
  readonly inputs: Readonly<Record<string, { readonly organisation: string }>>;
  readonly themes: Readonly<Record<string, { readonly title: string; readonly forwardedTo: string }>>;
  readonly meetings: Readonly<Record<string, { readonly body: string; readonly caseNumber: string }>>;
  readonly questions: Readonly<Record<string, { readonly askedFor: string; readonly text: string; readonly briefing: number }>>;
  readonly treatments: Readonly<Record<string, { readonly by: string; readonly on: Day; readonly caseNumber: string; readonly text: string }>>;
  readonly measures: Readonly<Record<string, { readonly title: string }>>;
  readonly promises: Readonly<Record<string, { readonly reason: string }>>;
  readonly withdrawnReason: string;
}
