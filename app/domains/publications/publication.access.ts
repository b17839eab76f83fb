import type { AccessTable } from "#app/domains/people/access.ts";

export type PublicationAction = "publish" | "erase";

export const publicationAccess = {
  publish: ["officer"],
  erase: ["officer"],
} as const satisfies AccessTable<PublicationAction>;
