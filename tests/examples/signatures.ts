import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";

/** So many signatures, each of another person, counted as they are. */
export async function signedBy(trx: Trx, proposalId: string, count: number): Promise<void> {
  await sql`
    insert into signature (id, proposal_id, way, tag, signed_on, auth_method, acr, municipality, checked_at, checked_source)
    select gen_random_uuid(), ${proposalId}::uuid, 'digital', sha256(convert_to(${proposalId} || n, 'UTF8')), '2026-11-21', 'eid', 'idporten-loa-substantial', '0000', now(), 'exercise'
    from generate_series(1, ${count}::int) n`.execute(trx);
  await sql`update signature_count set digital = digital + ${count} where proposal_id = ${proposalId}::uuid`.execute(trx);
}
