import type { AccessTable } from "#app/domains/people/access.ts";

export type ProposalActionName =
  | "write" | "sign" | "seeUnseen" | "look" | "enterForSomebody" | "changeThreshold" | "enterPaperList" | "confirmPaperList" | "seeScans"
  | "takeUp" | "carryOut";

/** Treating one is recording a treatment (councilAccess.recordTreatment). Who writes and who signs is asked of eID, not of a role: a citizen here is anybody who has shown who she is. */
export const proposalAccess = {
  write: ["citizen"],
  sign: ["citizen"],
  seeUnseen: ["officer", "secretary"],
  look: ["officer", "secretary"],
  enterForSomebody: ["officer", "secretary"],
  changeThreshold: ["officer", "secretary"],
  enterPaperList: ["officer", "secretary"],
  confirmPaperList: ["officer", "secretary"],
  seeScans: ["officer", "secretary"],
  takeUp: ["secretary"],
  carryOut: ["officer", "secretary"],
} as const satisfies AccessTable<ProposalActionName>;
