export const staffRoles = ["administrator", "officer", "secretary"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A place in a body; whoever sits in one is a councillor (or deputy) of that body. */
export interface Seat {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kind: "member" | "deputy";
  readonly listName: string;
  readonly position: string;
}

/** Who asks. A citizen has no account; an account belongs to one authority. */
export interface Actor {
  readonly accountId: string | null;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  readonly seats: readonly Seat[];
  /** The clock, the worker or a command, never a person. */
  readonly isSystem: boolean;
}

export const citizen: Actor = { accountId: null, name: "", title: "", roles: [], seats: [], isSystem: false };
export const system: Actor = { ...citizen, isSystem: true };

export const roles = ["citizen", "officer", "secretary", "councillor", "administrator"] as const;
export type Role = (typeof roles)[number];
