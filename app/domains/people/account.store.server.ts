import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { StaffRole } from "./actor.ts";

export interface AccountFacts {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly passwordHash: string | null;
  readonly isClosed: boolean;
  readonly version: number;
}

interface AccountRow { id: string; email: string; name: string; title: string; password_hash: string | null; disabled_at: Date | null; version: number }
const columns = ["id", "email", "name", "title", "password_hash", "disabled_at", "version"] as const;
const asAccount = (row: AccountRow): AccountFacts => ({
  id: row.id, email: row.email, name: row.name, title: row.title, passwordHash: row.password_hash, isClosed: row.disabled_at !== null, version: row.version,
});

/** Null when the address is taken. */
export async function insertAccount(trx: Trx, account: { email: string; name: string; title: string; passwordHash: string | null }): Promise<string | null> {
  const row = await trx.insertInto("account").values({ id: newId(), email: account.email, name: account.name, title: account.title, password_hash: account.passwordHash })
    .onConflict((conflict) => conflict.columns(["authority_id", "email"]).doNothing()).returning("id").executeTakeFirst();
  return row?.id ?? null;
}

export async function findAccountByEmail(trx: Trx, email: string): Promise<AccountFacts | null> {
  const row = await trx.selectFrom("account").select(columns).where("email", "=", email).executeTakeFirst();
  return row ? asAccount(row) : null;
}

export async function lockAccount(trx: Trx, id: string): Promise<AccountFacts | null> {
  const row = await trx.selectFrom("account").select(columns).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row ? asAccount(row) : null;
}

export async function nameOfAccount(trx: Trx, id: string): Promise<string> {
  return (await trx.selectFrom("account").select("name").where("id", "=", id).executeTakeFirst())?.name ?? "";
}

export async function setPassword(trx: Trx, id: string, passwordHash: string): Promise<void> {
  await trx.updateTable("account").set({ password_hash: passwordHash, version: sql<number>`version + 1` }).where("id", "=", id).execute();
}

export async function setClosed(trx: Trx, id: string, closedAt: Date | null): Promise<void> {
  await trx.updateTable("account").set({ disabled_at: closedAt, version: sql<number>`version + 1` }).where("id", "=", id).execute();
}

export async function rolesOf(trx: Trx, accountId: string): Promise<StaffRole[]> {
  const rows = await trx.selectFrom("account_role").select("role").where("account_id", "=", accountId).execute();
  return rows.map((row) => row.role as StaffRole);
}

export async function setRoles(trx: Trx, accountId: string, given: readonly StaffRole[], taken: readonly StaffRole[]): Promise<void> {
  if (given.length > 0) await trx.insertInto("account_role").values(given.map((role) => ({ id: newId(), account_id: accountId, role }))).execute();
  if (taken.length > 0) await trx.deleteFrom("account_role").where("account_id", "=", accountId).where("role", "in", [...taken]).execute();
  await trx.updateTable("account").set({ version: sql<number>`version + 1` }).where("id", "=", accountId).execute();
}

/** Open accounts that administer; an authority never loses its last one. */
export async function countAdministrators(trx: Trx): Promise<number> {
  const row = await trx.selectFrom("account_role as r").innerJoin("account as a", "a.id", "r.account_id")
    .select(sql<number>`count(*)::int`.as("count")).where("r.role", "=", "administrator").where("a.disabled_at", "is", null).executeTakeFirstOrThrow();
  return row.count;
}

export async function insertLink(trx: Trx, link: { accountId: string; tokenHash: string; expiresAt: Date }, now: Date): Promise<void> {
  await trx.updateTable("one_use_link").set({ used_at: now }).where("account_id", "=", link.accountId).where("used_at", "is", null).execute();
  await trx.insertInto("one_use_link").values({ id: newId(), account_id: link.accountId, token_hash: link.tokenHash, made_at: now, expires_at: link.expiresAt }).execute();
}

/** The account of an unspent link, locked; null when it is unknown, spent or out of date. */
export async function lockLink(trx: Trx, tokenHash: string, now: Date): Promise<{ id: string; accountId: string } | null> {
  const row = await trx.selectFrom("one_use_link").select(["id", "account_id"])
    .where("token_hash", "=", tokenHash).where("used_at", "is", null).where("expires_at", ">", now).forNoKeyUpdate().executeTakeFirst();
  return row ? { id: row.id, accountId: row.account_id } : null;
}

export async function isLinkUsable(trx: Trx, tokenHash: string, now: Date): Promise<boolean> {
  const row = await trx.selectFrom("one_use_link").select("id").where("token_hash", "=", tokenHash).where("used_at", "is", null).where("expires_at", ">", now).executeTakeFirst();
  return row !== undefined;
}

export async function spendLink(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable("one_use_link").set({ used_at: now }).where("id", "=", id).execute();
}
