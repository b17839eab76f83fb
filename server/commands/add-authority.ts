import { randomBytes } from "node:crypto";
import { address } from "#app/addresses.ts";
import { addAuthority } from "#app/domains/authorities/add-authority.server.ts";
import { languageOf } from "#app/domains/authorities/authority.ts";
import { takenNames } from "#app/domains/authorities/authority.store.server.ts";
import { addressWordFor, proposeShortCode } from "#app/domains/authorities/naming.rules.ts";
import { findInRegister, register, registerPopulationAsOf, registerPopulationSource } from "#app/domains/authorities/register.ts";
import { system } from "#app/domains/people/actor.ts";
import { makeOneUseLink } from "#app/domains/people/make-one-use-link.server.ts";
import { openAccount } from "#app/domains/people/open-account.server.ts";
import { clockNow } from "#app/platform/clock.ts";
import { asOwner, inAuthority } from "#app/platform/db.server.ts";
import type { Settings } from "#app/platform/env.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";

const usage = `npm run add-authority -- NUMBER ADMINISTRATOR-EMAIL [--word WORD] [--code CODE]
  NUMBER  kommunenummer of four digits, or fylkesnummer of two
  Makes the authority from the register and prints a link, good for 72 hours and one use, for its first administrator.`;

/** Constituted in October of the election year; elections are held every fourth year from 2023. */
const currentTermStart = "2023-10-01";
const firstColour = "#0f525c";

export async function addAuthorityCommand(args: readonly string[], settings: Settings): Promise<number> {
  const [number = "", email = ""] = args;
  const option = (name: string) => { const at = args.indexOf(name); return at < 0 ? null : args[at + 1] ?? null; };
  const entry = findInRegister(number);
  if (!entry || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    process.stderr.write(`${entry || number === "" ? "" : `${number} is not in the register\n`}${usage}\n`);
    return 2;
  }
  const now = clockNow();
  const made = await asOwner(async (trx) => {
    const taken = await takenNames(trx);
    const word = option("--word") ?? addressWordFor(entry, register);
    const shortCode = option("--code")?.toUpperCase() ?? proposeShortCode(entry.name, taken.codes);
    const result = await addAuthority(trx, {
      ...entry, word, shortCode, termStartsOn: currentTermStart, colour: firstColour,
      name: entry.kind === "municipality" ? `${entry.name} kommune` : `${entry.name} fylkeskommune`,
      population: { inhabitants: entry.population, asOf: registerPopulationAsOf, source: registerPopulationSource },
    }, now);
    return isRefusal(result) ? result : { ...result, word };
  });
  if (isRefusal(made)) {
    process.stderr.write(`Refused: ${made.refused} ${JSON.stringify(made.facts ?? {})}\n`);
    return 1;
  }
  const token = randomBytes(24).toString("base64url");
  const link = await inAuthority(made.authorityId, async (trx) => {
    const account = await openAccount(trx, { actor: system, email: email.toLowerCase(), name: email, title: "", roles: ["administrator"], passwordHash: null }, now);
    return isRefusal(account) ? account : makeOneUseLink(trx, { actor: system, account: account.accountId, token }, now);
  });
  if (isRefusal(link)) throw new Error(`the first administrator was refused: ${link.refused}`);
  const base = settings.publicUrl ?? `http://localhost:${settings.port}`;
  const place = { word: made.word, addressLanguage: languageOf(entry.writtenStandard) };
  process.stdout.write(`${entry.name} is made. It is closed to the public until its profile is filled in.\nFirst administrator, one use, until ${link.expiresAt.toISOString()}:\n${base}${address(place, "oneUseLink", { token })}\n`);
  return 0;
}
