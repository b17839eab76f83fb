import type { Activity } from "./activity.ts";
import { nothingToDo, type OfficeCounts } from "./case-office.ts";
import { movedDecision } from "./case-thread.ts";
import { decidableStates, unpromisedStates } from "./case.lifecycle.ts";
import { isRoomless, publicationWarnings, type PublicationFacts, type PublicationWarning } from "./case.rules.ts";
import type { CasePlan } from "./case.ts";
import { lacksForPublication, type Lack } from "./lacking.rules.ts";
import { waitingOfHead, type CaseHead } from "./case-page.ts";
import { standingOf, type Standing } from "./case-standing.ts";
import type { Waiting } from "./waiting.rules.ts";

export interface CaseHubFacts {
  readonly standing: Standing;
  readonly waiting: Waiting;
  readonly isDraft: boolean;
  /** All that stops its publication, at once. */
  readonly lacks: readonly Lack[];
  readonly isRoomless: boolean;
  readonly warnings: readonly PublicationWarning[];
  readonly activities: number;
  /** The body that decides meets on another day than was promised, and the promise has not been changed. */
  readonly movedDecision: ReturnType<typeof movedDecision>;
  readonly counts: OfficeCounts;
}

interface HubSources { readonly head: CaseHead; readonly plan: CasePlan; readonly activities: readonly Activity[]; readonly counts: OfficeCounts | undefined; readonly councilNames: PublicationFacts["councilNames"] }

export function hubFacts({ head, plan, activities, counts, councilNames }: HubSources, now: Date): CaseHubFacts {
  const isDraft = unpromisedStates.includes(head.state);
  return {
    standing: standingOf(head.standing, now), waiting: waitingOfHead(head, now), isDraft, isRoomless: isDraft && isRoomless(plan),
    lacks: isDraft ? lacksForPublication({ plan, activities, councilNames }, now) : [],
    warnings: isDraft ? publicationWarnings({ plan, activities }, now) : [], activities: activities.length,
    movedDecision: head.deciderMeetsAt && decidableStates.includes(head.state) && !isDraft ? movedDecision(head.decidesOn, head.deciderMeetsAt) : null, counts: counts ?? nothingToDo,
  };
}
