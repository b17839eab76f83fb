import { sql } from "kysely";
import type { Authority, WrittenStandard } from "#app/domains/authorities/authority.ts";
import { languageOf } from "#app/domains/authorities/authority.ts";
import type { Place } from "#app/addresses.ts";
import { isVisible } from "#app/domains/authorities/profile.view.server.ts";
import { acrossAuthorities, readAuthority } from "#app/platform/db.server.ts";

export interface OtherLevel extends Place { readonly name: string }

/** Oslo is a municipality and a county municipality in one. */
const isBoth = (number: string) => number === "0301";

/**
 * A municipality's county municipality, where it is open in this installation too («elsewhere» where it is not); a county's municipalities
 * are many, and are chosen from the list of all. Null where there is no other level. Each is asked behind its own wall, outside any transaction.
 */
export async function otherLevelOf({ kind, number }: Pick<Authority, "kind" | "number">): Promise<OtherLevel | "elsewhere" | null> {
  if (kind === "county") return "elsewhere";
  if (isBoth(number)) return null;
  const { rows } = await acrossAuthorities((trx) => sql<{ id: number; word: string; name: string; written_standard: string }>`
    select a.id, w.word, a.name, a.written_standard from authority a join address_word w on w.authority_id = a.id and w.is_current
    where a.kind = 'county' and a.number = ${number.slice(0, 2)}`.execute(trx));
  const row = rows[0];
  return row && await readAuthority(row.id, isVisible) ? { word: row.word, name: row.name, addressLanguage: languageOf(row.written_standard as WrittenStandard) } : "elsewhere";
}
