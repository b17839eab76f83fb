import { newId } from "#app/platform/id.server.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { TreatmentKind } from "./council.ts";

export interface NewTreatment {
  readonly caseId: string;
  readonly bodyId: string | null;
  readonly meetingId: string | null;
  readonly briefingId: string | null;
  readonly delegatedRole: string;
  readonly delegatedReference: string;
  readonly treatedOn: Day;
  readonly caseNumber: string;
  readonly kind: TreatmentKind;
  readonly text: string;
  readonly reason: string;
  readonly salt: Buffer;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly isFinal: boolean;
  readonly byAccount: string;
}

/** Counted within the case, whose lock is held. */
export async function addTreatment(trx: Trx, treatment: NewTreatment, now: Date): Promise<{ id: string; number: number }> {
  const last = await trx.selectFrom("treatment").select((eb) => eb.fn.max("number").as("number")).where("case_id", "=", treatment.caseId).executeTakeFirst();
  const [id, number] = [newId(), (last?.number ?? 0) + 1];
  await trx.insertInto("treatment").values({
    id, case_id: treatment.caseId, number, body_id: treatment.bodyId, meeting_id: treatment.meetingId, briefing_id: treatment.briefingId,
    delegated_role: treatment.delegatedRole, delegated_reference: treatment.delegatedReference, treated_on: treatment.treatedOn,
    case_number: treatment.caseNumber, kind: treatment.kind, text: treatment.text, reason: treatment.reason, salt: treatment.salt,
    votes_for: treatment.votesFor, votes_against: treatment.votesAgainst, is_final: treatment.isFinal, by_account: treatment.byAccount, at: now,
  }).execute();
  return { id, number };
}

export async function hasFinalTreatment(trx: Trx, caseId: string): Promise<boolean> {
  return (await trx.selectFrom("treatment").select("id").where("case_id", "=", caseId).where("is_final", "=", true).limit(1).executeTakeFirst()) !== undefined;
}
