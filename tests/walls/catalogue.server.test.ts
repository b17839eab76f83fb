import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reactToAnswer } from "#app/domains/answers/react-to-answer.server.ts";
import { readRemark } from "#app/domains/answers/read-remark.server.ts";
import { addDocument } from "#app/domains/cases/add-document.server.ts";
import { citizen, system, type Actor } from "#app/domains/people/actor.ts";
import { makeOneUseLink } from "#app/domains/people/make-one-use-link.server.ts";
import { openSession } from "#app/domains/people/sign-in.server.ts";
import { eidSessions } from "#app/domains/residents/eid-session.server.ts";
import { takeAnswer } from "#app/domains/residents/eid-session.store.server.ts";
import { findOrOpenCitizen } from "#app/domains/residents/find-or-open-citizen.server.ts";
import { linkIdentity } from "#app/domains/people/identity.store.server.ts";
import { askForNews } from "#app/domains/proposals/ask-for-news.server.ts";
import { joinThemes } from "#app/domains/themes/join-themes.server.ts";
import { acrossAuthorities, asOwner, inAuthority, type Trx } from "#app/platform/db.server.ts";
import { takePost } from "#app/platform/posted-form.server.ts";
import { aProposal } from "#tests/examples/a-proposal.ts";
import { aPaperList, pidOf, sign } from "#tests/examples/a-signature.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { authorityAt, dayZero, toldStory } from "#tests/support/story.ts";

/** Tables without a wall, each with its reason. */
const unwalled: Readonly<Record<string, string>> = {
  migration: "what has been run; no authority's",
  installation: "one row about the whole installation",
  authority: "which authorities there are; the address decides which one is asked",
  address_word: "looked up before it is known which authority is asked",
  throttle: "counts by keyed hashes; forgotten after minutes",
  eid_sid: "a hash of the eID issuer's session and a number; its one logout address is asked before it is known which authorities",
  delivery: "ids only; a worker claims across authorities and then opens one walled transaction for each",
};

interface Table { readonly name: string; readonly hasWall: boolean; readonly isForced: boolean; readonly keys: string[] }

const tables = () => asOwner(async (trx) => (await sql<Table>`
  select c.relname as name, c.relrowsecurity as "hasWall", c.relforcerowsecurity as "isForced",
    array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as keys
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(trx)).rows);

describe("the wall between authorities stands around every table", () => {
  it("is raised, and not forced, on every table but those that have a reason", async () => {
    await testHouse();
    const all = await tables();
    expect(all.filter((table) => !table.hasWall).map((table) => table.name).sort()).toEqual(Object.keys(unwalled).sort());
    expect(all.filter((table) => table.isForced)).toEqual([]);
    for (const table of all.filter((one) => one.hasWall)) expect(table.keys[0], table.name).toBe("authority_id");
  });

  it("carries the authority in every foreign key between walled tables, for such checks go round row security", async () => {
    await testHouse();
    const { rows } = await asOwner((trx) => sql<{ name: string; source: string; target: string; columns: string[] }>`
      select conname as name, conrelid::regclass::text as source, confrelid::regclass::text as target,
        array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any(conkey)) as columns
      from pg_constraint where contype = 'f'`.execute(trx));
    for (const key of rows.filter((one) => one.target !== "authority")) expect(key.columns, `${key.source}.${key.name}`).toContain("authority_id");
  });

  it("is open by one way only: views ask as who reads, nothing is kept from them, and no function lends its owner's rights", async () => {
    const { rows: views } = await asOwner((trx) => sql<{ name: string; kind: string; options: string[] }>`
      select relname as name, relkind::text as kind, coalesce(reloptions, '{}') as options from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and relkind in ('v', 'm')`.execute(trx));
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) expect([view.kind, view.options.includes("security_invoker=true")], view.name).toEqual(["v", true]);
    const { rows: lent } = await asOwner((trx) => sql<{ name: string }>`
      select proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and prosecdef`.execute(trx));
    expect(lent).toEqual([]);
    const { rows: policies } = await asOwner((trx) => sql<{ table: string; names: string[] }>`
      select tablename::text as table, array_agg(policyname::text order by policyname) as names from pg_policies where schemaname = 'public' group by 1`.execute(trx));
    for (const policy of policies) expect(policy.names, policy.table).toEqual(policy.table === "public_search" ? ["open_for_reading", "wall"] : ["wall"]);
  });

  it("keeps the event log: the application may neither change nor delete, and the owner is refused by the table itself", async () => {
    const house = await testHouse();
    await expect(house.change((trx) => sql`update event set type = 'x'`.execute(trx))).rejects.toMatchObject({ code: "42501" });
    await expect(house.change((trx) => sql`delete from event`.execute(trx))).rejects.toMatchObject({ code: "42501" });
    await expect(asOwner((trx) => sql`update event set type = 'x' where authority_id = ${house.authority.id}`.execute(trx))).rejects.toMatchObject({ code: "23000" });
    await expect(asOwner((trx) => sql`truncate event cascade`.execute(trx))).rejects.toMatchObject({ code: "23000" });
  });
});

describe("behind the wall, with the whole story on both sides", () => {
  let end: () => Promise<void>;
  let [lillevik, storfjorden] = [0, 0];
  beforeAll(async () => {
    ({ end } = await toldStory());
    [lillevik, storfjorden] = [await authorityAt("lillevik"), await authorityAt("storfjorden")];
    await furnish(lillevik);
  }, 240_000);
  afterAll(() => end());

  it("another authority can neither see, change nor insert a row, in any walled table; without an authority nothing is seen", async () => {
    const walled = (await tables()).filter((table) => table.hasWall);
    for (const { name, keys } of walled) {
      const table = sql.table(name);
      const rows = <T>(work: (trx: Trx) => Promise<T>) => inAuthority(storfjorden, work);
      const privileges = await asOwner(async (trx) => (await sql<{ privilege: string }>`select privilege_type as privilege from information_schema.role_table_grants where grantee = 'trappa_app' and table_name = ${name}`.execute(trx)).rows.map((row) => row.privilege));
      const see = async (trx: Trx) => (await sql`select 1 from ${table} where authority_id = ${lillevik}`.execute(trx)).rows.length;
      // What there is to see: else nobody can tell the wall from an empty table.
      const there = await asOwner(see);
      expect(there, `${name} is empty in the story`).toBeGreaterThan(0);
      if (name !== "public_search") {
        expect(await rows(see), `${name} is seen`).toBe(0);
        expect(await acrossAuthorities(see), `${name} is seen without an authority`).toBe(0);
      }
      expect(await inAuthority(lillevik, see), `${name} is not seen by its own`).toBe(there);
      await expect(rows((trx) => sql`insert into ${table} (authority_id) values (${lillevik})`.execute(trx)), `${name} takes a row`).rejects.toMatchObject({ code: "42501" });
      const key = sql.ref(keys[1] ?? "id");
      if (privileges.includes("UPDATE")) {
        const changed = await rows((trx) => sql`update ${table} set ${key} = ${key} where authority_id = ${lillevik}`.execute(trx));
        expect(changed.numAffectedRows, `${name} is changed`).toBe(0n);
      }
      if (privileges.includes("DELETE")) {
        const deleted = await rows((trx) => sql`delete from ${table} where authority_id = ${lillevik}`.execute(trx));
        expect(deleted.numAffectedRows, `${name} is deleted`).toBe(0n);
      }
      expect(privileges, name).not.toContain("TRUNCATE");
    }
  });

  it("no row of another authority can be pointed to", async () => {
    const { rows: keys } = await asOwner((trx) => sql<{ name: string; source: string; target: string; columns: string[]; targets: string[] }>`
      select conname as name, conrelid::regclass::text as source, confrelid::regclass::text as target,
        array(select a.attname::text from unnest(conkey) with ordinality k(num, at) join pg_attribute a on a.attrelid = conrelid and a.attnum = k.num order by k.at) as columns,
        array(select a.attname::text from unnest(confkey) with ordinality k(num, at) join pg_attribute a on a.attrelid = confrelid and a.attnum = k.num order by k.at) as targets
      from pg_constraint where contype = 'f' and confrelid::regclass::text <> 'authority'`.execute(trx));
    expect(keys.length).toBeGreaterThan(40);
    for (const { name, columns, targets } of keys) expect(columns.indexOf("authority_id"), name).toBe(targets.indexOf("authority_id"));
  });
});

/** What nobody in the story does: signs in, also with eID, asks for a link, lays a document beside a case, says why an answer was none, joins two themes, sends a form. */
async function furnish(authority: number): Promise<void> {
  const now = dayZero;
  await inAuthority(authority, async (trx) => {
    const account = await trx.selectFrom("account").innerJoin("account_role as r", "r.account_id", "account.id").select(["account.id", "account.password_hash"])
      .where("r.role", "=", "officer").where("account.password_hash", "is not", null).executeTakeFirstOrThrow();
    const officer = { accountId: account.id, roles: ["officer"], seats: [] } as unknown as Actor;
    await openSession(trx, { id: account.id, passwordHash: account.password_hash }, now);
    const person = { issuer: "https://idporten.example", sub: "sub-1", acr: "idporten-loa-high", authMethod: null } as const;
    await takeAnswer(trx, "state", now);
    await eidSessions.start(trx, { ...person, sid: "sid-1" }, now);
    await findOrOpenCitizen(trx, person, now);
    await linkIdentity(trx, { accountId: account.id, issuer: person.issuer, sub: "sub-2" }, now);
    await makeOneUseLink(trx, { actor: system, account: account.id, token: "a".repeat(32) }, now);
    const answered = await trx.selectFrom("reaction as r").innerJoin("input as i", "i.id", "r.input_id").select(["i.id", "i.case_id"]).executeTakeFirstOrThrow();
    const caseId = answered.case_id;
    done(await addDocument(trx, { actor: officer, caseId, title: "Kart", fileName: "kart.pdf", file: { sha256: "a".repeat(64), bytes: 1, mediaType: "application/pdf" } }, now));
    done(await reactToAnswer(trx, { inputId: answered.id, answered: "no", remark: "Ingen svarte på det jeg spurte om.", actor: citizen }, now));
    const { id: remarkId } = await trx.selectFrom("reaction_remark").select("id").executeTakeFirstOrThrow();
    done(await readRemark(trx, { caseId, remarkId, shown: true, actor: officer }, now));
    const { case_id: sorting } = await trx.selectFrom("theme as t").innerJoin("case_file as c", "c.id", "t.case_id").select("t.case_id").where("c.state", "=", "under_consideration").executeTakeFirstOrThrow();
    const themes = await trx.selectFrom("theme").select(["id", "version"]).where("case_id", "=", sorting).where("closed_at", "is", null).limit(2).execute();
    await takePost(trx, Buffer.alloc(32, 1), now);
    await signedProposal(trx, { officer, authority: { kind: "municipality", number: "9901" }, now } as unknown as TestHouse);
    done(await joinThemes(trx, { actor: officer, caseId: sorting, themes, title: "Samlet", summary: "" }, now));
  });
}

/** Signed with eID, on a list that waits, and somebody wants news of it. */
async function signedProposal(trx: Trx, house: TestHouse): Promise<void> {
  const { proposalId } = await aProposal(trx, house);
  done(await sign(trx, house, proposalId, pidOf(1)));
  done(await aPaperList(trx, house, proposalId, [pidOf(2)]));
  done(await askForNews(trx, { proposalId, email: "kari@eksempel.no", language: "nb", sealKey: Buffer.alloc(32, 3) }));
}
