import type { Trx } from "#app/platform/db.server.ts";
import type { StaffClient } from "#app/platform/identity-settings.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { findAccountByEmail, lockAccount, rolesOf, type AccountFacts } from "./account.store.server.ts";
import { staffRoles, system, type StaffRole } from "./actor.ts";
import { changeRoles } from "./change-roles.server.ts";
import { findAccountOfIdentity, linkIdentity, type Identity } from "./identity.store.server.ts";
import { startSession } from "./session.server.ts";

export interface StaffIdentity {
  readonly identity: Identity;
  /** Only what the provider has verified; null otherwise. */
  readonly email: string | null;
  /** The roles that the provider decides on, and those of them that she has; null: Trappa alone decides. */
  readonly roles: { readonly decided: readonly StaffRole[]; readonly held: readonly StaffRole[] } | null;
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** What the provider says of an employee: a level where levels are asked for, an e-mail that it has verified (Entra ID says `xms_edov`), and groups. */
export function staffIdentity(client: Pick<StaffClient, "levels" | "roleClaim" | "roles">, claims: Claims): StaffIdentity | Refusal<"eid_level_too_low"> {
  if (client.levels.length > 0 && !client.levels.includes(String(claims.acr))) return refuse("eid_level_too_low");
  const isVerified = claims.email_verified === true || claims.xms_edov === true || claims.xms_edov === "1";
  const email = isVerified && typeof claims.email === "string" ? claims.email.toLowerCase() : null;
  return { identity: { issuer: claims.iss, sub: claims.sub }, email, roles: client.roleClaim === null ? null : rolesBy(client.roles, claims[client.roleClaim]) };
}

function rolesBy(map: ReadonlyMap<string, string>, claim: unknown): StaffIdentity["roles"] {
  const groups: unknown[] = Array.isArray(claim) ? claim : [claim];
  const given = new Set(groups.map((group) => map.get(String(group))));
  const decided = new Set(map.values());
  return { decided: staffRoles.filter((role) => decided.has(role)), held: staffRoles.filter((role) => given.has(role)) };
}

/**
 * Opens a session for the account that is linked to this identity, or whose e-mail the provider has verified; that account is linked
 * then. Accounts are opened by an administrator, never by signing in. Of the roles that the provider decides on she has exactly those
 * that it gives; the others stay as they were given here. The last administrator stays one, whatever it says.
 */
export async function signInByIdentity(trx: Trx, command: StaffIdentity, now: Date): Promise<{ sessionId: string; accountId: string; isStaff: boolean } | Refusal> {
  const account = await accountOf(trx, command, now);
  if (!account || account.isClosed) return refuse("staff_no_account");
  if (command.roles) await followRoles(trx, account, { ...command.roles, now });
  return { sessionId: await startSession(trx, account.id, now), accountId: account.id, isStaff: (await rolesOf(trx, account.id)).length > 0 };
}

async function accountOf(trx: Trx, { identity, email }: StaffIdentity, now: Date): Promise<AccountFacts | null> {
  const linked = await findAccountOfIdentity(trx, identity);
  if (linked) return lockAccount(trx, linked);
  const found = email === null ? null : await findAccountByEmail(trx, email);
  if (!found || found.isClosed) return null;
  // An e-mail that went from one employee to the next opens nothing of the first one's.
  return (await linkIdentity(trx, { ...identity, accountId: found.id }, now)) ? lockAccount(trx, found.id) : null;
}

async function followRoles(trx: Trx, account: AccountFacts, { decided, held, now }: { decided: readonly StaffRole[]; held: readonly StaffRole[]; now: Date }): Promise<void> {
  const before = await rolesOf(trx, account.id);
  const wanted = staffRoles.filter((role) => (decided.includes(role) ? held.includes(role) : before.includes(role)));
  if (wanted.length === before.length && wanted.every((role) => before.includes(role))) return;
  const change = (roles: readonly StaffRole[]) => changeRoles(trx, { actor: system, account: account.id, roles, version: account.version }, now);
  const changed = await change(wanted);
  if (isRefusal(changed) && changed.refused === "last_administrator") await change(["administrator", ...wanted]);
}
