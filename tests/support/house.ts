import type { Authority, AuthorityKind, Body, BodyKind, DecisionPower, WrittenStandard } from "#app/domains/authorities/authority.ts";
import { addAuthority } from "#app/domains/authorities/add-authority.server.ts";
import { foundBody } from "#app/domains/authorities/found-body.server.ts";
import { fillSeat } from "#app/domains/people/fill-seat.server.ts";
import { reviseProfile } from "#app/domains/authorities/revise-profile.server.ts";
import { findAuthority, listBodies, readProfile } from "#app/domains/authorities/profile.view.server.ts";
import { readActor } from "#app/domains/people/account.view.server.ts";
import { citizen, system, type Actor, type StaffRole } from "#app/domains/people/actor.ts";
import { openAccount } from "#app/domains/people/open-account.server.ts";
import { acrossAuthorities, asOwner, inAuthority, readAuthority, type Trx } from "#app/platform/db.server.ts";
import { isRefusal, type Refusal } from "#app/platform/refusal.ts";
import { testDatabase } from "./database.ts";

/** Day 0 of the story, so that dates in tests read as in the documents. */
export const dayZero = new Date("2026-11-21T09:00:00Z");

/** The result of a use case that a test expects to succeed. */
export function done<T>(result: T | Refusal): Exclude<T, Refusal> {
  if (isRefusal(result)) throw new Error(`refused: ${result.refused} ${JSON.stringify(result.fields ?? {})}`);
  return result as Exclude<T, Refusal>;
}

export interface TestHouse {
  readonly authority: Authority;
  readonly administrator: Actor;
  readonly officer: Actor;
  readonly secretary: Actor;
  readonly councillor: Actor;
  readonly deputy: Actor;
  readonly citizen: Actor;
  readonly bodies: Readonly<Record<"council" | "executive" | "committee" | "elders" | "disability" | "youth", Body>>;
  readonly now: Date;
  change<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  read<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
}

const kinds: readonly [keyof TestHouse["bodies"], BodyKind, string, DecisionPower][] = [
  ["council", "council", "Kommunestyret", "own"], ["executive", "executive_committee", "Formannskapet", "delegated"],
  ["committee", "committee", "Utvalg for oppvekst", "delegated"], ["elders", "elders_council", "Eldrerådet", "none"],
  ["disability", "disability_council", "Råd for personer med funksjonsnedsettelse", "none"], ["youth", "youth_council", "Ungdommens kommunestyre", "none"],
];

let made = 0;

/** A fresh authority with its bodies, one person in each role and three of the 25 seats in the council, open to the public. */
export async function testHouse(wanted: { writtenStandard?: WrittenStandard; name?: string; kind?: AuthorityKind; number?: string } = {}): Promise<TestHouse> {
  await testDatabase();
  made += 1;
  const unique = `${process.pid % 100_000}${made}`;
  const word = `provevik-${unique}`;
  await asOwner((trx) => addAuthority(trx, {
    kind: wanted.kind ?? "municipality", number: wanted.number ?? `t${unique}`, name: wanted.name ?? `Prøvevik kommune ${unique}`, officialName: "Prøvevik", writtenStandard: wanted.writtenStandard ?? "nb",
    population: { inhabitants: 8412, asOf: "2026-01-01", source: "Statistisk sentralbyrå" }, word, shortCode: codeOf(made),
    termStartsOn: "2023-10-17", colour: "#0f525c",
  }, dayZero)).then(done);
  const found = await acrossAuthorities((trx) => findAuthority(trx, word));
  if (!found) throw new Error("the authority was not founded");
  const { authority } = found;
  const change = <T>(work: (trx: Trx) => Promise<T>) => inAuthority(authority.id, work);
  const people = await change((trx) => furnish(trx));
  const read = <T>(work: (trx: Trx) => Promise<T>) => readAuthority(authority.id, work);
  const actors = await read((trx) => Promise.all(people.map((id) => readActor(trx, id, "2026-11-21"))));
  const [administrator, officer, secretary, councillor, deputy] = actors as [Actor, Actor, Actor, Actor, Actor];
  const listed = await read(listBodies);
  const bodies = Object.fromEntries(kinds.map(([key, kind]) => [key, listed.find((body) => body.kind === kind)])) as TestHouse["bodies"];
  return { authority, administrator, officer, secretary, councillor, deputy, citizen, bodies, now: dayZero, change, read };
}

/** A code of three letters for the n-th authority of this worker. */
const codeOf = (n: number): string => {
  const letter = (value: number) => String.fromCharCode(65 + (value % 26));
  return `${letter(Math.floor(n / 676))}${letter(Math.floor(n / 26))}${letter(n)}`;
};

async function furnish(trx: Trx): Promise<string[]> {
  const account = async (name: string, roles: StaffRole[]) => done(await openAccount(trx, {
    actor: system, email: `${name}@provevik.example`, name, title: name, roles, passwordHash: null,
  }, dayZero)).accountId;
  const ids = [await account("administrator", ["administrator"]), await account("saksbehandler", ["officer"]), await account("sekretær", ["secretary"]),
    await account("folkevalgt", []), await account("vara", [])] as const;
  for (const [index, [, kind, name, decisionPower]] of kinds.entries()) {
    const { bodyId } = done(await foundBody(trx, { actor: system, kind, name, remit: "Etter reglementet", decisionPower, powerReference: decisionPower === "delegated" ? "PS 12/24" : "", sort: index }, dayZero));
    if (kind !== "council") continue;
    for (const [number, accountId] of [[1, ids[3]], [2, null], [25, null]] as const) {
      done(await fillSeat(trx, { actor: system, bodyId, number, kind: "member", listName: "Bygdelista", position: "", accountId, fromOn: "2023-10-17" }, dayZero));
    }
    done(await fillSeat(trx, { actor: system, bodyId, number: 1, kind: "deputy", listName: "Bygdelista", position: "", accountId: ids[4], fromOn: "2023-10-17" }, dayZero));
  }
  const profile = await readProfile(trx);
  done(await reviseProfile(trx, {
    actor: system, version: profile.version, controllerName: "Prøvevik kommune", protectionOfficer: "personvernombud@provevik.example", privacyStatement: "Vi behandler innspill etter plan- og bygningsloven.",
    accessibilityUrl: "https://uustatus.no/provevik", publishingCriteria: "Vi legger ut innspill når en saksbehandler har lest dem.", officeName: "Servicetorget",
    postalAddress: "Postboks 1, 0001 Prøvevik", visitingAddress: "Storgata 1", telephone: "22 22 22 22", telephoneHours: "Hverdager 9–15", runBy: "Politisk sekretariat",
    colour: "#0f525c", nameMark: "shield", districts: [{ key: "sentrum", name: "Sentrum" }, { key: "nordbygda", name: "Nordbygda" }],
  }, dayZero));
  return [...ids];
}
