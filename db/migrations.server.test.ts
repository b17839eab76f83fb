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
});
