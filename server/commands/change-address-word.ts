import { address } from "#app/addresses.ts";
import { changeAddressWord } from "#app/domains/authorities/change-address-word.server.ts";
import { findAuthority } from "#app/domains/authorities/profile.view.server.ts";
import { clockNow } from "#app/platform/clock.ts";
import { acrossAuthorities, asOwner } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";

const usage = `npm run change-address-word -- WORD NEW-WORD
  The authority at /WORD is found at /NEW-WORD from now on. Every old address goes on leading there.`;

export async function changeAddressWordCommand([word = "", next = ""]: readonly string[]): Promise<number> {
  const found = await acrossAuthorities((trx) => findAuthority(trx, word));
  if (!found || next === "") {
    process.stderr.write(`${found || word === "" ? "" : `no authority has the address word ${word}\n`}${usage}\n`);
    return 2;
  }
  const { authority } = found;
  const changed = await asOwner((trx) => changeAddressWord(trx, { authorityId: authority.id, word: next }, clockNow()));
  if (isRefusal(changed)) {
    process.stderr.write(`Refused: ${changed.refused} ${JSON.stringify(changed.facts ?? {})}\n`);
    return 1;
  }
  process.stdout.write(`${authority.name} is found at ${address({ ...authority, word: changed.word }, "front")}\n`);
  return 0;
}
