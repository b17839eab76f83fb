import type { AccessTable } from "#app/domains/people/access.ts";

/** koml §§ 11-3, 11-4: the secretariat keeps agenda and minutes; the administration prepares the case (§ 13-1). */
export const councilAccess = {
  planMeeting: ["secretary"],
  setAgenda: ["secretary"],
  writeBriefing: ["officer"],
  freezeBriefing: ["officer"],
  layBriefing: ["officer"],
  markAsRead: ["councillor"],
  askQuestion: ["councillor"],
  answerQuestion: ["officer"],
  recordTreatment: ["secretary"],
  seeCouncilStart: ["councillor"],
} as const satisfies AccessTable<string>;
