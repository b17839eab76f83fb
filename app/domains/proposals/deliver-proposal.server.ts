import { bringCase } from "#app/domains/cases/bring-case.server.ts";
import type { PlannedCase } from "#app/domains/cases/plan-case.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { readProfile } from "#app/domains/authorities/profile.view.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorRole, isAuthorOf, type ActsAs, type Author } from "./author.ts";
import { councilOf, plannedCase } from "./council.view.server.ts";
import { expireProposal } from "./end-proposal.server.ts";
import { proposalAccess } from "./proposal.access.ts";
import { proposalEvents } from "./proposal.events.ts";
import { failedGuard, stateAfter } from "./proposal.lifecycle.ts";
import { collectingGuards, decisionDeadline, type SignatureCounts } from "./proposal.rules.ts";
import { findText, lockProposal, moveProposal, openedOn } from "./proposal.store.server.ts";
import type { LockedProposal } from "./proposal.ts";
import { caseOfProposal } from "./proposal-case.ts";

export interface DeliverProposal { readonly author: Author; readonly proposalId: string; readonly version: number }

type Reason = "not_allowed" | "not_found" | "not_your_proposal" | "not_now" | "not_enough_signatures" | "changed_meanwhile";
export interface Delivered { readonly caseFile: PlannedCase; readonly decideBy: Day }

/** K3: «fremmet». From now on the council has six months, and what people signed lies before it as a case that everybody can follow. */
export async function deliverProposal(trx: Trx, command: DeliverProposal, now: Date): Promise<Delivered | Refusal<Reason>> {
  const acts = authorRole(command.author);
  if (!acts) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  if (!isAuthorOf(command.author, proposal)) return refuse("not_your_proposal");
  const [counts, today] = [await findCount(trx, proposal.id), dayOf(now)];
  const guards = collectingGuards({ ...proposal, ...counts }, today);
  const next = stateAfter(proposal.state, "deliver", guards);
  // Pressed twice: the first press delivered it.
  if (!next && proposal.caseId && proposal.decideBy && proposal.state === "delivered" && proposal.version === command.version + 1) {
    return { caseFile: await plannedCase(trx, proposal.caseId), decideBy: proposal.decideBy };
  }
  if (!next) return refuse(failedGuard(proposal.state, "deliver", guards) === "enough" ? "not_enough_signatures" : "not_now");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const decideBy = decisionDeadline(today);
  const caseFile = await bringIt(trx, { proposal, counts, acts, today, decideBy }, now);
  await moveProposal(trx, proposal.id, { state: next, deliveredOn: today, decideBy, caseId: caseFile.caseId });
  await record(trx, proposalEvents, {
    type: "proposal.delivered", actor: acts, caseId: caseFile.caseId, subject: { kind: "proposal", id: proposal.id },
    payload: { ...counts, threshold: proposal.threshold ?? 0, decideBy },
  }, now);
  return { caseFile, decideBy };
}

export interface TakeUp {
  readonly actor: Actor;
  readonly proposalId: string;
  readonly version: number;
  /** Where the council chose it: «Kommunestyret 28. januar 2027, PS 4/27». */
  readonly reference: string;
}

/** K14: «kan» be treated although too few signed. It is the council's own will, so no deadline runs. */
export async function takeUpProposal(trx: Trx, command: TakeUp, now: Date): Promise<{ caseFile: PlannedCase } | Refusal<"not_allowed" | "not_found" | "not_now" | "changed_meanwhile">> {
  const role = grantedRole(command.actor, proposalAccess.takeUp);
  if (!role) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  const [counts, today] = [await findCount(trx, proposal.id), dayOf(now)];
  const guards = collectingGuards({ ...proposal, ...counts }, today);
  const next = stateAfter(proposal.state, "take_up", guards);
  if (!next) return refuse("not_now");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  // What the calendar had ended is told as ended first.
  if (stateAfter(proposal.state, "expire", guards)) await expireProposal(trx, { proposal, counts }, now);
  const acts = { actingAs: role, accountId: command.actor.accountId };
  const caseFile = await bringIt(trx, { proposal, counts, acts, today, decideBy: null }, now);
  await moveProposal(trx, proposal.id, { state: next, caseId: caseFile.caseId, takenUpReference: command.reference });
  await record(trx, proposalEvents, {
    type: "proposal.taken_up", actor: acts, caseId: caseFile.caseId, subject: { kind: "proposal", id: proposal.id }, payload: { ...counts, threshold: proposal.threshold ?? 0 },
  }, now);
  return { caseFile };
}

interface Brought { readonly proposal: LockedProposal; readonly counts: SignatureCounts; readonly acts: ActsAs; readonly today: Day; readonly decideBy: Day | null }

async function bringIt(trx: Trx, { proposal, counts, acts, today, decideBy }: Brought, now: Date): Promise<PlannedCase> {
  const [text, council, profile, opened] = [await findText(trx, proposal.id), await councilOf(trx), await readProfile(trx), await openedOn(trx, proposal.id)];
  if (!text || !council || !opened) throw new Error("a proposal that collects signatures has its text, and its authority a council");
  const { plan, activity } = caseOfProposal({ text, counts, threshold: proposal.threshold ?? 0, council, profile, openedOn: opened, today, decideBy });
  return bringCase(trx, { plan, activity, acts }, now);
}
