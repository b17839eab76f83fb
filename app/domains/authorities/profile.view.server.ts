import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { asBody } from "./authority.store.server.ts";
import { advisoryCouncils, languageOf, type AdvisoryCouncil, type Authority, type AuthorityKind, type Body, type District, type NameMark, type Profile, type WrittenStandard } from "./authority.ts";

export async function readProfile(trx: Trx): Promise<Profile> {
  const row = await trx.selectFrom("authority_profile").selectAll().executeTakeFirstOrThrow();
  return {
    controllerName: row.controller_name, protectionOfficer: row.protection_officer, privacyStatement: row.privacy_statement,
    accessibilityUrl: row.accessibility_url, publishingCriteria: row.publishing_criteria, officeName: row.office_name,
    postalAddress: row.postal_address, visitingAddress: row.visiting_address, telephone: row.telephone, telephoneHours: row.telephone_hours,
    runBy: row.run_by, colour: row.colour, nameMark: row.name_mark as NameMark, districts: row.districts as unknown as District[],
    visibleSince: row.visible_since, version: row.version,
  };
}

export interface FoundAuthority { readonly authority: Authority; readonly isCurrentWord: boolean }

/** Looks an address word up; an old word finds its authority too. Needs no authority set: these tables have no wall. */
export async function findAuthority(trx: Trx, word: string): Promise<FoundAuthority | null> {
  const row = await trx.selectFrom("address_word as asked")
    .innerJoin("address_word as current", (join) => join.onRef("current.authority_id", "=", "asked.authority_id").on("current.is_current", "=", true))
    .innerJoin("authority as a", "a.id", "asked.authority_id")
    .select(["a.id", "a.kind", "a.number", "a.name", "a.written_standard", "a.short_code", "current.word"])
    .where("asked.word", "=", word).executeTakeFirst();
  if (!row) return null;
  const writtenStandard = row.written_standard as WrittenStandard;
  return {
    authority: {
      id: row.id, word: row.word, addressLanguage: languageOf(writtenStandard), kind: row.kind as AuthorityKind, number: row.number,
      name: row.name, writtenStandard, shortCode: row.short_code,
    },
    isCurrentWord: row.word === word,
  };
}

/** Every authority's name and word, for the choice at `/`; which of them are open is asked of each. */
export async function listAuthorities(trx: Trx): Promise<{ id: number; word: string; name: string; writtenStandard: WrittenStandard }[]> {
  const rows = await trx.selectFrom("authority as a").innerJoin("address_word as w", (join) => join.onRef("w.authority_id", "=", "a.id").on("w.is_current", "=", true))
    .select(["a.id", "w.word", "a.name", "a.written_standard"]).orderBy(sql`a.name collate "C"`).execute();
  return rows.map((row) => ({ id: row.id, word: row.word, name: row.name, writtenStandard: row.written_standard as WrittenStandard }));
}

export async function isVisible(trx: Trx): Promise<boolean> {
  const row = await trx.selectFrom("authority_profile").select("visible_since").executeTakeFirst();
  return Boolean(row?.visible_since);
}

export async function listBodies(trx: Trx): Promise<Body[]> {
  const rows = await trx.selectFrom("body").select(["id", "kind", "name", "remit", "decision_power", "power_reference", "sort", "version"])
    .orderBy("sort").orderBy("name").execute();
  return rows.map(asBody);
}

export type CouncilNames = Partial<Readonly<Record<AdvisoryCouncil, string>>>;

/** What the authority calls its own advisory councils («Ungdommens kommunestyre», not «Ungdomsrådet»): CouncilNames, as part of another statement. */
export const advisoryCouncilNames = sql<CouncilNames>`coalesce((select jsonb_object_agg(kind, name) from body where kind = any(${[...advisoryCouncils]}::text[])), '{}')`;

export async function readCouncilNames(trx: Trx): Promise<CouncilNames> {
  const row = await trx.selectFrom("authority_profile").select(advisoryCouncilNames.as("names")).executeTakeFirst();
  return row?.names ?? {};
}

export interface SeatFacts {
  readonly id: string;
  readonly bodyId: string;
  readonly number: number;
  readonly kind: "member" | "deputy";
  readonly listName: string;
  readonly position: string;
  readonly holder: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export async function listSeats(trx: Trx): Promise<SeatFacts[]> {
  const rows = await trx.selectFrom("seat as s").leftJoin("account as a", "a.id", "s.account_id")
    .select(["s.id", "s.body_id", "s.number", "s.kind", "s.list_name", "s.position", "a.name as holder", "s.from_on", "s.until_on"])
    .where("s.until_on", "is", null).orderBy("s.kind", "desc").orderBy("s.number").execute();
  return rows.map((row) => ({
    id: row.id, bodyId: row.body_id, number: row.number, kind: row.kind as SeatFacts["kind"], listName: row.list_name,
    position: row.position, holder: row.holder, fromOn: row.from_on, untilOn: row.until_on,
  }));
}

export interface PopulationFigure { readonly inhabitants: number; readonly asOf: string; readonly source: string }
export interface CouncilTerm { readonly startsOn: string; readonly endsOn: string | null }

export async function listPopulation(trx: Trx): Promise<PopulationFigure[]> {
  const rows = await trx.selectFrom("population").select(["inhabitants", "as_of", "source"]).orderBy("as_of", "desc").execute();
  return rows.map((row) => ({ inhabitants: row.inhabitants, asOf: row.as_of, source: row.source }));
}

export async function listTerms(trx: Trx): Promise<CouncilTerm[]> {
  const rows = await trx.selectFrom("council_term").select(["starts_on", "ends_on"]).orderBy("starts_on", "desc").execute();
  return rows.map((row) => ({ startsOn: row.starts_on, endsOn: row.ends_on }));
}
