import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { newId, newSalt } from "#app/platform/id.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import type { Settled } from "./outcome.rules.ts";
import type { Admissibility, FrozenThreshold, LockedProposal, ProposalState, ProposalText, RemarkGround } from "./proposal.ts";

const lockedColumns = [
  "id", "year", "number", "state", "title", "slug", "language", "citizen_id", "entered_by", "threshold", "closes_on", "qualified_at",
  "delivered_on", "decide_by", "is_voluntary", "case_id", "admissible", "version",
] as const;

/** The lock of everything that changes a proposal; taken after its case's, before any insert. */
export async function lockProposal(trx: Trx, id: string): Promise<LockedProposal | null> {
  const row = await trx.selectFrom("proposal").select(lockedColumns).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id, year: row.year, number: row.number, state: row.state as ProposalState, title: row.title, slug: row.slug, language: row.language as Lang,
    citizenId: row.citizen_id, enteredBy: row.entered_by, threshold: row.threshold, closesOn: row.closes_on, qualifiedAt: row.qualified_at,
    deliveredOn: row.delivered_on, decideBy: row.decide_by, isVoluntary: row.is_voluntary, caseId: row.case_id,
    admissible: row.admissible as Admissibility, version: row.version,
  };
}

export interface NewProposal extends ProposalText {
  readonly slug: string;
  readonly citizenId: string | null;
  readonly enteredBy: string | null;
  readonly formKey: Buffer | null;
}

/** Null when the same rendering of the form has made one already. */
export async function insertProposal(trx: Trx, given: NewProposal, now: Date): Promise<string | null> {
  const row = await trx.insertInto("proposal").values({
    id: newId(), state: "draft", language: given.language, title: given.title, slug: given.slug, request: given.request, reasons: given.reasons,
    salt: newSalt(), citizen_id: given.citizenId, entered_by: given.enteredBy, form_key: given.formKey, begun_at: now,
  }).onConflict((conflict) => conflict.constraint("proposal_form_once").doNothing()).returning("id").executeTakeFirst();
  return row?.id ?? null;
}

export async function findByFormKey(trx: Trx, formKey: Buffer): Promise<string | null> {
  return (await trx.selectFrom("proposal").select("id").where("form_key", "=", formKey).executeTakeFirst())?.id ?? null;
}

export async function findProposalId(trx: Trx, key: { year: number; number: number }): Promise<string | null> {
  const row = await trx.selectFrom("proposal").select("id").where("year", "=", key.year).where("number", "=", key.number).executeTakeFirst();
  return row?.id ?? null;
}

export async function proposalOfCase(trx: Trx, caseId: string): Promise<string | null> {
  return (await trx.selectFrom("proposal").select("id").where("case_id", "=", caseId).executeTakeFirst())?.id ?? null;
}

export async function findText(trx: Trx, id: string): Promise<(ProposalText & { readonly salt: Buffer }) | null> {
  const row = await trx.selectFrom("proposal").select(["title", "request", "reasons", "language", "salt"]).where("id", "=", id).executeTakeFirst();
  return row ? { title: row.title, request: row.request, reasons: row.reasons, language: row.language as Lang, salt: row.salt } : null;
}

export async function reviseText(trx: Trx, id: string, text: ProposalText & { readonly slug: string }): Promise<void> {
  await trx.updateTable("proposal").set({
    title: text.title, slug: text.slug, request: text.request, reasons: text.reasons, language: text.language, salt: newSalt(), version: sql<number>`version + 1`,
  }).where("id", "=", id).execute();
}

/** Counted from a row per authority and year, so that no number is missing. */
export async function takeProposalNumber(trx: Trx, year: number): Promise<number> {
  const { last } = await trx.insertInto("proposal_counter").values({ year, last: 1 })
    .onConflict((conflict) => conflict.columns(["authority_id", "year"]).doUpdateSet({ last: sql<number>`proposal_counter.last + 1` }))
    .returning("last").executeTakeFirstOrThrow();
  return last;
}

export async function numberProposal(trx: Trx, id: string, key: { year: number; number: number }, now: Date): Promise<void> {
  await trx.updateTable("proposal").set({ year: key.year, number: key.number, sent_at: now }).where("id", "=", id).execute();
}

export interface ProposalMove {
  readonly state: ProposalState;
  readonly deliveredOn?: Day;
  readonly decideBy?: Day | null;
  readonly caseId?: string;
  /** K14: by the council's own will, decided there. */
  readonly takenUpReference?: string;
  readonly endedAt?: Date;
  readonly remark?: { readonly text: string; readonly ground: RemarkGround } | null;
}

/** Moves the state, and writes what that move brings with it. */
export async function moveProposal(trx: Trx, id: string, move: ProposalMove): Promise<void> {
  await trx.updateTable("proposal").set({
    state: move.state, version: sql<number>`version + 1`,
    ...(move.deliveredOn === undefined ? {} : { delivered_on: move.deliveredOn }),
    ...(move.decideBy === undefined ? {} : { decide_by: move.decideBy }),
    ...(move.caseId === undefined ? {} : { case_id: move.caseId }),
    ...(move.takenUpReference === undefined ? {} : { is_voluntary: true, taken_up_reference: move.takenUpReference }),
    ...(move.endedAt === undefined ? {} : { ended_at: move.endedAt }),
    ...(move.remark === undefined ? {} : { remark: move.remark?.text ?? "", remark_ground: move.remark?.ground ?? null }),
  }).where("id", "=", id).execute();
}

/** Everything that the council's treatments make of it, together. */
export async function settleProposal(trx: Trx, id: string, settled: Settled): Promise<void> {
  await trx.updateTable("proposal").set({
    state: settled.state, version: sql<number>`version + 1`, admissible: settled.admissible, refused_for: settled.refusedFor, plan_case: settled.planCase,
    plan_reference: settled.planReference, referred_on: settled.referredOn, decided_on: settled.decidedOn, ended_at: null,
  }).where("id", "=", id).execute();
}

export async function openForSigning(trx: Trx, id: string, frozen: FrozenThreshold & { readonly closesOn: Day }, now: Date): Promise<void> {
  await trx.updateTable("proposal").set({
    state: "collecting", version: sql<number>`version + 1`, threshold: frozen.threshold, population: frozen.population,
    population_as_of: frozen.populationAsOf, population_source: frozen.populationSource, opened_at: now, closes_on: frozen.closesOn,
  }).where("id", "=", id).execute();
  await noteThreshold(trx, id, { ...frozen, reason: "", byAccount: null }, now);
}

/** K2: the row takes the new figure; the old one stays in its own row. */
export async function freezeAnew(trx: Trx, id: string, frozen: FrozenThreshold & { readonly reason: string; readonly byAccount: string | null }, now: Date): Promise<void> {
  await trx.updateTable("proposal").set({
    threshold: frozen.threshold, population: frozen.population, population_as_of: frozen.populationAsOf, population_source: frozen.populationSource,
    version: sql<number>`version + 1`,
  }).where("id", "=", id).execute();
  await noteThreshold(trx, id, frozen, now);
}

export async function openedOn(trx: Trx, id: string): Promise<Day | null> {
  const row = await trx.selectFrom("proposal").select("opened_at").where("id", "=", id).executeTakeFirst();
  return row?.opened_at ? dayOf(row.opened_at) : null;
}

/** Whose last day has passed, in order of id: so are they locked. */
export async function proposalsOutOfTime(trx: Trx, today: Day): Promise<string[]> {
  const rows = await trx.selectFrom("proposal").select("id").where("state", "=", "collecting").where("closes_on", "<", today).orderBy("id").execute();
  return rows.map((row) => row.id);
}

async function noteThreshold(trx: Trx, id: string, frozen: FrozenThreshold & { readonly reason: string; readonly byAccount: string | null }, now: Date): Promise<void> {
  await trx.insertInto("proposal_threshold").values({
    id: newId(), proposal_id: id, threshold: frozen.threshold, population: frozen.population, population_as_of: frozen.populationAsOf,
    population_source: frozen.populationSource, reason: frozen.reason, by_account: frozen.byAccount, at: now,
  }).execute();
}

/** The first time that enough have signed; true once and never again, whatever is taken back and signed anew. */
export async function markQualified(trx: Trx, id: string, now: Date): Promise<boolean> {
  const moved = await trx.updateTable("proposal").set({ qualified_at: now }).where("id", "=", id).where("qualified_at", "is", null).executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** A draft that was never sent is nobody's but its author's: it may go without a trace. */
/** Begun before then, and never sent. */
export async function listForgottenDrafts(trx: Trx, before: Date): Promise<string[]> {
  const rows = await trx.selectFrom("proposal").select("id").where("state", "=", "draft").where("number", "is", null).where("begun_at", "<", before).forUpdate().execute();
  return rows.map(({ id }) => id);
}

export async function deleteDraft(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("proposer").where("proposal_id", "=", id).execute();
  await trx.deleteFrom("proposal").where("id", "=", id).execute();
}
