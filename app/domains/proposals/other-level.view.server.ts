import { sql } from "kysely";
import type { Authority, WrittenStandard } from "#app/domains/authorities/authority.ts";
import { languageOf } from "#app/domains/authorities/authority.ts";
import type { Place } from "#app/addresses.ts";
import type { Trx } from "#app/platform/db.server.ts";

export interface OtherLevel extends Place { readonly name: string }

/** A municipality's county municipality, where it uses this installation too; a county's municipalities are many, and are chosen from the list of all. */
export async function otherLevelOf(trx: Trx, { kind, number }: Pick<Authority, "kind" | "number">): Promise<OtherLevel | null> {
  if (kind === "county") return null;
  const { rows } = await sql<{ word: string; name: string; written_standard: string }>`
    select w.word, a.name, a.written_standard from authority a join address_word w on w.authority_id = a.id and w.is_current
    where a.kind = 'county' and a.number = ${number.slice(0, 2)}`.execute(trx);
  const row = rows[0];
  return row ? { word: row.word, name: row.name, addressLanguage: languageOf(row.written_standard as WrittenStandard) } : null;
}
