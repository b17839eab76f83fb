import { isAdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import type { CasePlan } from "./case.ts";
import { bodyKind } from "./promise.store.server.ts";

/** K24: koml § 5-12, an advisory council gives statements and decides nothing, so nobody is promised that one will decide. */
export async function deciderRefusal(trx: Trx, { deciderBodyId }: Pick<CasePlan, "deciderBodyId">): Promise<Refusal | null> {
  const kind = deciderBodyId === null ? null : await bodyKind(trx, deciderBodyId);
  return kind !== null && isAdvisoryCouncil(kind) ? refuse("lacking", { fields: { decider: "cases.lacking.decider_advisory" } }) : null;
}
