import { sql } from "kysely";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bodyKinds, authorityKinds, decisionPowers, nameMarks, writtenStandards } from "#app/domains/authorities/authority.ts";
import { caseOrigins, caseStates } from "#app/domains/cases/case.ts";
import { admissibilities, flagKinds, proposalStates, proposerKinds, refusedGrounds, remarkGrounds } from "#app/domains/proposals/proposal.ts";
import { promiseKinds } from "#app/domains/cases/promise.ts";
import { weights } from "#app/domains/cases/weight.ts";
import { steps } from "#app/domains/ladder/step.ts";
import { staffRoles } from "#app/domains/people/actor.ts";
import { openPostgres, asOwner } from "#app/platform/db.server.ts";
import { migrate } from "#db/migrate.ts";
import { freshDatabase, testDatabase, testsRunOnPostgres } from "#tests/support/database.ts";

describe.runIf(testsRunOnPostgres)("db/schema.ts", () => {
  it("is what a migrated PostgreSQL says today (npm run generate)", async () => {
    const url = await freshDatabase(process.env.TEST_DATABASE_URL as string);
    const database = openPostgres(url, 2);
    await migrate(database.kysely as never, "exercise");
    await database.close();
    const file = process.env.UPDATE_GENERATED ? "db/schema.ts" : path.join(mkdtempSync(path.join(os.tmpdir(), "trappa-schema-")), "schema.ts");
    const made = spawnSync("node_modules/.bin/kysely-codegen", ["--dialect", "postgres", "--date-parser", "string", "--exclude-pattern", "public.migration", "--out-file", file], { env: { ...process.env, DATABASE_URL: url }, encoding: "utf8" });
    expect(made.status, made.stderr).toBe(0);
    expect(readFileSync("db/schema.ts", "utf8")).toBe(readFileSync(file, "utf8"));
  });
});

/** Constraint → the list in words that it must equal. */
const lists: Readonly<Record<string, readonly string[]>> = {
  authority_kind_known: authorityKinds, authority_written_standard_known: writtenStandards, body_kind_known: bodyKinds, body_decision_power_known: decisionPowers,
  authority_profile_name_mark_known: nameMarks, account_role_known: staffRoles, case_file_state_known: caseStates, case_file_step_known: steps, activity_step_known: steps,
  promise_kind_known: promiseKinds, case_file_origin_known: caseOrigins, proposal_state_known: proposalStates, proposal_admissible_known: admissibilities, proposal_refused_for_known: refusedGrounds,
  proposal_remark_ground_known: remarkGrounds, proposal_flag_kind_known: flagKinds, proposer_kind_known: proposerKinds, assessment_weight_known: weights, answer_weight_known: weights,
};

describe("the database's lists of words", () => {
  it("are those of the code", async () => {
    await testDatabase();
    const { rows } = await asOwner((trx) => sql<{ name: string; definition: string }>`select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c'`.execute(trx));
    for (const [name, words] of Object.entries(lists)) {
      const definition = rows.find((row) => row.name === name)?.definition ?? "";
      expect([...definition.matchAll(/'([a-z0-9_]+)'::text/g)].map((found) => found[1]).sort(), name).toEqual([...words].sort());
    }
  });
});
