import type { Residence } from "#app/domains/residents/residence.ts";
import { addSignature, findSignature } from "#app/domains/signatures/signature.store.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { proposalEvents } from "./proposal.events.ts";
import { unseenStates } from "./proposal.lifecycle.ts";
import { isSignable, isTimeOut, totalOf } from "./proposal.rules.ts";
import { lockProposal } from "./proposal.store.server.ts";
import { qualifyWhenEnough } from "./qualify-when-enough.server.ts";
import { tagOf, type Signer } from "./signer.server.ts";

export interface SignProposal {
  readonly proposalId: string;
  readonly signer: Signer;
  /** Asked of the register before the transaction began. */
  readonly residence: Residence;
  /** How she showed who she is, and at which level (A7). */
  readonly authMethod: string | null;
  readonly acr: string;
}

export interface Signed { readonly counts: true; readonly since: Day; readonly isNew: boolean; readonly isQualified: boolean }

type Reason = "not_found" | "not_collecting" | "time_is_out" | "not_resident";

/** K10, K16: one resident, one signature. Who has signed already is told since when, whatever has changed meanwhile (K12). */
export async function signProposal(trx: Trx, command: SignProposal, now: Date): Promise<Signed | Refusal<Reason>> {
  const { residence } = command;
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal || unseenStates.includes(proposal.state)) return refuse("not_found");
  const tag = await tagOf(trx, proposal.id, command.signer);
  const earlier = tag && await findSignature(trx, proposal.id, tag);
  if (earlier) return { counts: true, since: earlier.signedOn, isNew: false, isQualified: false };
  const today = dayOf(now);
  if (!tag || !isSignable(proposal, today)) return refuse(tag && isTimeOut(proposal, today) ? "time_is_out" : "not_collecting");
  if (!residence.resident) return refuse("not_resident");
  const counts = await addSignature(trx, {
    proposalId: proposal.id, tag, signedOn: today, authMethod: command.authMethod ?? "", acr: command.acr,
    municipality: residence.municipality, checkedOn: dayOf(residence.checkedAt), source: residence.source,
  }, now);
  if (!counts) throw new Error("a signature that was not there could not be added");
  await record(trx, proposalEvents, {
    type: "proposal.signed", actor: { actingAs: "citizen", accountId: null }, caseId: null, subject: { kind: "proposal", id: proposal.id }, payload: { total: totalOf(counts) },
  }, now);
  return { counts: true, since: today, isNew: true, isQualified: await qualifyWhenEnough(trx, proposal, counts, now) };
}
