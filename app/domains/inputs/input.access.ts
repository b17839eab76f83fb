import type { AccessTable } from "#app/domains/people/access.ts";

export type InputAction = "give" | "addPart" | "wishTakedown" | "endTakedownWish" | "renewLink" | "read" | "typeIn" | "own" | "describe" | "note" | "decideObjection";

export const inputAccess = {
  give: ["citizen"],
  addPart: ["citizen"],
  wishTakedown: ["citizen"],
  endTakedownWish: ["officer", "citizen"],
  renewLink: ["officer", "secretary", "citizen"],
  read: ["officer", "secretary"],
  typeIn: ["officer", "secretary"],
  own: ["officer"],
  describe: ["officer", "secretary"],
  note: ["officer", "secretary"],
  decideObjection: ["officer"],
} as const satisfies AccessTable<InputAction>;
