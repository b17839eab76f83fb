import { sql } from "kysely";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { councilOwesStates, decidedStates, signingStates } from "./proposal.lifecycle.ts";
import type { ListPart, ListWish, ProposalHead } from "./proposal-page.ts";
import { asHead, headColumns, headTables, type HeadRow } from "./proposal.view.server.ts";

export interface ProposalList { readonly heads: readonly ProposalHead[]; readonly next: string | null; readonly counts: Readonly<Record<ListPart, number>> }

export const proposalsOnPage = 10;

const total = sql`(coalesce(n.digital, 0) + coalesce(n.paper, 0))`;
const any = (states: readonly string[]) => sql`p.state = any(${[...states]}::text[])`;

/** Time has run out for what too few have signed, whether or not the clock's work has been done. */
const hasRunOut = (today: Day) => sql`(p.state = 'collecting' and p.closes_on < ${today} and ${total} < p.threshold)`;

const partOf = (today: Day): Readonly<Record<ListPart, ReturnType<typeof sql>>> => ({
  collecting: sql`(${any(signingStates)} and not ${hasRunOut(today)})`,
  delivered: any(councilOwesStates),
  decided: any([...decidedStates, "carried_out", "not_admissible"]),
  ended: sql`(${hasRunOut(today)} or ${any(["expired", "withdrawn"])})`,
});

/** What the list is in order of, as whole numbers that an address can carry; the proposal's own number breaks ties. */
const orderOf = (wish: ListWish) => {
  if (wish.sort === "signatures") return sql`(-${total})::bigint`;
  if (wish.sort === "closing") return sql`(coalesce(case when p.decided_on is null then p.decide_by end, p.closes_on) - date '2000-01-01')::bigint`;
  return sql`(-extract(epoch from p.opened_at))::bigint`;
};

const keyForm = /^(-?\d{1,15})-(\d{4})-(\d{1,6})$/;

function readKey(after: string): { order: number; year: number; number: number } | null {
  const [, order, year, number] = keyForm.exec(after) ?? [];
  return order && year && number ? { order: Number(order), year: Number(year), number: Number(number) } : null;
}

/** Some at a time, after the last one shown: by key, so that a signature that comes meanwhile shows nobody twice but where it moved. */
export async function readProposalList(trx: Trx, wish: ListWish, today: Day): Promise<ProposalList> {
  const order = orderOf(wish);
  const key = readKey(wish.after);
  const parts = partOf(today);
  const after = key ? sql`(${order}, -p.year, -p.number) > (${key.order}::bigint, ${-key.year}::int, ${-key.number}::int)` : sql`true`;
  const { rows } = await sql<HeadRow & { sort_key: string }>`
    select ${headColumns}, ${order} as sort_key from ${headTables}
    where p.opened_at is not null and ${parts[wish.part]} and ${after}
    order by ${order}, -p.year, -p.number limit ${proposalsOnPage + 1}`.execute(trx);
  const counted = await sql<Record<ListPart, number>>`
    select ${sql.join((Object.keys(parts) as ListPart[]).map((part) => sql`(count(*) filter (where ${parts[part]}))::int as ${sql.ref(part)}`))}
    from ${headTables} where p.opened_at is not null`.execute(trx);
  const shown = rows.slice(0, proposalsOnPage);
  const last = shown.at(-1);
  return {
    heads: shown.map(asHead), next: rows.length > proposalsOnPage && last ? `${last.sort_key}-${last.year}-${last.number}` : null,
    counts: counted.rows[0] ?? { collecting: 0, delivered: 0, decided: 0, ended: 0 },
  };
}
