import type { Trx } from "#app/platform/db.server.ts";
import { findCitizen, insertCitizen } from "./citizen.store.server.ts";
import type { EidPerson } from "./eid.ts";

/** The citizen's account of who is signed in, for what she must be able to come back to. Keyed on the pairwise subject: no name, no number. */
export async function findOrOpenCitizen(trx: Trx, person: Pick<EidPerson, "issuer" | "sub">, now: Date): Promise<{ citizenId: string }> {
  const known = await findCitizen(trx, person);
  if (known) return { citizenId: known };
  await insertCitizen(trx, person, now);
  const opened = await findCitizen(trx, person);
  if (!opened) throw new Error("a citizen's account could not be opened");
  return { citizenId: opened };
}
