import { asOwner } from "#app/platform/db.server.ts";
import { invariants } from "../invariants.ts";

/** Checks the whole database against every statement; names what is broken. 0 when all hold, 1 otherwise. */
export async function checkInvariants(say: (line: string) => void = (line) => { process.stdout.write(`${line}\n`); }): Promise<number> {
  let broken = 0;
  for (const invariant of invariants) {
    const lines = await asOwner((trx) => invariant.broken(trx));
    say(`${lines.length === 0 ? "holds " : "BROKEN"} ${invariant.name}`);
    for (const line of lines.slice(0, 20)) say(`       ${line}`);
    broken += lines.length > 0 ? 1 : 0;
  }
  say(broken === 0 ? `${invariants.length} statements hold` : `${broken} of ${invariants.length} statements are broken`);
  return broken === 0 ? 0 : 1;
}
