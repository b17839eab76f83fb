import { sql } from "kysely";
import { sitsOn } from "#app/domains/authorities/sits-on.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import type { Actor, Seat, StaffRole } from "./actor.ts";
import type { SessionFacts } from "./session.store.server.ts";

interface ActorRow {
  id: string; name: string; title: string; roles: StaffRole[];
  seats: { bodyId: string; bodyName: string; kind: Seat["kind"]; listName: string; position: string }[];
}

/** The account's own columns with its roles and the seats that it holds on a day, all in one statement. */
const actorColumns = (today: string) => sql<ActorRow>`a.id, a.name, a.title,
  coalesce((select jsonb_agg(r.role order by r.role) from account_role r where r.authority_id = a.authority_id and r.account_id = a.id), '[]') as roles,
  coalesce((select jsonb_agg(jsonb_build_object('bodyId', b.id, 'bodyName', b.name, 'kind', s.kind, 'listName', s.list_name, 'position', s.position) order by b.sort)
    from seat s join body b on b.authority_id = s.authority_id and b.id = s.body_id
    where s.authority_id = a.authority_id and s.account_id = a.id and ${sitsOn(today)}), '[]') as seats`;

const asActor = (row: ActorRow): Actor => ({ accountId: row.id, name: row.name, title: row.title, roles: row.roles, seats: row.seats, isSystem: false });

/** Who an open account is today: its roles and the seats that it holds; null when it is closed. */
export async function readActor(trx: Trx, accountId: string, today: string): Promise<Actor | null> {
  const { rows } = await sql<ActorRow>`select ${actorColumns(today)} from account a where a.id = ${accountId} and a.disabled_at is null`.execute(trx);
  return rows[0] ? asActor(rows[0]) : null;
}

/** A session with who it belongs to, asked by every request of somebody signed in. */
export async function readSignedIn(trx: Trx, sessionId: string, today: string): Promise<{ session: SessionFacts; actor: Actor } | null> {
  const { rows } = await sql<ActorRow & { started_at: Date; expires_at: Date }>`
    select se.started_at, se.expires_at, ${actorColumns(today)}
    from session se join account a on a.authority_id = se.authority_id and a.id = se.account_id
    where se.id = ${sha256Hex(sessionId)} and a.disabled_at is null`.execute(trx);
  const row = rows[0];
  return row ? { session: { accountId: row.id, startedAt: row.started_at, expiresAt: row.expires_at }, actor: asActor(row) } : null;
}

export interface AccountLine {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  readonly bodies: readonly string[];
  readonly hasPassword: boolean;
  readonly isClosed: boolean;
  readonly version: number;
}

export async function listAccounts(trx: Trx): Promise<AccountLine[]> {
  const accounts = await trx.selectFrom("account").select(["id", "email", "name", "title", "password_hash", "disabled_at", "version"]).orderBy("name").execute();
  const roles = await trx.selectFrom("account_role").select(["account_id", "role"]).execute();
  const seats = await trx.selectFrom("seat as s").innerJoin("body as b", "b.id", "s.body_id").select(["s.account_id", "b.name"]).where("s.until_on", "is", null).execute();
  return accounts.map((row) => ({
    id: row.id, email: row.email, name: row.name, title: row.title, hasPassword: row.password_hash !== null, isClosed: row.disabled_at !== null, version: row.version,
    roles: roles.filter((role) => role.account_id === row.id).map((role) => role.role as StaffRole),
    bodies: seats.filter((seat) => seat.account_id === row.id).map((seat) => seat.name),
  }));
}

/** Officers to choose among as responsible or owner. */
export async function listOfficers(trx: Trx): Promise<{ id: string; name: string; title: string }[]> {
  return trx.selectFrom("account as a").innerJoin("account_role as r", "r.account_id", "a.id").select(["a.id", "a.name", "a.title"])
    .where("r.role", "=", "officer").where("a.disabled_at", "is", null).orderBy("a.name").execute();
}
