import type { Authority } from "#app/domains/authorities/authority.ts";
import { inAuthority, readAuthority, type Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { countInWindow, delayFor, forgetCount, takeBackCount, wait } from "#app/platform/throttle.server.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import { findAccountByEmail, lockAccount, rolesOf, type AccountFacts } from "./account.store.server.ts";
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
  const [ofAccount, ofSender] = [`sign-in ${authority.id} ${sha256Hex(command.email)}`, `sign-in ${command.sender}`];
  const counts = await Promise.all([ofAccount, ofSender].map((key) => countInWindow(key, windowSeconds)));
  await wait(delayFor(Math.max(...counts)));
  const account = await readAuthority(authority.id, (trx) => findAccountByEmail(trx, command.email));
  const isRight = await passwordMatches(command.password, account?.passwordHash ?? null);
  if (!account || !isRight || account.isClosed) return wrongSignIn();
  await forgetCount(ofAccount);
  // A whole town hall stands behind one address: only what was wrong counts against it.
  await takeBackCount(ofSender);
  return inAuthority(authority.id, (trx) => openSession(trx, account, now));
}

/** While the hash was computed the account may have been closed or given another password: what was compared must still stand. */
export async function openSession(
  trx: Trx, compared: Pick<AccountFacts, "id" | "passwordHash">, now: Date,
): Promise<{ sessionId: string; accountId: string; isStaff: boolean } | Refusal> {
  const account = await lockAccount(trx, compared.id);
  if (!account || account.isClosed || account.passwordHash !== compared.passwordHash) return wrongSignIn();
  return { sessionId: await startSession(trx, account.id, now), accountId: account.id, isStaff: (await rolesOf(trx, account.id)).length > 0 };
}

const wrongSignIn = () => refuse("wrong_sign_in", { fields: { email: "people.refusals.wrong_sign_in" } });
