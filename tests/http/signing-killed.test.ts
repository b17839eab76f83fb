import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { syntheticResidents } from "#practice/persons.ts";
import { readActor } from "#app/domains/people/account.view.server.ts";
import { eidSessions } from "#app/domains/residents/eid-session.server.ts";
import { sealPid } from "#app/domains/residents/sealed-pid.server.ts";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { inAuthority, openPostgres, readAuthority, useDatabase } from "#app/platform/db.server.ts";
import { noDeliveries, useDeliveries } from "#app/platform/events.server.ts";
import { aProposal } from "#tests/examples/a-proposal.ts";
import { testsRunOnPostgres } from "#tests/support/database.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { authorityAt, dayZero } from "#tests/support/story.ts";

const people = 1_100;
const atOnce = 8;
/** One more at each hundred that have signed. */
const kills = 10;

interface Signing { readonly cookie: string; confirmed: boolean; tries: number }

describe.runIf(testsRunOnPostgres)("signatures over HTTP", () => {
  let stop: () => Promise<unknown> = async () => {};
  afterAll(() => stop());

  it(`of ${people} people, none of those confirmed is lost and none counts twice, though the program is killed (-9) ${kills} times meanwhile`, async () => {
    let served: Served = await serveBuilt();
    const database = openPostgres(served.databaseUrl as string);
    stop = async () => { await served.stop(); await database.close(); };
    const { authority, proposalId, address, signings } = await laidOut(served, database);

    const place = served;
    let [signed, killed] = [0, 0];
    let restarting: Promise<void> = Promise.resolve();
    const restart = async () => {
      await served.stop("SIGKILL");
      killed += 1;
      served = await serveBuilt({ place, env: { PORT: String(served.port), EID_PRACTICE_PORT: String(served.practicePort) } });
    };
    const post = async (signing: Signing) => {
      const response = await fetch(`${served.url}${address}`, {
        method: "POST", redirect: "manual", body: new URLSearchParams({ intent: "sign" }), headers: { cookie: signing.cookie, origin: served.url },
      });
      await response.text();
      if (response.status !== 303) throw new Error(String(response.status));
    };
    const sign = async (signing: Signing) => {
      for (; !signing.confirmed && signing.tries < 60; signing.tries += 1) {
        await restarting;
        await post(signing).then(() => { signing.confirmed = true; }, () => new Promise((resolve) => setTimeout(resolve, 50)));
      }
      signed += 1;
      if (signed % 100 === 50 && killed < kills) restarting = restart();
    };
    const waiting = [...signings];
    await Promise.all(Array.from({ length: atOnce }, async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await sign(next); }));
    await restarting;

    expect([killed, signings.filter((one) => !one.confirmed).length]).toEqual([kills, 0]);
    // Some were cut off and tried again: else nothing was shown.
    expect(signings.filter((one) => one.tries > 1).length).toBeGreaterThan(0);
    await readAuthority(authority, async (trx) => {
      const rows = await trx.selectFrom("signature").select("tag").where("proposal_id", "=", proposalId).execute();
      expect([rows.length, new Set(rows.map(({ tag }) => tag?.toString("hex"))).size, await findCount(trx, proposalId)]).toEqual([people, people, { digital: people, paper: 0 }]);
      const told = await trx.selectFrom("event").select("type").where("subject_id", "=", proposalId).where("type", "in", ["proposal.signed", "proposal.qualified"]).execute();
      expect([told.filter(({ type }) => type === "proposal.signed").length, told.length]).toEqual([people, people + 1]);
    });
    const page = await (await fetch(`${served.url}${address}`, { headers: { cookie: signings.at(0)?.cookie ?? "" } })).text();
    expect(page).toContain("Underskriften din teller siden 21.\u00a0november 2026.");
    const counts = await fetch(`${served.url}${address.replace("skriv-under", "underskrifter.json")}`);
    expect([await counts.json(), counts.headers.get("cache-control")]).toEqual([expect.objectContaining({ digital: people, paper: 0, total: people }), "public, max-age=5"]);
  }, 600_000);
});

/** A proposal that collects in Lillevik, and so many residents signed in with eID, as the program itself would have it. */
async function laidOut(served: Served, database: ReturnType<typeof openPostgres>) {
  useDatabase(database);
  useDeliveries(noDeliveries);
  const authority = await authorityAt("lillevik");
  const secrets = JSON.parse(readFileSync(path.join(served.folder, "exercise-secrets.json"), "utf8")) as { sealKey: string; signKey: string };
  const sealKey = Buffer.from(secrets.sealKey, "base64");
  const { proposalId, year, number } = await inAuthority(authority, async (trx) => {
    const { id } = await trx.selectFrom("account_role as r").innerJoin("account as a", "a.id", "r.account_id").select("a.id").where("r.role", "=", "officer").executeTakeFirstOrThrow();
    const house = { officer: await readActor(trx, id, "2026-11-21"), authority: { kind: "municipality" }, now: dayZero } as unknown as TestHouse;
    return aProposal(trx, house, { masterKey: Buffer.from(secrets.signKey, "base64") });
  });
  const signings: Signing[] = [];
  for (const pid of syntheticResidents("9901", people)) {
    const facts = { issuer: "https://eid.example", sub: `sub${signings.length}`, sid: `s${signings.length}`, acr: "idporten-loa-substantial", authMethod: "BankID" } as const;
    const sessionId = await inAuthority(authority, (trx) => eidSessions.start(trx, facts, dayZero));
    signings.push({ cookie: `trappa_eid=${sessionId}; trappa_eid_pid=${sealPid({ key: sealKey, authority, sessionId }, { pid, idToken: null }, dayZero)}`, confirmed: false, tries: 0 });
  }
  return { authority, proposalId, address: `/lillevik/innbyggerforslag/${year}-${number}-benker-til-fjellvatnet/skriv-under`, signings };
}
