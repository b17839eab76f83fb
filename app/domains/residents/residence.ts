import type { Authority } from "#app/domains/authorities/authority.ts";

export const registerSources = ["fiks", "exercise"] as const;
export type RegisterSource = (typeof registerSources)[number];

/** What is kept of a look into the register: never an address, and for a graded address not even the municipality (G6). */
export interface Residence {
  readonly resident: boolean;
  readonly municipality: string | null;
  readonly checkedAt: Date;
  readonly source: RegisterSource;
}

/** Where somebody lives according to a register, or that it does not say. */
export interface RegisteredHome {
  /** The municipality's number; null for who is unknown, has moved out, or has no current address. */
  readonly municipality: string | null;
  /** Adressegradering other than «ugradert». */
  readonly isGraded: boolean;
}

/** A register of residents. It throws RegisterUnavailableError when it cannot answer, whatever the cause. */
export interface ResidenceRegister {
  readonly source: RegisterSource;
  homeOf(pid: string): Promise<RegisteredHome>;
}

export class RegisterUnavailableError extends Error {
  override readonly name = "RegisterUnavailableError";
}

/** K10: registered as living in the municipality, or in one of the county's municipalities. Oslo is a municipality only. */
export function livesIn({ kind, number }: Pick<Authority, "kind" | "number">, municipality: string | null): boolean {
  if (municipality === null) return false;
  return kind === "county" ? municipality.slice(0, 2) === number && municipality !== "0301" : municipality === number;
}
