import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSeats } from "#app/domains/authorities/profile.view.server.ts";
import { passwordMatches } from "#app/domains/people/password.server.ts";
import { asOwner, readAuthority, useDatabase, type Database, type Trx } from "#app/platform/db.server.ts";
import type { BriefingCounts } from "#app/domains/council/council.ts";
import { invariants } from "#server/invariants.ts";
import { exercisePassword, signIns } from "./sign-ins.ts";
import { tell } from "./tell.ts";
import { testDatabase, testsRunOnPostgres } from "#tests/support/database.ts";
import { authorityAt, dayZero, emptyDatabase, testInstallation } from "#tests/support/story.ts";

let authorities: Record<string, number> = {};
let database: Database;

async function brokenInvariants(): Promise<string[]> {
  const broken: string[] = [];
  for (const invariant of invariants) {
    for (const line of await asOwner((trx) => invariant.broken(trx))) broken.push(`${invariant.name}: ${line}`);
  }
  return broken;
}

const inLillevik = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => readAuthority(authorities.lillevik ?? 0, work);

async function rows<Row>(query: ReturnType<typeof sql<Row>>, word = "lillevik"): Promise<Row[]> {
  return (await readAuthority(authorities[word] ?? 0, (trx) => query.execute(trx))).rows;
}

beforeAll(async () => {
  database = await emptyDatabase();
  expect(await tell(dayZero, testInstallation)).toBe("2026-11-21");
  authorities = { lillevik: await authorityAt("lillevik"), storfjorden: await authorityAt("storfjorden"), nordfjella: await authorityAt("nordfjella") };
}, 240_000);

afterAll(async () => {
  await database.close();
  await testDatabase();
});

interface CaseRow { id: string; title: string; state: string; step: string; year: number; number: number; owed: number; waiting: number; answer_by: string | null }

const cases = () => rows(sql<CaseRow>`
  select c.id, c.title, c.state, c.step, c.year, c.number, c.answer_by, count(s.input_id) filter (where s.owes_answer)::int as owed,
    count(s.input_id) filter (where s.owes_answer and s.answered_at is null)::int as waiting
  from case_file c left join input_standing s on s.case_id = c.id where c.origin = 'planned' group by c.authority_id, c.id, c.title, c.state, c.step, c.year, c.number, c.answer_by order by c.number`);

const school = async (): Promise<CaseRow> => {
  const found = (await cases()).find((one) => one.title === "Framtida for Lillevik skole");
  if (!found) throw new Error("no school case");
  return found;
};

describe("the story told for day 0", () => {
  it("holds every invariant", async () => {
    expect(await brokenInvariants()).toEqual([]);
  });

  it("has eight cases in Lillevik, each where the story says", async () => {
    expect((await cases()).map(({ title, step, state, owed, waiting }) => [title, step, state, owed, waiting])).toEqual([
      ["Åpningstider på biblioteket", "consult", "completed", 38, 0],
      ["Framtida for Lillevik skole", "dialogue", "under_consideration", 64, 64],
      ["Parkering i sentrum", "consult", "decided", 31, 14],
      ["Nytt vannverk på Storåsen", "inform", "published", 0, 0],
      ["Hva skal ungdommens kommunestyre ta opp i 2027?", "agenda", "published", 27, 27],
      ["Naustvegen 12–18", "consult", "published", 6, 6],
      ["Nærmiljøpotten i Nordbygda", "steer", "published", 9, 9],
      ["Aktivitetspark på Nausttomta", "dialogue", "published", 5, 5],
    ]);
  });

  it("has the council in its seats, and nine of them have read the briefing", async () => {
    const seats = await inLillevik(listSeats);
    const [council] = await rows(sql<{ id: string }>`select id from body where kind = 'council'`);
    const lists = seats.filter((seat) => seat.bodyId === council?.id).map((seat) => seat.listName);
    expect(["Bygdelista", "Fjordlista", "Fellesliste", "Sentrumslista"].map((list) => lists.filter((one) => one === list).length)).toEqual([9, 8, 5, 3]);
    const [read] = await rows(sql<{ count: number }>`select count(*)::int as count from briefing_read r where r.body_id = ${council?.id}`);
    expect(read?.count).toBe(9);
  });

  it("counts 8 412 inhabitants, and 8 389 the year before", async () => {
    expect(await rows(sql`select as_of, inhabitants from population order by as_of`)).toEqual([
      { as_of: "2025-01-01", inhabitants: 8389 }, { as_of: "2026-01-01", inhabitants: 8412 },
    ]);
    expect(await rows(sql`select starts_on from council_term`)).toEqual([{ starts_on: "2023-10-17" }]);
  });

  it("lets everybody named sign in with the exercise's password", async () => {
    for (const { authority, email } of signIns) {
      const [account] = await rows(sql<{ password_hash: string }>`select password_hash from account where email = ${email}`, authority);
      expect(account, email).toBeDefined();
    }
    const [account] = await rows(sql<{ password_hash: string }>`select password_hash from account where email = 'jonas@lillevik.example'`);
    expect(await passwordMatches(exercisePassword, account?.password_hash ?? null)).toBe(true);
  });
});

describe("Framtida for Lillevik skole", () => {
  it("has 64 inputs numbered in the order in which they came, and an advertisement as the 65th", async () => {
    const { id } = await school();
    const standing = await rows(sql<{ standing: string; count: number }>`select standing, count(*)::int as count from input_standing where case_id = ${id} group by standing order by standing`);
    expect(Object.fromEntries(standing.map((row) => [row.standing, row.count]))).toEqual({ published: 61, in_part: 1, journal_only: 1, unread: 1, set_aside: 1 });
    expect(await rows(sql`select number, standing, ground from input_standing where case_id = ${id} and number = 65`)).toEqual([{ number: 65, standing: "set_aside", ground: "spam" }]);
  });

  it("lays out what is left about air when a child's illness is taken out", async () => {
    const { id } = await school();
    const [text] = await rows(sql<{ text: string }>`select t.text from publication_text t join input_standing s on s.publication_id = t.publication_id where s.case_id = ${id} and s.number = 36`);
    expect(text?.text).toMatch(/^\[Tatt ut: .*offentleglova § 13\]/);
    expect(text?.text).not.toContain("astma");
  });

  it("froze the briefing on 12 November with the figures of the story", async () => {
    const { id } = await school();
    const [briefing] = await rows(sql<{ counts: BriefingCounts; frozen_at: Date; after_number: number; words: { recommends: string; missing: string[] } }>`
      select counts, frozen_at, after_number, words from briefing where case_id = ${id}`);
    if (!briefing) throw new Error("no briefing");
    const { counts } = briefing;
    expect(briefing.frozen_at.toISOString()).toBe("2026-11-12T08:00:00.000Z");
    expect(briefing.after_number).toBe(65);
    expect(briefing.words.recommends).toContain("B.");
    expect(counts).toMatchObject({ total: 64, fromBodies: 12, verified: 0, late: 1, setAside: 1, untranslated: 1, journalOnly: 1, withoutWish: 1 });
    expect(counts.wishes.map(({ count }) => count)).toEqual([12, 21, 11, 14, 3, 2]);
    expect(counts.wishSums).toEqual([{ fits: "AB", count: 47, undecided: 14 }]);
    expect(counts.answersAs.map(({ keys, count }) => [keys.join(), count])).toEqual([
      ["forelder", 23], ["annen innbygger", 18], ["lag, råd eller organ", 12], ["elev", 6], ["ansatt", 5],
    ]);
    expect(counts.channels.map(({ count }) => count)).toEqual([44, 9, 4, 3, 4]);
    expect(counts.ages.map(({ count }) => count).sort((one, other) => one - other)).toEqual([6, 8, 8, 11, 31]);
    expect(counts.letters).toEqual([{ count: 14, exact: 11 }]);
    expect(counts.themes.map(({ count }) => count)).toEqual([29, 26, 21, 18, 14, 12, 9, 1]);
  });

  it("recommends this for each theme", async () => {
    const { id } = await school();
    expect((await rows(sql<{ title: string; weight: string }>`select t.title, a.weight from theme t join assessment a on a.theme_id = t.id where t.case_id = ${id} order by t.number`)).map((row) => [row.title, row.weight])).toEqual([
      ["Skoleveg og skyss", "partly"], ["Nærmiljø og bosetting", "full"], ["Økonomi og andre tjenester", "partly"], ["Inneklima nå", "full"],
      ["Hall og uteområde", "partly"], ["Byggetid og brakker", "full"], ["Klassemiljø og fagmiljø", "none"], ["Kunstgress på Nausttomta", "outside"],
    ]);
  });

  it("was ordered 25–0, recommended A 5–4, and is laid before the council on 3 December at 18.00", async () => {
    const { id } = await school();
    expect(await rows(sql`select ordered_reference, ordered_on from case_file where id = ${id}`)).toEqual([{ ordered_reference: "PS 21/26", ordered_on: "2026-04-23" }]);
    expect(await rows(sql`select case_number, kind, votes_for, votes_against, is_final from treatment where case_id = ${id} order by number`)).toEqual([
      { case_number: "PS 21/26", kind: "decision", votes_for: 25, votes_against: 0, is_final: false },
      { case_number: "PS 34/26", kind: "recommendation", votes_for: 5, votes_against: 4, is_final: false },
    ]);
    expect(await rows(sql`select m.starts_at::date::text as met, i.case_number from agenda_item i join meeting m on m.id = i.meeting_id where i.case_id = ${id} order by m.starts_at limit 1`)).toEqual([{ met: "2026-04-23", case_number: "PS 21/26" }]);
    const laid = await rows(sql<{ name: string; starts_at: Date; case_number: string }>`
      select b.name, m.starts_at, i.case_number from briefing_laid l join meeting m on m.id = l.meeting_id join body b on b.id = m.body_id
      join agenda_item i on i.meeting_id = m.id and i.case_id = ${id} order by m.starts_at`);
    expect(laid.map(({ name, case_number }) => [name, case_number])).toEqual([["Utvalg for oppvekst", "PS 34/26"], ["Formannskapet", ""], ["Kommunestyret", ""]]);
    expect(laid.at(-1)?.starts_at.toISOString()).toBe("2026-12-03T17:00:00.000Z");
  });

  it("leaves Jonas's question open, with its answer promised on 24 November", async () => {
    expect(await rows(sql`select text, asked_for, promised_on, answer from question`)).toEqual([
      { text: "Hva koster det å ta A nå og bygge nytt om 15 år?", asked_for: "Jonas, Fjordlista", promised_on: "2026-11-24", answer: null },
    ]);
  });

  it("told of 74, 92 and 161 who took part before the hearing", async () => {
    const { id } = await school();
    expect((await rows(sql<{ participants: number }>`select participants from activity where case_id = ${id} and participants is not null order by number`)).map((row) => row.participants)).toEqual([74, 92, 161]);
  });
});

describe("the proposals", () => {
  interface ProposalRow { title: string; state: string; threshold: number; digital: number; paper: number; under_18: boolean; delivered_on: string | null; decide_by: string | null; decided_on: string | null; refused_for: string | null }
  const proposals = () => rows(sql<ProposalRow>`
    select p.title, p.state, p.threshold, n.digital, n.paper, o.under_18, p.delivered_on, p.decide_by, p.decided_on, p.refused_for
    from proposal p join signature_count n on n.proposal_id = p.id join proposer o on o.proposal_id = p.id order by p.year, p.number`);

  it("stand where the story says, each with the threshold of the day it was laid out (K2)", async () => {
    const [benches, road, crossing] = await proposals();
    expect(benches).toEqual({ title: "Benker til Fjellvatnet", state: "adopted", threshold: 168, digital: 141, paper: 62, under_18: false, delivered_on: "2026-02-03", decide_by: "2026-08-03", decided_on: "2026-04-23", refused_for: null });
    expect(road).toMatchObject({ state: "not_admissible", threshold: 168, decided_on: "2026-04-23", refused_for: "not_our_activity" });
    expect(crossing).toMatchObject({ title: "Gangfelt og 30-sone i Skolevegen", state: "collecting", threshold: 169, digital: 131, paper: 27, under_18: true, delivered_on: null });
  });

  it("are whose they are: Ali wrote his with eID, and nobody in the office may send or deliver it for him", async () => {
    expect(await rows(sql`select p.title, p.entered_by is null as own, c.issuer, c.sub, o.resident, o.municipality from proposal p
      join citizen c on c.id = p.citizen_id join proposer o on o.proposal_id = p.id`)).toEqual([
      { title: "Gangfelt og 30-sone i Skolevegen", own: true, ...testInstallation.subjectOf("ali"), resident: true, municipality: "9901" },
    ]);
  });

  it("struck one double and two of the neighbouring municipality from the paper list", async () => {
    expect(await rows(sql`select l.outcome, count(*)::int as count from paper_line l join paper_list k on k.id = l.paper_list_id join proposal p on p.id = k.proposal_id
      where p.state = 'collecting' group by l.outcome order by l.outcome`)).toEqual([{ outcome: "counted", count: 27 }, { outcome: "double", count: 1 }, { outcome: "not_resident", count: 2 }]);
  });

  it("were decided with 19 to 6 and 17 to 8 votes, and nobody can tell any more who signed those two", async () => {
    expect(await rows(sql`select t.case_number, t.votes_for, t.votes_against from treatment t join proposal p on p.case_id = t.case_id order by t.case_number`)).toEqual([
      { case_number: "PS 24/26", votes_for: 19, votes_against: 6 }, { case_number: "PS 25/26", votes_for: 17, votes_against: 8 },
    ]);
    expect(await rows(sql`select p.state, count(s.tag)::int as tags from signature s join proposal p on p.id = s.proposal_id group by p.state order by p.state`)).toEqual([
      { state: "adopted", tags: 0 }, { state: "collecting", tags: 158 }, { state: "not_admissible", tags: 0 },
    ]);
  });
});

describe("the other cases", () => {
  it("were answered about the library in time, and 19, 8 and 4 reacted", async () => {
    expect(await rows(sql`select answered, count(*)::int as count from reaction group by answered order by answered`)).toEqual([
      { answered: "no", count: 4 }, { answered: "partly", count: 8 }, { answered: "yes", count: 19 },
    ]);
    expect(await rows(sql`select state, done_on from measure where state = 'done'`)).toEqual([{ state: "done", done_on: "2026-09-01" }]);
  });

  it("moved the promise about parking from 21 September to 30 October", async () => {
    const promises = await rows(sql<{ answer_by: string; reason: string }>`
      select p.answer_by, p.reason from promise p join case_file c on c.id = p.case_id where c.title = 'Parkering i sentrum' order by p.version`);
    expect(promises.map((promise) => promise.answer_by)).toEqual(["2026-09-21", "2026-10-30"]);
    expect(promises[1]?.reason).toMatch(/sykdom/i);
  });

  it("have one open objection to Naustvegen beside six inputs", async () => {
    expect(await rows(sql`select i.kind, i.objection_state, count(*)::int as count from input i join case_file c on c.id = i.case_id
      where c.title = 'Naustvegen 12–18' group by i.kind, i.objection_state order by i.kind`)).toEqual([
      { kind: "input", objection_state: null, count: 5 }, { kind: "objection", objection_state: "open", count: 1 }, { kind: "statement", objection_state: null, count: 1 },
    ]);
  });

  it("stay in their own authority", async () => {
    for (const [word, title, count] of [["storfjorden", "Regional plan for ferje og hurtigbåt", 3], ["nordfjella", "Ny bruk av gamleskulen", 4]] as const) {
      expect(await rows(sql`select title, input_count from case_file`, word)).toEqual([{ title, input_count: count }]);
    }
  });
});

describe.runIf(testsRunOnPostgres)("the story told in another quarter", () => {
  it.each([
    ["2027-02-24", "2027-02-20", 23], ["2027-05-22", "2027-05-22", 23], ["2027-08-27", "2027-08-21", 23], ["2027-10-24", "2027-10-23", 27],
  ])("holds every invariant on %s", async (today, day, term) => {
    const other = await emptyDatabase();
    try {
      expect(await tell(new Date(`${today}T09:00:00Z`), testInstallation)).toBe(day);
      expect(await brokenInvariants()).toEqual([]);
      const { rows: found } = await asOwner((trx) => sql<{ open: number; term: string; at: Date; number: string }>`
        select (select count(*)::int from activity where takes_input and closes_on >= ${day}) as open,
          (select max(starts_on)::text from council_term) as term,
          (select max(starts_at) from meeting m where exists (select 1 from briefing_laid l where l.authority_id = m.authority_id and l.meeting_id = m.id)) as at,
          (select case_number from treatment where kind = 'recommendation') as number`.execute(trx));
      expect(found[0]).toMatchObject({ open: 6, term: `20${term}-10-17`, number: expect.stringMatching(/^PS 34\/2[67]$/) });
      expect(found[0]?.at.toLocaleTimeString("en-GB", { timeZone: "Europe/Oslo", hour: "2-digit", minute: "2-digit" })).toBe("18:00");
    } finally {
      await other.close();
      useDatabase(database);
    }
  }, 120_000);
});
