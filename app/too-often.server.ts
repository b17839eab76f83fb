import type { Visit } from "#app/frame.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import { countInWindow } from "#app/platform/throttle.server.ts";

const windowSeconds = 15 * 60;
/** Nobody signs so many proposals in a quarter; a library, a town hall or a whole phone network may stand behind one address. */
export const mostInWindow = { session: 30, address: 1000 } as const;

/** What asks the issuer or the register of a person, counted by her session, or by her address where she has none. Asked before anything is done. */
export async function tooOften({ authority, person, origin }: Pick<Visit, "authority" | "person" | "origin">): Promise<Refusal | null> {
  const [by, of] = person ? ["session", sha256Hex(person.sessionId)] as const : ["address", origin] as const;
  const count = await countInWindow(`eid ${by} ${authority.id} ${of}`, windowSeconds);
  return count > mostInWindow[by] ? refuse("too_often") : null;
}
