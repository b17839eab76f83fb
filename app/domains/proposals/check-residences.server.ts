import type { Authority } from "#app/domains/authorities/authority.ts";
import { checkResidence } from "#app/domains/residents/check-residence.server.ts";
import type { Residence, ResidenceRegister } from "#app/domains/residents/residence.ts";
import { isRefusal, type Refusal } from "#app/platform/refusal.ts";

const askedAtOnce = 6;

export interface AskRegister { readonly register: ResidenceRegister | null; readonly authority: Pick<Authority, "kind" | "number">; readonly pids: readonly string[]; readonly at: Date }

/** Asks of everybody on a list, a few at once and outside any transaction. One that is not answered, and nothing is known of the list. */
export async function checkResidences({ register, authority, pids, at }: AskRegister): Promise<ReadonlyMap<string, Residence> | Refusal<"register_unavailable">> {
  const found = new Map<string, Residence>();
  const waiting = [...new Set(pids)];
  let refusal: Refusal<"register_unavailable"> | null = null;
  const ask = async () => {
    for (let pid = waiting.pop(); pid !== undefined && refusal === null; pid = waiting.pop()) {
      const answer = await checkResidence(register, authority, pid, at);
      if (isRefusal(answer)) refusal = answer; else found.set(pid, answer);
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, ask));
  return refusal ?? found;
}
