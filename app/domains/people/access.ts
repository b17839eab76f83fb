import type { Actor, Role } from "./actor.ts";

/** Action → the roles that may, the same table for the button and for the server. `citizen` means anybody at all. */
export type AccessTable<Action extends string> = Readonly<Record<Action, readonly Role[]>>;

const holds = (actor: Actor, role: Role): boolean =>
  role === "citizen" || (role === "councillor" ? actor.seats.length > 0 : actor.roles.includes(role));

/** The role in which an actor may do it (what the event log says of her), or null. Earlier roles in the table come first. */
export function grantedRole(actor: Actor, granted: readonly Role[]): Role | "system" | null {
  if (actor.isSystem) return "system";
  return granted.find((role) => holds(actor, role)) ?? null;
}

/** For an address of the office, where a citizen does the same from her own. */
export const amongStaff = (granted: readonly Role[]): readonly Role[] => granted.filter((role) => role !== "citizen");

export const may = <Action extends string>(table: AccessTable<Action>, action: Action, actor: Actor): boolean =>
  grantedRole(actor, table[action]) !== null;

export const isStaff = (actor: Actor): boolean => actor.roles.length > 0;
export const isCouncillor = (actor: Actor): boolean => actor.seats.length > 0;
