import type { AccessTable } from "#app/domains/people/access.ts";

export type CaseActionName =
  | "see" | "seeDraft" | "plan" | "revise" | "publish" | "planActivity" | "tellActivity" | "keepDocuments" | "correctPromise"
  | "changePromise" | "setArchiveNumber";

export const caseAccess = {
  see: ["citizen"],
  seeDraft: ["officer", "secretary", "administrator"],
  plan: ["officer"],
  revise: ["officer"],
  publish: ["officer"],
  planActivity: ["officer"],
  tellActivity: ["officer"],
  keepDocuments: ["officer"],
  correctPromise: ["officer"],
  changePromise: ["officer"],
  setArchiveNumber: ["officer", "secretary"],
} as const satisfies AccessTable<CaseActionName>;
