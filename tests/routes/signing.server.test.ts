import { Kysely, PostgresDialect } from "kysely";
import { AsyncResource } from "node:async_hooks";
import type pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { addressKey, openAddress } from "#app/domains/signatures/news-address.server.ts";
import { endNews } from "#app/domains/signatures/end-news.server.ts";
import { RegisterUnavailableError, type ResidenceRegister } from "#app/domains/residents/residence.ts";
import { visitOf } from "#app/frame.server.ts";
import { clockNow, startClockAt } from "#app/platform/clock.ts";
import { useDatabase, type Database } from "#app/platform/db.server.ts";
import { loader as eidStart } from "#app/routes/citizen/eid-start.tsx";
import { action, loader } from "#app/routes/citizen/sign-proposal.tsx";
import { loader as countsLoader } from "#app/routes/citizen/signature-counts.ts";
import { loader as sheetLoader } from "#app/routes/citizen/signature-sheet.tsx";
import { withdrawProposal } from "#app/domains/proposals/end-proposal.server.ts";
import { aDelivered } from "#tests/examples/a-delivered-proposal.ts";
import { signedBy } from "#tests/examples/signatures.ts";
import { mostInWindow, tooOften } from "#app/too-often.server.ts";
import { aProposal, aSentProposal } from "#tests/examples/a-proposal.ts";
import { pidOf } from "#tests/examples/a-signature.ts";
import { answerOf, contextOf, signedIn, type Caller } from "#tests/support/called.ts";
import { testDatabase, testsRunOnPostgres } from "#tests/support/database.ts";
import { dayZero, testHouse, type TestHouse } from "#tests/support/house.ts";

beforeAll(() => startClockAt(dayZero));

/** A register that knows everybody as living in one municipality, and counts how often it is asked. */
const registerOf = (municipality: string | null) => {
  const asked: string[] = [];
  const register: ResidenceRegister = { source: "exercise", homeOf: (pid) => { asked.push(pid); return Promise.resolve({ municipality, isGraded: false }); } };
  return { register, asked };
};

async function collecting() {
  const house = await testHouse();
  const { year, number, proposalId } = await house.change((trx) => aProposal(trx, house));
  const params = { proposal: `${year}-${number}` };
  const url = `http://localhost/${house.authority.word}/innbyggerforslag/${params.proposal}/skriv-under`;
  const open = async (caller: Caller, query = "") => (await loader({ request: new Request(url + query), params, context: contextOf(house, caller) })) as Awaited<ReturnType<typeof loader>>;
  const post = (fields: Record<string, string>, caller: Caller) =>
    answerOf(action({ request: new Request(url, { method: "POST", body: new URLSearchParams(fields) }), params, context: contextOf(house, caller) }));
  const count = () => house.read((trx) => findCount(trx, proposalId));
  return { house, proposalId, params, open, post, count, here: new URL(url).pathname };
}

const here = (house: TestHouse) => ({ ...registerOf(house.authority.number) });

describe("the page of signing", () => {
  it("takes one press from who has signed in, and shows at once that her signature counts and since when", async () => {
    const { house, open, post, count, here: path } = await collecting();
    const { register, asked } = here(house);
    const person = signedIn(pidOf(1));
    expect((await open({ person })).own).toEqual({ kind: "may_sign" });
    expect(asked).toEqual([]);
    expect(await post({ intent: "sign" }, { person, register })).toMatchObject({ status: 303, location: path });
    expect((await open({ person })).own).toEqual({ kind: "counts", since: "2026-11-21", way: "digital", mayTakeBack: true });
    expect(await count()).toEqual({ digital: 1, paper: 0 });
    expect(asked).toEqual([pidOf(1)]);
  });

  it("says the same to who presses again, and the register is not asked anew", async () => {
    const { house, post, count } = await collecting();
    const { register, asked } = here(house);
    const person = signedIn(pidOf(1));
    for (const _ of [1, 2, 3]) expect((await post({ intent: "sign" }, { person, register })).status).toBe(303);
    expect([asked.length, (await count()).digital]).toEqual([1, 1]);
    // Not even when it is down: what was frozen holds (K12).
    expect((await post({ intent: "sign" }, { person, register: null })).status).toBe(303);
  });

  it("lets her take it back and sign again", async () => {
    const { house, open, post, count } = await collecting();
    const { register } = here(house);
    const person = signedIn(pidOf(1));
    await post({ intent: "sign" }, { person, register });
    expect((await post({ intent: "take_back" }, { person })).status).toBe(303);
    expect([(await open({ person })).own.kind, await count()]).toEqual(["may_sign", { digital: 0, paper: 0 }]);
    await post({ intent: "sign" }, { person, register });
    expect(await count()).toEqual({ digital: 1, paper: 0 });
  });

  it("leads who is not signed in to eID, and refuses what she posts", async () => {
    const { house, open, post, count } = await collecting();
    expect((await open({})).own).toEqual({ kind: "sign_in" });
    for (const intent of ["sign", "take_back"]) expect((await post({ intent }, { register: here(house).register })).status).toBe(401);
    expect((await post({ intent: "ask_for_news", email: "kari@eksempel.no" }, {})).status).toBe(401);
    expect(await count()).toEqual({ digital: 0, paper: 0 });
  });

  it("says politely to who has no Norwegian number that it cannot be done so", async () => {
    const { house, open, post } = await collecting();
    expect((await open({ person: signedIn(null) })).own).toEqual({ kind: "no_number" });
    expect((await post({ intent: "sign" }, { person: signedIn(null), register: here(house).register })).status).toBe(401);
  });

  it("refuses a neighbour kindly, and does not say where the register has her", async () => {
    const { house, post, count } = await collecting();
    const answer = await post({ intent: "sign" }, { person: signedIn(pidOf(1)), register: registerOf("9904").register });
    expect(answer.status).toBe(422);
    expect(answer.said.title).toContain(`ikke som bosatt i ${house.authority.name}`);
    expect(JSON.stringify(answer.said)).toContain("Har du flyttet hit nylig?");
    expect(JSON.stringify(answer.said)).not.toContain("9904");
    expect(await count()).toEqual({ digital: 0, paper: 0 });
  });

  it("writes nothing when the register is down or not there, and says so", async () => {
    const { post, count } = await collecting();
    const down: ResidenceRegister = { source: "fiks", homeOf: () => Promise.reject(new RegisterUnavailableError()) };
    for (const register of [down, null]) {
      const answer = await post({ intent: "sign" }, { person: signedIn(pidOf(1)), register });
      expect([answer.status, String(answer.said.title)]).toEqual([503, expect.stringContaining("Folkeregisteret")]);
    }
    expect(await count()).toEqual({ digital: 0, paper: 0 });
  });

  it("is not there for a proposal that nobody may see yet", async () => {
    const house = await testHouse();
    const { year, number } = await house.change((trx) => aSentProposal(trx, house));
    const args = { request: new Request("http://localhost/x"), params: { proposal: `${year}-${number}` }, context: contextOf(house, { person: signedIn(pidOf(1)) }) };
    for (const load of [loader, countsLoader, sheetLoader]) expect((await answerOf((async (): Promise<unknown> => load(args))())).status).toBe(404);
  });
});

describe("what is tried too often", () => {
  const most = mostInWindow.session;
  const counted = async (caller: Caller, house: TestHouse, times: number) => { for (let at = 0; at < times; at += 1) await tooOften(visitOf({ request: new Request("http://localhost/x"), params: {}, context: contextOf(house, caller) })); };

  it("is not done and not asked of the register, and says so with 429: signing and taking back", async () => {
    const { house, open, post, count } = await collecting();
    const { register, asked } = here(house);
    const person = signedIn(pidOf(1));
    await post({ intent: "sign" }, { person, register });
    await counted({ person }, house, most - 1);
    const answer = await post({ intent: "take_back" }, { person });
    expect([answer.status, answer.said.title]).toEqual([429, expect.stringContaining("Vent et kvarter")]);
    expect([(await open({ person })).own.kind, await count()]).toEqual(["counts", { digital: 1, paper: 0 }]);
    expect((await post({ intent: "sign" }, { person, register })).status).toBe(429);
    expect(asked).toHaveLength(1);
  });

  it("stops nobody else behind the same address", async () => {
    const { house, post, count } = await collecting();
    const { register } = here(house);
    await counted({ person: signedIn(pidOf(1)) }, house, most + 1);
    const others = Array.from({ length: most + 10 }, (_, at) => ({ ...signedIn(pidOf(at + 2)), sessionId: `other ${at}` }));
    for (const person of others) expect((await post({ intent: "sign" }, { person, register })).status).toBe(303);
    expect(await count()).toEqual({ digital: most + 10, paper: 0 });
  });

  it("leaves an address that many share room to sign in, and answers with 429 when there is no end to it", async () => {
    const { house } = await collecting();
    const eid = { issuer: "http://127.0.0.1:1", clientId: "x" };
    const start = () => answerOf((async (): Promise<unknown> => { const context = contextOf(house); return eidStart({ request: new Request("http://localhost/x"), params: {}, context: { ...context, settings: { ...context.settings, eid } as never } }); })());
    await counted({}, house, 500);
    expect((await start()).status).toBe(503);
    await counted({}, house, mostInWindow.address - 501);
    const answer = await start();
    expect([answer.status, answer.said.lead]).toEqual([429, expect.stringContaining("Vent et kvarter")]);
    expect(answer.said.again).toContain("/logg-inn/eid");
  });
});

describe("news of a proposal", () => {
  const sealKey = Buffer.alloc(32, 2);

  it("go to an address that is sealed, stands there once, and is laid beside no signature", async () => {
    const { house, post, proposalId, here: path } = await collecting();
    const person = signedIn(pidOf(1));
    await post({ intent: "sign" }, { person, register: here(house).register });
    expect(await post({ intent: "ask_for_news", email: "Kari@Eksempel.no" }, { person })).toMatchObject({ status: 303, location: `${path}?nyheter=ja` });
    await post({ intent: "ask_for_news", email: "kari@eksempel.no" }, { person });
    const rows = await house.read((trx) => trx.selectFrom("proposal_news").selectAll().execute());
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] as object).sort()).toEqual(["address_key", "authority_id", "id", "language", "proposal_id", "sealed_email"]);
    expect(openAddress(sealKey, proposalId, rows[0]?.sealed_email as Buffer)).toBe("kari@eksempel.no");
    expect(addressKey(sealKey, proposalId, "kari@eksempel.no").equals(addressKey(sealKey, "another", "kari@eksempel.no"))).toBe(false);
  });

  it("end when she says so, and all of them when there is nothing more to tell", async () => {
    const { house, post, proposalId } = await collecting();
    const person = signedIn(pidOf(1));
    const left = () => house.read(async (trx) => (await trx.selectFrom("proposal_news").select("id").execute()).length);
    for (const email of ["a@eksempel.no", "b@eksempel.no", "c@eksempel.no"]) await post({ intent: "ask_for_news", email }, { person });
    expect((await post({ intent: "stop_news", email: "A@eksempel.no" }, { person })).location).toContain("nyheter=nei");
    expect((await post({ intent: "stop_news", email: "nobody@eksempel.no" }, { person })).status).toBe(303);
    expect(await left()).toBe(2);
    await house.change((trx) => endNews(trx, proposalId));
    expect(await left()).toBe(0);
  });

  it("are not asked for with what is no address: what was typed is kept", async () => {
    const { post } = await collecting();
    expect(await post({ intent: "ask_for_news", email: "kari" }, { person: signedIn(pidOf(1)) })).toMatchObject({ status: 422, said: { values: { email: "kari" } } });
  });
});

describe("the list to print", () => {
  const sheet = async (house: TestHouse, key: { year: number | null; number: number | null }) =>
    answerOf((async (): Promise<unknown> => sheetLoader({ request: new Request("http://localhost/x"), params: { proposal: `${key.year}-${key.number}` }, context: contextOf(house) }))());

  it("is handed out for as long as anybody may sign, also when there are enough", async () => {
    const house = await testHouse();
    const proposal = await house.change((trx) => aProposal(trx, house));
    expect(await sheet(house, proposal)).toMatchObject({ status: 200, said: { isTaken: true } });
    await house.change((trx) => signedBy(trx, house, { proposalId: proposal.proposalId, count: proposal.threshold }));
    expect((await sheet(house, proposal)).status).toBe(200);
  });

  it("and to nobody when it is delivered, withdrawn or out of time", async () => {
    const house = await testHouse();
    const delivered = await house.change((trx) => aDelivered(trx, house));
    const withdrawn = await house.change((trx) => aProposal(trx, house));
    await house.change((trx) => withdrawProposal(trx, { author: { actor: house.officer }, proposalId: withdrawn.proposalId, version: 3 }, house.now));
    for (const one of [delivered, withdrawn]) expect(await sheet(house, one)).toMatchObject({ status: 410, said: { isTaken: false } });
    const old = await house.change((trx) => aProposal(trx, house));
    startClockAt(new Date("2027-11-22T09:00:00Z"));
    expect(await sheet(house, old).finally(() => startClockAt(dayZero))).toMatchObject({ status: 410 });
  });
});

describe("the count for others to show", () => {
  it("is exact, says when, and may be kept for seconds", async () => {
    const { house, post, params } = await collecting();
    await post({ intent: "sign" }, { person: signedIn(pidOf(1)), register: here(house).register });
    const { response } = await answerOf(countsLoader({ request: new Request("http://localhost/x"), params, context: contextOf(house) }));
    expect(await response?.json()).toEqual({ digital: 1, paper: 0, total: 1, threshold: 169, as_of: expect.stringMatching(/^2026-11-21T09:0\d:/) });
    expect(response?.headers.get("Cache-Control")).toBe("public, max-age=5");
  });
});

describe.runIf(testsRunOnPostgres)("the time of the count", () => {
  /** Somebody signs before the reader gets a line to the database, or right after what she sees is settled. */
  for (const when of ["while the reader waits for a line", "while the reader reads"] as const) {
    it(`is one at which it was so, also when somebody signs ${when}`, async () => {
      const { house, post, params } = await collecting();
      const database = await testDatabase();
      const times: Date[] = [];
      // Somebody else: outside the reader's transaction.
      const signing = AsyncResource.bind(async () => {
        useDatabase(database);
        times.push(clockNow());
        expect((await post({ intent: "sign" }, { person: signedIn(pidOf(1)), register: here(house).register })).status).toBe(303);
        times.push(clockNow());
      });
      const meanwhile = async () => { if (times.length === 0) await signing(); };
      const pool = Object.create(database.pool, { connect: { value: async () => {
        if (when === "while the reader waits for a line") await meanwhile();
        const client = await (database.pool.connect.bind(database.pool) as () => Promise<pg.PoolClient>)();
        const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
        return new Proxy(client, { get: (target, name) => (name === "query"
          ? async (...given: unknown[]) => { const answer = await query(...given); if (JSON.stringify(given).includes("set_config")) await meanwhile(); return answer; }
          : typeof target[name as never] === "function" ? (target[name as never] as (...given: unknown[]) => unknown).bind(target) : target[name as never]) });
      } } }) as Database["pool"];
      useDatabase({ ...database, pool, kysely: rewired(pool) });
      const { response } = await answerOf(countsLoader({ request: new Request("http://localhost/x"), params, context: contextOf(house) })).finally(() => useDatabase(database));
      const { total, as_of: asOf } = JSON.parse(await response?.text() ?? "") as { total: number; as_of: string };
      const [before, after] = times as [Date, Date];
      if (total === 1) expect(new Date(asOf).getTime()).toBeGreaterThanOrEqual(after.getTime());
      else expect(new Date(asOf).getTime()).toBeLessThanOrEqual(before.getTime());
      expect(total).toBe(when === "while the reader waits for a line" ? 1 : 0);
    });
  }
});

const rewired = (pool: Database["pool"]): Database["kysely"] => new Kysely({ dialect: new PostgresDialect({ pool }) });

/** The same database, whose line breaks as soon as somebody commits: after the commit was done, or before it came there. */
function breaking(database: Database, when: "after" | "before", staysDown: boolean): Database {
  let isBroken = false;
  const lost = () => new Error("Connection terminated unexpectedly");
  const connect = database.pool.connect.bind(database.pool) as () => Promise<pg.PoolClient>;
  const pool = Object.create(database.pool, {
    connect: { value: async () => {
      if (isBroken && staysDown) throw lost();
      const client = await connect();
      const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
      let hasWritten = false;
      const watched = async (...given: unknown[]) => {
        const text = typeof given[0] === "string" ? given[0] : String((given[0] as { text?: string }).text);
        if (isBroken && hasWritten) throw lost();
        if (/insert into signature/.test(text)) hasWritten = true;
        if (text !== "commit" || !hasWritten) return query(...given);
        isBroken = true;
        await query(when === "after" ? "commit" : "rollback");
        throw lost();
      };
      return new Proxy(client, { get: (target, name) => (name === "query" ? watched : typeof target[name as never] === "function" ? (target[name as never] as (...given: unknown[]) => unknown).bind(target) : target[name as never]) });
    } },
  }) as Database["pool"];
  return { ...database, pool, kysely: rewired(pool) };
}


describe("when the line to the database breaks while it is saved", () => {
  for (const when of ["after", "before"] as const) {
    it(`${when} it was saved: she is led to the page, which shows what the database says`, async () => {
      const { house, open, post, here: path } = await collecting();
      const person = signedIn(pidOf(1));
      const database = await testDatabase();
      useDatabase(breaking(database, when, false));
      const answer = await post({ intent: "sign" }, { person, register: here(house).register }).finally(() => useDatabase(database));
      expect(answer).toMatchObject({ status: 303, location: path });
      expect((await open({ person })).own.kind).toBe(when === "after" ? "counts" : "may_sign");
    });
  }

  it("and cannot be reached: she is told that nobody knows, and where to see it", async () => {
    const { house, post, here: path } = await collecting();
    const database = await testDatabase();
    useDatabase(breaking(database, "after", true));
    const answer = await post({ intent: "sign" }, { person: signedIn(pidOf(1)), register: here(house).register }).finally(() => useDatabase(database));
    expect(answer).toMatchObject({ status: 503, said: { kind: "outcome_unknown", again: path } });
  });
});
