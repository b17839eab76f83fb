import { listAuthorities } from "#app/domains/authorities/profile.view.server.ts";
import { turnMasterKey } from "#app/domains/signatures/signing-key.server.ts";
import { acrossAuthorities, inAuthority } from "#app/platform/db.server.ts";
import { SettingsError, type Settings } from "#app/platform/env.server.ts";

/** Wraps every proposal's key anew, authority by authority. Needs nobody's number, and may be run again. */
export async function turnSigningKey({ signKey, formerSignKey }: Pick<Settings, "signKey" | "formerSignKey">): Promise<number> {
  if (!formerSignKey) throw new SettingsError(["TRAPPA_SIGN_KEY_FORMER: the key to turn away from; TRAPPA_SIGN_KEY is the new one"]);
  let [turned, left] = [0, 0];
  for (const { id } of await acrossAuthorities(listAuthorities)) {
    const here = await inAuthority(id, (trx) => turnMasterKey(trx, formerSignKey, signKey));
    turned += here.turned;
    left += here.left;
  }
  process.stdout.write(`${turned} keys are wrapped anew.\n`);
  if (left > 0) process.stderr.write(`${left} keys were wrapped by neither TRAPPA_SIGN_KEY nor TRAPPA_SIGN_KEY_FORMER and are left as they were.\n`);
  return left > 0 ? 1 : 0;
}
