import type { EventSpecs } from "#app/platform/event-payload.ts";
import { flagKinds, proposerKinds, refusedGrounds, remarkGrounds } from "./proposal.ts";

/** A signature's event says that the count moved, and nothing of whose it was. */
export const proposalEvents = {
  "proposal.sent": { year: "number", number: "number", proposerKind: proposerKinds, isEntered: "flag" },
  "proposal.sent_back": { ground: remarkGrounds },
  "proposal.flagged": { kind: flagKinds },
  "proposal.flag_lifted": { kind: flagKinds },
  "proposal.opened": { threshold: "number", population: "number", populationAsOf: "day", closesOn: "day" },
  "proposal.threshold_changed": { threshold: "number", thresholdBefore: "number", population: "number", populationAsOf: "day" },
  "proposal.signed": { total: "number" },
  "proposal.signature_taken_back": { total: "number" },
  "proposal.paper_list_entered": { listNumber: "number", lines: "number" },
  "proposal.paper_list_confirmed": { listNumber: "number", counted: "number", double: "number", notResident: "number", total: "number" },
  "proposal.paper_list_rejected": { listNumber: "number" },
  "proposal.qualified": { total: "number", threshold: "number" },
  "proposal.delivered": { digital: "number", paper: "number", threshold: "number", decideBy: "day" },
  "proposal.taken_up": { digital: "number", paper: "number", threshold: "number" },
  "proposal.admitted": { treatmentId: "id" },
  "proposal.not_admissible": { treatmentId: "id", ground: refusedGrounds },
  "proposal.referred": { treatmentId: "id" },
  "proposal.postponed": { treatmentId: "id" },
  "proposal.returned": { treatmentId: "id" },
  "proposal.adopted": { treatmentId: "id" },
  "proposal.adopted_partly": { treatmentId: "id" },
  "proposal.rejected": { treatmentId: "id" },
  "proposal.put_right": { treatmentId: "id", wrongTreatmentId: "id" },
  "proposal.carried_out": {},
  "proposal.expired": { digital: "number", paper: "number", threshold: "number" },
  "proposal.withdrawn": { digital: "number", paper: "number" },
  "proposal.tags_emptied": { rows: "number" },
  "proposal.counter_repaired": { digitalBefore: "number", paperBefore: "number", digital: "number", paper: "number" },
} as const satisfies EventSpecs;
export type ProposalEventType = keyof typeof proposalEvents;
