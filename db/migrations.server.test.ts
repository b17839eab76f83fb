import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { openPostgres } from "#app/platform/db.server.ts";
import { openEmbedded } from "#app/platform/embedded-db.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { migrate, migrations } from "./migrate.ts";

const anId = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;

/** A database as it stood before the named migration, to put rows into, and what it holds once it has run. */
async function across<Row>(name: string, before: string, after: string): Promise<Row[]> {
  const url = process.env.TEST_DATABASE_URL;
  const database = url ? openPostgres(await freshDatabase(url), 2) : await openEmbedded({});
  const run = (text: string) => sql.raw<Row>(text).execute(database.kysely);
  try {
    await migrate(database.kysely as never, "exercise", migrations.findIndex((one) => one.name === name));
    await run(before);
    expect(await migrate(database.kysely as never, "exercise")).toContain(name);
    return (await run(after)).rows;
  } finally {
    await database.close();
  }
}

describe("a database with cases in it", () => {
  it("0008: gives a case's list of «jeg svarer som» to every activity that asks in it", async () => {
    const activity = (last: number, asks: boolean) =>
      `insert into activity (authority_id, id, case_id, number, method, step, title, takes_input, opens_on, closes_on) values (1, '${anId(last)}', '${anId(1)}', ${last}, 'hearing', 'consult', 'Høring', ${asks}, '2026-11-02', '2026-12-14');`;
    const rows = await across<{ number: number; answers_as: string[] }>("0008_activity_answers_and_reasons", `
      insert into authority (kind, number, name, official_name, written_standard, short_code, founded_at) values ('municipality', '9999', 'Lillevik kommune', 'Lillevik', 'nb', 'LIL', now());
      insert into case_file (authority_id, id, year, number, state, title, slug, language, answers_as, created_at) values (1, '${anId(1)}', 2026, 1, 'draft', 'Skole', 'skole', 'nb', '["forelder", "nabo"]', now());
      ${activity(2, true)} ${activity(3, true)} ${activity(4, false)}`, "select number, answers_as from activity order by number");
    expect(rows).toEqual([{ number: 2, answers_as: ["forelder", "nabo"] }, { number: 3, answers_as: ["forelder", "nabo"] }, { number: 4, answers_as: [] }]);
  });

  it("0009: says of every input when it was written down, by the event that received it", async () => {
    const row = (last: number, received: string) =>
      `insert into input (authority_id, id, case_id, activity_id, number, kind, channel, received_at, is_late, language, content_digest) values (1, '${anId(last)}', '${anId(1)}', '${anId(2)}', ${last}, 'input', 'web', '${received}', false, 'nb', 'd${last}');`;
    const rows = await across<{ number: number; entered_at: Date }>("0009_received_and_written_in", `
      insert into authority (kind, number, name, official_name, written_standard, short_code, founded_at) values ('municipality', '9999', 'Lillevik kommune', 'Lillevik', 'nb', 'LIL', now());
      insert into case_file (authority_id, id, year, number, state, title, slug, language, created_at) values (1, '${anId(1)}', 2026, 1, 'draft', 'Skole', 'skole', 'nb', now());
      insert into activity (authority_id, id, case_id, number, method, step, title, takes_input, opens_on, closes_on) values (1, '${anId(2)}', '${anId(1)}', 1, 'hearing', 'consult', 'Høring', true, '2026-11-02', '2026-12-14');
      ${row(7, "2026-11-05T10:00:00Z")} ${row(8, "2026-11-06T10:00:00Z")}
      insert into event (authority_id, id, type, at, actor_role, case_id, subject_kind, subject_id, payload, nonce) values (1, '${anId(9)}', 'input.received', '2026-11-09T10:00:00Z', 'officer', '${anId(1)}', 'input', '${anId(7)}', '{}', decode(repeat('00', 32), 'hex'));`,
    "select number, entered_at from input order by number");
    expect(rows.map(({ number, entered_at }) => [number, entered_at.toISOString()])).toEqual([[7, "2026-11-09T10:00:00.000Z"], [8, "2026-11-06T10:00:00.000Z"]]);
  });

  it("0010: says of a frozen set what its inputs were counted by, and nothing where its figures say otherwise now", async () => {
    const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T10:00:00Z`;
    const zero = "decode(repeat('00', 32), 'hex')";
    const input = (last: number, number: number, age: string) =>
      `insert into input (authority_id, id, case_id, activity_id, number, kind, channel, received_at, entered_at, is_late, language, age_group, content_digest) values (1, '${anId(last)}', '${anId(1)}', '${anId(2)}', ${number}, 'input', 'web', '${at(2)}', '${at(2)}', false, 'nb', '${age}', 'd${last}');`;
    const frozen = (last: number, version: number, age: string) => `
      insert into briefing (authority_id, id, case_id, version, frozen_at, after_number, fingerprint, promise_version, counts, words, salt, by_account) values (1, '${anId(last)}', '${anId(1)}', ${version}, '${at(5)}', 1, ${zero}, 1,
        '{"ages": [{"keys": ["${age}", "not_said"], "count": 1}], "districts": [], "answersAs": [], "wishes": []}', '{}', ${zero}, '${anId(3)}');
      insert into briefing_line (authority_id, id, briefing_id, number, input_id, standing, theme_ids, commitment) values (1, '${anId(last + 100)}', '${anId(last)}', 1, '${anId(7)}', 'published', '[]', ${zero});`;
    const described = (last: number, day: number, age: string) =>
      `insert into event (authority_id, id, type, at, actor_role, case_id, subject_kind, subject_id, payload, nonce) values (1, '${anId(last)}', 'input.described', '${at(day)}', 'officer', '${anId(1)}', 'input', '${anId(7)}', '{"ageGroup": "${age}"}', ${zero});`;
    const rows = await across<{ version: number; age: string | null }>("0010_counted_as_frozen", `
      insert into authority (kind, number, name, official_name, written_standard, short_code, founded_at) values ('municipality', '9999', 'Lillevik kommune', 'Lillevik', 'nb', 'LIL', now());
      insert into account (authority_id, id, email, name) values (1, '${anId(3)}', 'a@lillevik.example', 'A');
      insert into case_file (authority_id, id, year, number, state, title, slug, language, created_at) values (1, '${anId(1)}', 2026, 1, 'draft', 'Skole', 'skole', 'nb', now());
      insert into activity (authority_id, id, case_id, number, method, step, title, takes_input, opens_on, closes_on) values (1, '${anId(2)}', '${anId(1)}', 1, 'hearing', 'consult', 'Høring', true, '2026-11-02', '2026-12-14');
      ${input(7, 1, "67_plus")} ${described(20, 4, "30_49")} ${described(21, 6, "67_plus")} ${frozen(30, 1, "30_49")} ${frozen(31, 2, "50_66")}`,
    "select b.version, l.counted ->> 'age' as age from briefing_line l join briefing b on b.id = l.briefing_id order by b.version");
    expect(rows).toEqual([{ version: 1, age: "30_49" }, { version: 2, age: null }]);
  });

  it("0011: knows an answer that a withdrawal gave by its words, and lets who was given it wait where the case is open again", async () => {
    const zero = "decode(repeat('00', 32), 'hex')";
    const file = (last: number, state: string) => `
      insert into case_file (authority_id, id, year, number, state, title, slug, language, withdrawn_reason, published_at, created_at) values (1, '${anId(last)}', 2026, ${last}, '${state}', 'Skole', 'skole', 'nb', 'Staten tok over.', now(), now());
      insert into activity (authority_id, id, case_id, number, method, step, title, takes_input, opens_on, closes_on) values (1, '${anId(last + 10)}', '${anId(last)}', 1, 'hearing', 'consult', 'Høring', true, '2026-11-02', '2026-12-14');
      insert into input (authority_id, id, case_id, activity_id, number, kind, channel, received_at, entered_at, is_late, language, content_digest) values (1, '${anId(last + 20)}', '${anId(last)}', '${anId(last + 10)}', 1, 'input', 'web', now(), now(), false, 'nb', 'd${last}');
      insert into answer (authority_id, id, case_id, input_id, version, language, came_of_it, weight, why, salt, by_account, at) values (1, '${anId(last + 30)}', '${anId(last)}', '${anId(last + 20)}', 1, 'nb',
        'Saken er trukket, og innspillet blir derfor ikke behandlet videre.', 'outside', 'Staten tok over.', ${zero}, '${anId(9)}', now());`;
    const rows = await across<{ state: string; reason: string; waits: boolean }>("0011_withdrawal_and_standing", `
      insert into authority (kind, number, name, official_name, written_standard, short_code, founded_at) values ('municipality', '9999', 'Lillevik kommune', 'Lillevik', 'nb', 'LIL', now());
      insert into account (authority_id, id, email, name) values (1, '${anId(9)}', 'a@lillevik.example', 'A');
      ${file(1, "withdrawn")} ${file(2, "published")}`,
    "select c.state, c.withdrawn_reason as reason, s.answered_at is null as waits from input_standing s join case_file c on c.id = s.case_id order by c.number");
    expect(rows).toEqual([{ state: "withdrawn", reason: "Staten tok over.", waits: false }, { state: "published", reason: "", waits: true }]);
  });
});
