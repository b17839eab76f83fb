import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { RequestContext } from "#app/context.server.ts";
import type { Authority, Profile } from "#app/domains/authorities/authority.ts";
import { readProfile } from "#app/domains/authorities/profile.view.server.ts";
import { isStaff } from "#app/domains/people/access.ts";
import type { Role } from "#app/domains/people/actor.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import { clockNow } from "#app/platform/clock.ts";
import { inAuthority, readAuthority, type Trx } from "#app/platform/db.server.ts";
import { faultLine, log } from "#app/platform/log.server.ts";
import { keepPlace, takePost } from "#app/platform/posted-form.server.ts";
import { readForm, UnreadableFormError, type PostedFields } from "#app/platform/read-form.server.ts";
import { isRefusal, type Refusal } from "#app/platform/refusal.ts";
import { hmac, openSeal, seal } from "#app/platform/seal.server.ts";
import { statusOfSqlState } from "#app/platform/sql-state.ts";
import { hasWords, type FormAnswer, type FormError } from "./form-answer.ts";
import { refusals } from "./refusals.ts";
import { hasText, sayIn } from "./texts.ts";
import { frameOf, type FrameFacts } from "./frame.ts";

/** One request by somebody to one authority, with the time taken once. */
export interface Visit extends RequestContext {
  readonly authority: Authority;
  readonly now: Date;
  readonly url: URL;
  /** Where the public reaches this installation, for links that leave the page; behind a proxy the request's own may be another. */
  readonly publicOrigin: string;
}

type Args = LoaderFunctionArgs | ActionFunctionArgs;

export const notFound = (): never => { throw data({ kind: "not_found" }, { status: 404 }); };

export function visitOf(args: Args): Visit {
  const context = args.context;
  if (!context.authority) return notFound();
  const url = new URL(args.request.url);
  return { ...context, authority: context.authority, now: clockNow(), url, publicOrigin: context.settings.publicUrl ?? url.origin };
}

/** Asks who may: a page or an action for people in office. Nobody signed in is sent to sign in; another role gets 403. */
export function demand(visit: Visit, granted: readonly Role[]): void {
  if (grantedRole(visit.actor, granted)) return;
  if (visit.actor.accountId === null) throw data({ kind: "sign_in", returnTo: visit.url.pathname }, { status: 401 });
  throw data({ kind: "not_allowed" }, { status: 403 });
}

export interface PageOptions {
  /** Roles that may see the page; absent: anybody. */
  readonly for?: readonly Role[];
  /** Shown before the authority is visible to the public (sign-in, one-use link). */
  readonly beforeOpening?: boolean;
}

/** Opens one reading transaction for a page and adds what its frame shows. A null from `work` is 404. */
export async function readPage<T extends object>(
  visit: Visit, options: PageOptions, work: (trx: Trx, profile: Profile) => Promise<T | null>,
): Promise<T & { frame: FrameFacts }> {
  if (options.for) demand(visit, options.for);
  return readAuthority(visit.authority.id, async (trx) => {
    const profile = await readProfile(trx);
    if (!options.beforeOpening) demandOpen(visit, profile);
    const page = await work(trx, profile);
    if (page === null) return notFound();
    return { ...page, ...titleAfterForm(visit, page), frame: frameOf(visit, profile, formToken(visit)) };
  });
}

/** Before an authority is open, its pages and forms are for its own staff alone (see opening.rules.ts). */
function demandOpen(visit: Visit, profile: Profile): void {
  if (!profile.visibleSince && !isStaff(visit.actor)) throw data({ kind: "not_open" }, { status: 404 });
}

/** «Feil: …» first in the window's title where a form was refused: a screen reader reads it before anything else. The page's heading stays. */
function titleAfterForm({ outcome, lang }: Visit, page: { readonly title?: unknown }): { title?: string; windowTitle?: string } {
  const title = outcome.title ?? page.title;
  if (typeof title !== "string") return {};
  return { title, ...(outcome.isRefused ? { windowTitle: sayIn(lang)("frame.form.failed", { title }) } : {}) };
}

export interface ActionPlan<Schema extends z.ZodType, Result, Asked = undefined> {
  readonly for?: readonly Role[];
  readonly form: Schema;
  /** What another machine must be asked first: outside the transaction, which waits for nobody. A refusal ends it with nothing written. */
  readonly ask?: (form: z.output<Schema>, visit: Visit) => Promise<Asked | Refusal>;
  readonly run: (trx: Trx, form: z.output<Schema>, visit: Visit, asked: Asked) => Promise<Result>;
  readonly done: (result: Exclude<Result, Refusal>, visit: Visit) => Response | Promise<Response>;
}

/** The one frame of every form: may-I → parse (422, values kept) → use case in one transaction → refusal map → done. */
export async function act<Schema extends z.ZodType, Result, Asked = undefined>(args: ActionFunctionArgs, plan: ActionPlan<Schema, Result, Asked>) {
  return carryOut(visitOf(args), await readFields(args.request), plan);
}

/** A page with several buttons: the field `intent` names the plan; an unknown one is 422. */
export async function actOn(args: ActionFunctionArgs, plans: Readonly<Record<string, AnyPlan>>) {
  const visit = visitOf(args);
  const fields = await readFields(args.request);
  const plan = Object.hasOwn(plans, String(fields.intent)) ? plans[String(fields.intent)] : undefined;
  if (!plan) throw data({ kind: "unreadable_form" }, { status: 422 });
  return carryOut(visit, fields, plan);
}

// A page's plans have different forms and results; each is checked where it is written (see `plan`).
type AnyPlan = ActionPlan<z.ZodType, unknown, unknown>;
export const plan = <Schema extends z.ZodType, Result, Asked = undefined>(given: ActionPlan<Schema, Result, Asked>): AnyPlan => given as unknown as AnyPlan;

async function carryOut<Schema extends z.ZodType, Result, Asked>(visit: Visit, fields: PostedFields, plan: ActionPlan<Schema, Result, Asked>) {
  if (plan.for) demandWithFields(visit, plan.for, fields);
  const parsed = plan.form.safeParse(fields);
  if (!parsed.success) return formRefused(visit, fields, parsed.error);
  const asked = (plan.ask ? await plan.ask(parsed.data, visit) : undefined) as Asked | Refusal;
  if (isRefusal(asked)) return refused(visit, fields, asked);
  const result = await settleOnce(visit, { fields: plan.for ? fields : {}, done: plan.done }, async (trx) => {
    if (!plan.for) demandOpen(visit, await readProfile(trx));
    return plan.run(trx, parsed.data, visit, asked as Asked);
  });
  return isRefusal(result) ? refused(visit, fields, result) : result.response;
}

interface Posted<Result> { readonly fields: PostedFields; readonly done: ActionPlan<z.ZodType, Result>["done"] }

/**
 * Runs a use case and answers. A form of somebody in office that comes twice, from the same rendering and with the same words,
 * is one act: the second answer leads where the first one led.
 */
export async function settleOnce<Result>(visit: Visit, posted: Posted<Result>, work: (trx: Trx) => Promise<Result>): Promise<Refusal | { response: Response }> {
  const key = postKey(visit, posted.fields);
  const answer = async (result: Result) => ({ response: await posted.done(result as Exclude<Result, Refusal>, visit) });
  if (!key) {
    const result = await settle(visit, work);
    return isRefusal(result) ? result : answer(result);
  }
  return settle(visit, async (trx) => {
    const earlier = await takePost(trx, key, visit.now);
    if (earlier !== null) return { response: seeOther(earlier) };
    const result = await work(trx);
    if (isRefusal(result)) return result;
    const answered = await answer(result);
    await keepPlace(trx, key, answered.response instanceof Response ? answered.response.headers.get("Location") : null);
    return answered;
  });
}

/** Null for a form without a token of ours: anybody may send it, and nobody in office is behind it. */
function postKey(visit: Visit, fields: PostedFields): Buffer | null {
  const token = fields[formTokenField];
  if (typeof token !== "string" || openSeal(visit.settings.sealKey, "form", token, visit.now) !== visit.actor.accountId) return null;
  const { [formTokenField]: _, ...written } = fields;
  return hmac(visit.settings.sealKey, JSON.stringify([token, visit.url.pathname, visit.url.search, Object.entries(written).sort(([one], [other]) => (one < other ? -1 : 1))]));
}

/** Runs a use case in the authority's transaction; a database's refusal of bad data becomes a refusal with words. */
export async function settle<Result>(visit: Visit, work: (trx: Trx) => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await inAuthority(visit.authority.id, work);
  } catch (fault) {
    const status = statusOfSqlState(fault);
    if (status === null) throw fault;
    log("warn", "the database refused a form", { requestId: visit.requestId, ...faultLine(fault) });
    if (status === 503) throw data({ kind: "try_again" }, { status: 503 });
    return { refused: status === 409 ? "changed_meanwhile" : "lacking" };
  }
}

export async function readFields(request: Request): Promise<PostedFields> {
  try {
    return await readForm(request);
  } catch (fault) {
    if (fault instanceof UnreadableFormError) throw data({ kind: "unreadable_form" }, { status: fault.status });
    throw fault;
  }
}

export function formRefused(visit: Visit, fields: PostedFields, error: z.ZodError) {
  const say = sayIn(visit.lang);
  visit.outcome.isRefused = true;
  const seen = new Set<string>();
  const errors: FormError[] = [];
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (seen.has(field)) continue;
    seen.add(field);
    const params = { kind: visit.authority.kind, ...("params" in issue ? (issue.params as Record<string, string | number>) : {}) };
    errors.push(errorAt(field, hasText(issue.message) ? issue.message : "frame.form.unreadable", params, say));
  }
  return data<FormAnswer>({ title: say("frame.form.title", { count: errors.length, kept: hasWords(kept(fields)) ? "yes" : "no" }), errors, values: kept(fields), standing: null }, { status: 422 });
}

/** Texts of the frame say the same of any field. */
const errorAt = (field: string, key: string, facts: Readonly<Record<string, string | number>>, say: ReturnType<typeof sayIn>): FormError =>
  ({ field, message: say(key, facts), ...(key.startsWith("frame.form.") ? { isGeneral: true } : {}) });

/** A refusal in the reader's words, with what was typed. */
export function refused(visit: Visit, fields: PostedFields, refusal: Refusal) {
  const say = sayIn(visit.lang);
  visit.outcome.isRefused = true;
  const words = refusals.get(refusal.refused);
  if (!words) throw new Error(`refusal ${refusal.refused} has no words`);
  if (words.status === 404) return notFound();
  const facts = { kind: visit.authority.kind, ...refusal.facts };
  const errors = Object.entries(refusal.fields ?? {}).map(([field, said]) => (typeof said === "string" ? errorAt(field, said, facts, say) : errorAt(field, said.key, { ...facts, ...said.facts }, say)));
  const standing = refusal.standing ? Object.fromEntries(Object.entries(refusal.standing).map(([field, value]) => [field, String(value ?? "")])) : null;
  return data<FormAnswer>({ title: say(words.key, facts), errors, values: kept(fields), standing, ...(refusal.typed ? { typed: refusal.typed } : {}) }, { status: words.status });
}

const kept = (fields: PostedFields): PostedFields => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "password" && name !== "password_again" && name !== formTokenField));

export const formTokenField = "form_of";
const hours = (now: Date, count: number) => new Date(now.getTime() + count * 3_600_000);

const formToken = (visit: Visit): string | null =>
  visit.actor.accountId ? seal(visit.settings.sealKey, "form", visit.actor.accountId, hours(visit.now, 24)) : null;

/** A post whose session has run out keeps its fields, sealed into the sign-in page for an hour, for its own account only. */
function demandWithFields(visit: Visit, granted: readonly Role[], fields: PostedFields): void {
  if (grantedRole(visit.actor, granted) || visit.actor.accountId !== null) return demand(visit, granted);
  const token = fields[formTokenField];
  const account = typeof token === "string" ? openSeal(visit.settings.sealKey, "form", token, visit.now) : null;
  const keptFields: KeptPost = { account, path: visit.url.pathname + visit.url.search, fields: kept(fields) };
  const sealed = account ? seal(visit.settings.sealKey, `kept ${visit.authority.id}`, JSON.stringify(keptFields), hours(visit.now, 1)) : null;
  throw data({ kind: "sign_in", returnTo: visit.url.pathname, kept: sealed }, { status: 401 });
}

export interface KeptPost { readonly account: string | null; readonly path: string; readonly fields: PostedFields }

export function openKept(visit: Visit, sealed: string): KeptPost | null {
  const opened = openSeal(visit.settings.sealKey, `kept ${visit.authority.id}`, sealed, visit.now);
  return opened ? (JSON.parse(opened) as KeptPost) : null;
}

/** After a form that changed something: see the page it leads to (303, so that a reload posts nothing again). */
export const seeOther = (path: string): Response => redirect(path, 303);
