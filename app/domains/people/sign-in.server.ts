import type { Authority } from "#app/domains/authorities/authority.ts";
import { inAuthority, readAuthority } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { countInWindow, delayFor, forgetCount, wait } from "#app/platform/throttle.server.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import { findAccountByEmail, rolesOf } from "./account.store.server.ts";
import { passwordMatches } from "./password.server.ts";
import { startSession } from "./session.server.ts";

const windowSeconds = 15 * 60;

/**
 * The seam where other ways of signing in will come. Slowed by delay for each account and sender, never locked; the
 * same answer and the same work whether the account exists or not. The hash is computed outside of any transaction.
 */
export async function signIn(
  authority: Authority, command: { email: string; password: string; sender: string }, now: Date,
): Promise<{ sessionId: string; accountId: string; isStaff: boolean } | Refusal> {
  const keys = [`sign-in ${authority.id} ${sha256Hex(command.email)}`, `sign-in ${command.sender}`];
  const counts = await Promise.all(keys.map((key) => countInWindow(key, windowSeconds)));
  await wait(delayFor(Math.max(...counts)));
  const account = await readAuthority(authority.id, (trx) => findAccountByEmail(trx, command.email));
  const isRight = await passwordMatches(command.password, account?.passwordHash ?? null);
  if (!account || !isRight || account.isClosed) return refuse("wrong_sign_in", { fields: { email: "people.refusals.wrong_sign_in" } });
  await forgetCount(keys[0] as string);
  return inAuthority(authority.id, async (trx) => ({
    sessionId: await startSession(trx, account.id, now), accountId: account.id, isStaff: (await rolesOf(trx, account.id)).length > 0,
  }));
}
