import type { AccessTable } from "#app/domains/people/access.ts";

export type ThemeAction = "seeDesk" | "open" | "rename" | "sort" | "join" | "split" | "setWishes" | "forward" | "assess";

export const themeAccess = {
  seeDesk: ["officer"],
  open: ["officer"],
  rename: ["officer"],
  sort: ["officer"],
  join: ["officer"],
  split: ["officer"],
  setWishes: ["officer"],
  forward: ["officer"],
  assess: ["officer"],
} as const satisfies AccessTable<ThemeAction>;
