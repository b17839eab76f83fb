import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl } from "#tests/support/crawl.ts";
import { testsRunOnPostgres } from "#tests/support/database.ts";
import { signInWithEid } from "#tests/support/eid.ts";
import { watchRows, type RowWatch } from "#tests/support/rows.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { furnish, type Furnished } from "./furnish.ts";

const eid = "somebody with eID";

/** 5.9: whatever opens every link, as the scanners of mails do, changes nothing. What may change is in rows.ts: a session that is renewed. */
describe.runIf(testsRunOnPostgres)("reading", () => {
  let served: Served;
  let rows: RowWatch;
  let made: Furnished;

  beforeAll(async () => {
    served = await serveBuilt();
    const [officer, administrator] = [await new Visitor(served).signIn("marit@lillevik.example"), await new Visitor(served).signIn("administrator@lillevik.example")];
    made = await furnish(officer, administrator);
    rows = await watchRows(served.databaseUrl as string);
  }, 240_000);
  afterAll(async () => {
    await rows?.close();
    await served?.stop();
  });

  for (const role of [null, eid, "bygdelista-3", "kommunalsjef-oppvekst", "motesekretaer", "administrator"]) {
    it(`every link as ${role ?? "a citizen"}, by GET and by HEAD, changes no row`, async () => {
      const visitor = new Visitor(served);
      if (role === eid) await signInWithEid(visitor, "kari");
      else if (role) await visitor.signIn(`${role}@lillevik.example`);
      const wrong: string[] = [];
      let before = await rows.standing();
      const from = ["/", "/lillevik", "/lillevik/administrasjon", "/lillevik/folkevalgt", "/lillevik/logg-inn", "/lillevik/logg-ut", "/lillevik/logg-ut/eid", "/lillevik/logg-inn/eid", "/lillevik/logg-inn/eid/svar", "/lillevik/logg-inn/ansatt/svar", "/lillevik/logg-inn/eid/avsluttet", ...made.links, made.oneUseLink, made.draft, "/lillevik/?sprak=nn"];
      await crawl(visitor, from, { follow: (path) => path.startsWith("/lillevik"), perKind: 2 }, async ({ path, status }) => {
        const head = await visitor.ask(path, { method: "HEAD" });
        if (head.status !== status) wrong.push(`${path}: GET ${status}, HEAD ${head.status}`);
        const after = await rows.standing();
        for (const table of Object.keys(after)) if (before[table] !== after[table]) wrong.push(`${path}: ${table} went from ${before[table]} to ${after[table]}`);
        before = after;
      });
      expect(wrong).toEqual([]);
    }, 120_000);
  }

  it("nothing but the language, and the start of a sign-in for ten minutes, leaves a cookie", async () => {
    const wrong: string[] = [];
    await crawl(new Visitor(served), ["/lillevik", ...made.links, made.oneUseLink], { follow: (path) => path.startsWith("/lillevik"), perKind: 1 }, ({ path, headers }) => {
      const cookies = headers.getSetCookie();
      if (/logg-inn\/(eid|ansatt)(\?|$)/.test(path) && cookies.every((one) => /^trappa_(eid|staff)_start=.*Max-Age=600$/.test(one))) return;
      if (cookies.some((one) => !one.startsWith("sprak=")) || (cookies.length > 0 && !path.includes("sprak="))) wrong.push(`${path}: ${cookies.join("; ")}`);
    });
    expect(wrong).toEqual([]);
  }, 60_000);
});
