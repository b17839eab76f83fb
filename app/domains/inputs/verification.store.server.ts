import { sql } from "kysely";
import type { CaseState } from "#app/domains/cases/case.ts";
import type { Level } from "#app/domains/residents/eid.ts";
import type { RegisterSource } from "#app/domains/residents/residence.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { InputKind, Standing } from "./input.ts";
import type { StandsBehind } from "./stands-behind.ts";
import type { Verifiable } from "./verification.rules.ts";

export interface NewVerification {
  readonly inputId: string;
  readonly municipality: string | null;
  readonly checkedOn: Day;
  readonly source: RegisterSource;
  readonly acr: Level;
  readonly authMethod: string | null;
}

/** Since which day an input is confirmed as a resident's. */
export async function findVerifiedOn(trx: Trx, inputId: string): Promise<Day | null> {
  return (await trx.selectFrom("input_verification").select("checked_on").where("input_id", "=", inputId).executeTakeFirst())?.checked_on ?? null;
}

export async function addVerification(trx: Trx, one: NewVerification): Promise<void> {
  await trx.insertInto("input_verification").values({
    id: newId(), input_id: one.inputId, resident: true, municipality: one.municipality, checked_on: one.checkedOn, source: one.source, acr: one.acr, auth_method: one.authMethod,
  }).execute();
}

/** What of an input decides whether it can be confirmed. */
export async function findVerifiable(trx: Trx, inputId: string): Promise<Verifiable> {
  const { rows } = await sql<{ kind: InputKind; behind: StandsBehind; standing: Standing; state: CaseState; is_erased: boolean }>`
    select st.kind, st.behind, st.standing, k.state, not exists (select 1 from input_content c where c.authority_id = st.authority_id and c.input_id = st.input_id) as is_erased
    from input_standing st join case_file k on k.authority_id = st.authority_id and k.id = st.case_id where st.input_id = ${inputId}`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("an input that was found stands nowhere");
  return { kind: row.kind, isFromBody: row.behind === "organisation", isErased: row.is_erased, standing: row.standing, caseState: row.state };
}
