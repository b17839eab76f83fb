import type { AccessTable } from "./access.ts";

export type PeopleAction = "openAccount" | "giveRole" | "makeLink" | "closeAccount" | "seeAccounts";

export const peopleAccess = {
  seeAccounts: ["administrator"],
  openAccount: ["administrator"],
  giveRole: ["administrator"],
  makeLink: ["administrator"],
  closeAccount: ["administrator"],
} as const satisfies AccessTable<PeopleAction>;
