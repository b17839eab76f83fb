import type { EidPerson } from "#app/domains/residents/eid.ts";
import type { Way } from "#app/domains/signatures/signature.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { signingStates } from "./proposal.lifecycle.ts";
import { isSignable, stateOn } from "./proposal.rules.ts";
import type { ProposalState } from "./proposal.ts";
import { findOwnSignature } from "./signer.server.ts";
import type { Signable } from "./signing.view.server.ts";

/** What the page of signing shows to this reader, as the database says it now. */
export type OwnStanding =
  | { readonly kind: "counts"; readonly since: Day; readonly way: Way; readonly mayTakeBack: boolean }
  | { readonly kind: "closed"; readonly state: ProposalState }
  | { readonly kind: "sign_in" | "no_number" | "may_sign" };

interface Reader { readonly person: Pick<EidPerson, "pid"> | null; readonly masterKeys: readonly Buffer[]; readonly today: Day }

export async function readOwnStanding(trx: Trx, proposal: Signable, { person, masterKeys, today }: Reader): Promise<OwnStanding> {
  const pid = person?.pid ?? null;
  const own = pid === null ? null : await findOwnSignature(trx, proposal.id, { pid, masterKeys });
  if (own) return { kind: "counts", since: own.signedOn, way: own.way, mayTakeBack: signingStates.includes(proposal.state) };
  if (!isSignable(proposal, today)) return { kind: "closed", state: signingStates.includes(proposal.state) ? "expired" : stateOn(proposal, today) };
  if (!person) return { kind: "sign_in" };
  return { kind: pid === null ? "no_number" : "may_sign" };
}
