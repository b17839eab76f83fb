import type { AccessTable } from "#app/domains/people/access.ts";

/** Withdrawing and completing are the administration's to do only where the council has nothing left to decide (the lifecycle says when). */
export const answerAccess = {
  read: ["officer", "secretary"],
  publish: ["officer"],
  forward: ["officer"],
  complete: ["officer"],
  reopen: ["officer"],
  withdraw: ["officer"],
  react: ["citizen"],
  readRemark: ["officer"],
  eraseRemark: ["officer"],
  planMeasure: ["officer"],
  moveMeasure: ["officer"],
} as const satisfies AccessTable<string>;
