import { isUnder18 } from "#app/domains/inputs/under-18.view.server.ts";
import { sql } from "kysely";
import type { InputKind } from "./input.ts";
import { isLate } from "./is-late.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";

/** What a receipt repeats of an input that came before; empty words where they were erased. */
export interface ReceiptWords {
  readonly caseKey: { readonly year: number; readonly number: number };
  readonly activityId: string;
  readonly number: number;
  readonly kind: InputKind;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly isHeld: boolean;
  readonly text: string;
  readonly name: string;
  readonly showsName: boolean;
}

interface Row { year: number; case_number: number; activity_id: string; number: number; kind: string; received_at: Date; is_late: boolean; is_held: boolean; text: string | null; name: string | null; shows_name: boolean | null }

export async function readReceiptWords(trx: Trx, inputId: string): Promise<ReceiptWords | null> {
  const { rows } = await sql<Row>`
    select c.year, c.number as case_number, i.activity_id, i.number, i.kind, i.received_at, ${isLate} as is_late, st.standing = 'held' as is_held, s.name, s.shows_name and not ${isUnder18} as shows_name,
      (select string_agg(p.text, E'\n\n' order by p.part) from input_content p where p.authority_id = i.authority_id and p.input_id = i.id) as text
    from input i join case_file c on c.authority_id = i.authority_id and c.id = i.case_id
    join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
    left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id
    where i.id = ${inputId}`.execute(trx);
  const [row] = rows;
  return row ? {
    caseKey: { year: row.year, number: row.case_number }, activityId: row.activity_id, number: row.number, kind: row.kind as InputKind, receivedAt: row.received_at, isLate: row.is_late, isHeld: row.is_held,
    text: row.text ?? "", name: row.name ?? "", showsName: row.shows_name ?? false,
  } : null;
}
