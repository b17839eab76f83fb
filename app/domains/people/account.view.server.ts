import type { Trx } from "#app/platform/db.server.ts";
import type { Actor, Seat, StaffRole } from "./actor.ts";
import { rolesOf } from "./account.store.server.ts";

/** Who an open account is today: its roles and the seats that it holds; null when it is closed. */
export async function readActor(trx: Trx, accountId: string, today: string): Promise<Actor | null> {
  const account = await trx.selectFrom("account").select(["name", "title"]).where("id", "=", accountId).where("disabled_at", "is", null).executeTakeFirst();
  if (!account) return null;
  const seats = await trx.selectFrom("seat as s").innerJoin("body as b", "b.id", "s.body_id")
    .select(["s.body_id", "b.name", "s.kind", "s.list_name", "s.position"])
    .where("s.account_id", "=", accountId).where("s.from_on", "<=", today)
    .where((where) => where.or([where("s.until_on", "is", null), where("s.until_on", ">", today)]))
    .orderBy("b.sort").execute();
  return {
    accountId, name: account.name, title: account.title, roles: await rolesOf(trx, accountId), isSystem: false,
    seats: seats.map((row): Seat => ({ bodyId: row.body_id, bodyName: row.name, kind: row.kind as Seat["kind"], listName: row.list_name, position: row.position })),
  };
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
