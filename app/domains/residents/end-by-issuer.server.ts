import { acrossAuthorities, inAuthority } from "#app/platform/db.server.ts";
import { authoritiesOfSid, endEidSessionsOf } from "./eid-session.store.server.ts";

/** Front-channel logout: the issuer has ended its session, and with it every one of ours that began there, in whichever authority. */
export async function endByIssuer({ issuer, sid }: { readonly issuer: string; readonly sid: string }): Promise<void> {
  for (const authority of await acrossAuthorities((trx) => authoritiesOfSid(trx, sid))) {
    await inAuthority(authority, (trx) => endEidSessionsOf(trx, issuer, sid));
  }
}
