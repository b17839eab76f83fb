import type { Activity } from "./activity.ts";
import { nothingToDo, type OfficeCounts } from "./case-office.ts";
import { unpromisedStates } from "./case.lifecycle.ts";
import { isRoomless, lackingForPublication, publicationRefusal, publicationWarnings, type Lacking, type PublicationWarning } from "./case.rules.ts";
import type { CasePlan } from "./case.ts";
import { waitingOfHead, type CaseHead } from "./case-page.ts";
import { standingOf, type Standing } from "./case-standing.ts";
import type { Waiting } from "./waiting.rules.ts";

export interface CaseHubFacts {
  readonly standing: Standing;
  readonly waiting: Waiting;
  readonly isDraft: boolean;
  /** Field → key of what is lacking, as the planning form's fields are named. */
  readonly lacking: Lacking;
  readonly isRoomless: boolean;
  /** The rule that stops it though nothing is lacking, with its facts. */
  readonly stopped: { readonly key: string; readonly facts: Readonly<Record<string, string | number>> } | null;
  readonly warnings: readonly PublicationWarning[];
  readonly activities: number;
  readonly counts: OfficeCounts;
}

interface HubSources { readonly head: CaseHead; readonly plan: CasePlan; readonly activities: readonly Activity[]; readonly counts: OfficeCounts | undefined }

export function hubFacts({ head, plan, activities, counts }: HubSources, now: Date): CaseHubFacts {
  const isDraft = unpromisedStates.includes(head.state);
  const refusal = isDraft ? publicationRefusal({ plan, activities }, now) : null;
  const isLacking = refusal?.refused === "lacking" || refusal?.refused === "step_without_room";
  return {
    standing: standingOf(head.standing, now), waiting: waitingOfHead(head, now), isDraft, isRoomless: isDraft && isRoomless(plan),
    lacking: isDraft ? (isLacking ? (refusal.fields ?? {}) : lackingForPublication({ plan, activities }, now)) : {},
    stopped: refusal && !isLacking ? { key: `cases.refusals.${refusal.refused}`, facts: refusal.facts ?? {} } : null,
    warnings: isDraft ? publicationWarnings({ plan, activities }, now) : [], activities: activities.length, counts: counts ?? nothingToDo,
  };
}
