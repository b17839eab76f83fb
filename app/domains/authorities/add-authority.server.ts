import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityEvents } from "./authority.events.ts";
import { insertAuthority, insertPopulation, insertProfile, insertTerm, takenNames } from "./authority.store.server.ts";
import type { AuthorityKind, WrittenStandard } from "./authority.ts";
import { isAddressWord } from "./naming.rules.ts";

export interface AddAuthority {
  readonly kind: AuthorityKind;
  readonly number: string;
  readonly name: string;
  readonly officialName: string;
  readonly writtenStandard: WrittenStandard;
  readonly population: { readonly inhabitants: number; readonly asOf: string; readonly source: string };
  readonly word: string;
  readonly shortCode: string;
  readonly termStartsOn: string;
  readonly colour: string;
}

/** Makes a tenant, closed to the public until its profile is whole. Runs as the owner; the transaction is the new one's afterwards. */
export async function addAuthority(trx: Trx, command: AddAuthority, now: Date): Promise<{ authorityId: number } | Refusal> {
  const taken = await takenNames(trx);
  if (taken.numbers.has(command.number)) return refuse("authority_exists", { facts: { number: command.number } });
  if (taken.words.has(command.word) || !isAddressWord(command.word)) return refuse("address_word_taken", { facts: { word: command.word } });
  if (taken.codes.has(command.shortCode)) return refuse("short_code_taken", { facts: { code: command.shortCode } });
  const authorityId = await insertAuthority(trx, command, now);
  await insertProfile(trx, command.colour);
  await insertPopulation(trx, command.population, now);
  await insertTerm(trx, { startsOn: command.termStartsOn, endsOn: null });
  await record(trx, authorityEvents, {
    type: "authority.founded", actor: { actingAs: "system", accountId: null }, caseId: null, subject: { kind: "authority", id: newId() },
    payload: { writtenStandard: command.writtenStandard, population: command.population.inhabitants, populationAsOf: command.population.asOf },
  }, now);
  return { authorityId };
}
