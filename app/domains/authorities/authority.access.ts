import type { AccessTable } from "#app/domains/people/access.ts";

export type AuthorityAction = "reviseProfile" | "enterPopulation" | "enterTerm" | "foundBody" | "fillSeat" | "seeSettings";

export const authorityAccess = {
  seeSettings: ["administrator"],
  reviseProfile: ["administrator"],
  enterPopulation: ["administrator"],
  enterTerm: ["administrator"],
  foundBody: ["administrator", "secretary"],
  fillSeat: ["administrator", "secretary"],
} as const satisfies AccessTable<AuthorityAction>;
