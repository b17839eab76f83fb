import { sql } from "kysely";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { AuthorityKind, Body, BodyKind, DecisionPower, Profile, WrittenStandard } from "./authority.ts";

export interface NewAuthority {
  readonly kind: AuthorityKind;
  readonly number: string;
  readonly name: string;
  readonly officialName: string;
  readonly writtenStandard: WrittenStandard;
  readonly shortCode: string;
  readonly word: string;
}

/** What is taken already in this installation. */
export async function takenNames(trx: Trx): Promise<{ words: Set<string>; codes: Set<string>; numbers: Set<string> }> {
  const words = await trx.selectFrom("address_word").select("word").execute();
  const rows = await trx.selectFrom("authority").select(["short_code", "number"]).execute();
  return { words: new Set(words.map((row) => row.word)), codes: new Set(rows.map((row) => row.short_code)), numbers: new Set(rows.map((row) => row.number)) };
}

/** As the owner: the tables of authorities and their words have no wall. Afterwards the transaction belongs to the new one. */
export async function insertAuthority(trx: Trx, authority: NewAuthority, now: Date): Promise<number> {
  const { id } = await trx.insertInto("authority").values({
    kind: authority.kind, number: authority.number, name: authority.name, official_name: authority.officialName,
    written_standard: authority.writtenStandard, short_code: authority.shortCode, founded_at: now,
  }).returning("id").executeTakeFirstOrThrow();
  await trx.insertInto("address_word").values({ word: authority.word, authority_id: id, is_current: true }).execute();
  await sql`select set_config('trappa.authority', ${String(id)}, true)`.execute(trx);
  return id;
}

/** As the owner. The old word goes on answering: whoever comes by it is sent on. Afterwards the transaction belongs to the authority. */
export async function changeAddressWord(trx: Trx, authority: number, word: string): Promise<void> {
  await trx.updateTable("address_word").set({ is_current: false }).where("authority_id", "=", authority).execute();
  await trx.insertInto("address_word").values({ word, authority_id: authority, is_current: true })
    .onConflict((conflict) => conflict.column("word").doUpdateSet({ is_current: true })).execute();
  await sql`select set_config('trappa.authority', ${String(authority)}, true)`.execute(trx);
}

export async function insertProfile(trx: Trx, colour: string): Promise<void> {
  await trx.insertInto("authority_profile").values({ id: newId(), colour }).execute();
}

/** What the administrator writes; the rest follows from it. */
export type ProfileWords = Omit<Profile, "visibleSince" | "version">;

/** Locks the one row of the authority's profile. */
export async function lockProfile(trx: Trx): Promise<{ id: string; version: number; visibleSince: Date | null }> {
  const row = await trx.selectFrom("authority_profile").select(["id", "version", "visible_since"]).forNoKeyUpdate().executeTakeFirstOrThrow();
  return { id: row.id, version: row.version, visibleSince: row.visible_since };
}

export async function updateProfile(trx: Trx, id: string, words: ProfileWords, visibleSince: Date | null): Promise<void> {
  await trx.updateTable("authority_profile").set({
    controller_name: words.controllerName, protection_officer: words.protectionOfficer, privacy_statement: words.privacyStatement,
    accessibility_url: words.accessibilityUrl, publishing_criteria: words.publishingCriteria, office_name: words.officeName,
    postal_address: words.postalAddress, visiting_address: words.visitingAddress, telephone: words.telephone,
    telephone_hours: words.telephoneHours, run_by: words.runBy, colour: words.colour, name_mark: words.nameMark,
    districts: JSON.stringify(words.districts), visible_since: visibleSince, version: sql<number>`version + 1`,
  }).where("id", "=", id).execute();
}

/** False when a figure for that date stands already. */
export async function insertPopulation(trx: Trx, figure: { inhabitants: number; asOf: Day; source: string }, now: Date): Promise<string | null> {
  const row = await trx.insertInto("population").values({ id: newId(), inhabitants: figure.inhabitants, as_of: figure.asOf, source: figure.source, entered_at: now })
    .onConflict((conflict) => conflict.columns(["authority_id", "as_of"]).doNothing()).returning("id").executeTakeFirst();
  return row?.id ?? null;
}

export async function insertTerm(trx: Trx, term: { startsOn: Day; endsOn: Day | null }): Promise<string | null> {
  const row = await trx.insertInto("council_term").values({ id: newId(), starts_on: term.startsOn, ends_on: term.endsOn })
    .onConflict((conflict) => conflict.columns(["authority_id", "starts_on"]).doNothing()).returning("id").executeTakeFirst();
  return row?.id ?? null;
}

/** A term runs until the next council is constituted: whichever was open ends there. */
export async function endTermBefore(trx: Trx, startsOn: Day): Promise<void> {
  await trx.updateTable("council_term").set({ ends_on: startsOn }).where("starts_on", "<", startsOn).where("ends_on", "is", null).execute();
}

export interface BodyWords {
  readonly kind: BodyKind;
  readonly name: string;
  readonly remit: string;
  readonly decisionPower: DecisionPower;
  readonly powerReference: string;
  readonly sort: number;
}

const bodyColumns = (words: BodyWords) => ({
  kind: words.kind, name: words.name, remit: words.remit, decision_power: words.decisionPower, power_reference: words.powerReference, sort: words.sort,
});

export async function insertBody(trx: Trx, words: BodyWords): Promise<string | null> {
  const row = await trx.insertInto("body").values({ id: newId(), ...bodyColumns(words) })
    .onConflict((conflict) => conflict.doNothing()).returning("id").executeTakeFirst();
  return row?.id ?? null;
}

/** What a body would run into: another of its name, or the one council that an authority has. */
export async function findBodyAgainst(trx: Trx, words: Pick<BodyWords, "kind" | "name">, except: string | null): Promise<"body_name_taken" | "council_exists" | null> {
  const rows = await trx.selectFrom("body").select(["id", "kind", "name"]).where((eb) => eb.or([eb("name", "=", words.name), eb("kind", "=", "council")])).execute();
  const others = rows.filter((row) => row.id !== except);
  if (others.some((row) => row.name === words.name)) return "body_name_taken";
  return words.kind === "council" && others.some((row) => row.kind === "council") ? "council_exists" : null;
}

export async function updateBody(trx: Trx, id: string, words: BodyWords): Promise<void> {
  await trx.updateTable("body").set({ ...bodyColumns(words), version: sql<number>`version + 1` }).where("id", "=", id).execute();
}

const bodyFields = ["id", "kind", "name", "remit", "decision_power", "power_reference", "sort", "version"] as const;

export async function findBody(trx: Trx, id: string): Promise<Body | null> {
  const row = await trx.selectFrom("body").select(bodyFields).where("id", "=", id).executeTakeFirst();
  return row ? asBody(row) : null;
}

/** For what is decided by the body's own row, or by who sits in it. */
export async function lockBody(trx: Trx, id: string): Promise<Body | null> {
  const row = await trx.selectFrom("body").select(bodyFields).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row ? asBody(row) : null;
}

export interface BodyRow { id: string; kind: string; name: string; remit: string; decision_power: string; power_reference: string; sort: number; version: number }

export const asBody = (row: BodyRow): Body => ({
  id: row.id, kind: row.kind as BodyKind, name: row.name, remit: row.remit, decisionPower: row.decision_power as DecisionPower,
  powerReference: row.power_reference, sort: row.sort, version: row.version,
});

export interface NewSeat {
  readonly bodyId: string;
  readonly number: number;
  readonly kind: "member" | "deputy";
  readonly listName: string;
  readonly position: string;
  readonly accountId: string | null;
  readonly fromOn: Day;
}

export async function insertSeat(trx: Trx, seat: NewSeat): Promise<string | null> {
  const row = await trx.insertInto("seat").values({
    id: newId(), body_id: seat.bodyId, number: seat.number, kind: seat.kind, list_name: seat.listName, position: seat.position,
    account_id: seat.accountId, from_on: seat.fromOn,
  }).onConflict((conflict) => conflict.doNothing()).returning("id").executeTakeFirst();
  return row?.id ?? null;
}

/** What a new holder would run into: somebody who still sits there, or a seat of her own in the body. */
export async function findSeatAgainst(trx: Trx, seat: NewSeat): Promise<"seat_taken" | "sits_already" | null> {
  const rows = await trx.selectFrom("seat").select(["number", "kind", "account_id"]).where("body_id", "=", seat.bodyId)
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">", seat.fromOn)])).execute();
  if (rows.some((row) => row.number === seat.number && row.kind === seat.kind)) return "seat_taken";
  return seat.accountId !== null && rows.some((row) => row.account_id === seat.accountId) ? "sits_already" : null;
}

/** A seat that somebody holds, locked until the transaction ends; null where nobody does. */
export async function lockHeldSeat(trx: Trx, id: string): Promise<{ bodyId: string; accountId: string | null; fromOn: Day } | null> {
  const row = await trx.selectFrom("seat").select(["body_id", "account_id", "from_on"]).where("id", "=", id).where("until_on", "is", null).forNoKeyUpdate().executeTakeFirst();
  return row ? { bodyId: row.body_id, accountId: row.account_id, fromOn: row.from_on } : null;
}

export async function endSeat(trx: Trx, id: string, untilOn: Day): Promise<void> {
  await trx.updateTable("seat").set({ until_on: untilOn, version: sql<number>`version + 1` }).where("id", "=", id).execute();
}
