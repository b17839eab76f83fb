import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { address, addressNames, type AddressName } from "#app/addresses.ts";
import { pairsOf, type Field } from "#tests/support/forms.ts";
import { watchRows, type RowWatch } from "#tests/support/rows.ts";
import { runBuilt, serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { sources } from "#tests/walls/sources.ts";
import { badBodies, badValues, changed, encoded, isSealed, type BadBody, type Pairs } from "./bad-values.ts";
import { everyForm, filledIn, reload, type FoundForm } from "./every-form.ts";
import { aPdf } from "./furnish.ts";
import { formsOfLillevik } from "./lillevik-forms.ts";
import { answerOf, unreadable, type Answer } from "./readable.ts";

let served: Served;
let rows: RowWatch | null = null;
let forms: FoundForm[];
/** An id of Storfjorden's under each name that a field of ids has. */
const foreign = new Map<string, string>();

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const named = (form: FoundForm) => `${form.address}${form.intent ? ` ${form.intent}` : ""}`;

beforeAll(async () => {
  served = await serveBuilt();
  const as = (name: string, word: string) => new Visitor(served).signIn(`${name}@${word}.example`, undefined, word);
  // Signing out has no field that could be bad, and would end what the others stand on; it is tried in tests/http/eid.
  forms = (await formsOfLillevik(served)).filter((form) => form.address !== "eidSignOut");
  const elsewhere = await everyForm(await Promise.all(["samferdsel", "motesekretaer", "administrator"].map(async (name) => ({
    visitor: await as(name, "storfjorden"), from: ["/storfjorden/administrasjon"], follow: (path: string) => path.startsWith("/storfjorden/administrasjon"),
  }))));
  for (const field of elsewhere.flatMap((form) => form.sending.fields)) {
    const id = [field.value, ...field.choices].map((value) => uuid.exec(value)?.[0]).find(Boolean);
    if (id) foreign.set(field.name, id);
  }
  if (served.databaseUrl) rows = await watchRows(served.databaseUrl);
}, 240_000);

afterAll(async () => {
  await rows?.close();
  await served?.stop();
});

const standing = async (): Promise<Readonly<Record<string, string>>> => (rows ? rows.standing() : {});
const someForeignId = () => [...foreign.values()][0] as string;

/** Sends a body as it is written; a form with a file sends the pairs of it and a small PDF. */
function send(form: FoundForm, body: string): Promise<Answer> {
  const { action, isMultipart } = form.sending;
  if (!isMultipart) return answerOf(form.visitor.postRaw(action, body));
  return answerOf(form.visitor.upload(action, Object.fromEntries(new URLSearchParams(body)), { name: "kart.pdf", content: aPdf(300) }));
}

/**
 * One field of each name, and of rows that are alike the first; the trap and what the product has sealed are left alone:
 * whatever stands there is lawful.
 */
function fieldsOf(fields: readonly Field[]): Field[] {
  const alike = (name: string) => name.replace(/_[A-Z](?=_)|_\d$/, "_");
  const byKind = new Map<string, Field>();
  for (const field of fields.filter((one) => !one.isTrap && !isSealed(one) && one.kind !== "file")) {
    const standing = byKind.get(alike(field.name));
    if (!standing || standing.name === field.name) byKind.set(alike(field.name), field);
  }
  return [...byKind.values()];
}

function badBodiesOf(form: FoundForm, pairs: Pairs): BadBody[] {
  const fields = fieldsOf(form.sending.fields);
  // A button alone, as to sign out, has nothing that can be bad.
  if (fields.length === 0) return [];
  const one = fields.flatMap((field) =>
    badValues(field, foreign.get(field.name) ?? someForeignId()).map(([what, value]) => ({ what: `${field.name} ${what}`, body: encoded(changed(pairs, field.name, value)) })));
  return form.sending.isMultipart ? one : [...one, ...badBodies(pairs)];
}

/** «Det er plass til 600 tegn»: what the product itself says is the most that a field takes. */
const roomIn = (answer: Answer): number | null => {
  const found = /plass til ([\d\s\u00a0]+) te[gi]k?n/.exec(answer.body);
  return found ? Number((found[1] as string).replace(/\D/g, "")) : null;
};

/** The sender sees no answer at all. */
const brokenLine = (fault: unknown): Answer => ({ status: 0, headers: new Headers(), body: String(fault) });

async function refusedAs(form: FoundForm, bad: BadBody, lang: "nb" | "nn"): Promise<{ wrong: string[]; answer: Answer }> {
  form.visitor.reads(lang);
  const answer = await send(form, bad.body).catch(brokenLine);
  const wrong = answer.status < 400 || answer.status > 499 ? [`answers ${answer.status}`] : unreadable(answer, lang);
  return { answer, wrong: wrong.map((one) => `${named(form)}, ${bad.what}: ${one}`) };
}

/** One bad body, and where the answer says how much room there is, one character more than that. */
async function tryOne(form: FoundForm, bad: BadBody & { readonly pairs: Pairs; readonly lang: "nb" | "nn" }): Promise<string[]> {
  const { pairs, lang } = bad;
  const { wrong, answer } = await refusedAs(form, bad, lang);
  const room = bad.what.endsWith("far too long") ? roomIn(answer) : null;
  if (room === null) return wrong;
  const name = bad.what.split(" ")[0] as string;
  const over = { what: `${name} one character too long`, body: encoded(changed(pairs, name, "a".repeat(room + 1))) };
  return [...wrong, ...(await refusedAs(form, over, lang)).wrong];
}

/** All bad kinds of one form, some at a time, every other read in nynorsk; afterwards every row stands as it stood. */
async function refuseAll(form: FoundForm): Promise<string[]> {
  const sending = await reload(form);
  if (!sending) return [`${named(form)} stands no longer on ${form.path}`];
  const fresh = { ...form, sending };
  const pairs = pairsOf(filledIn(sending.fields));
  const before = await standing();
  const wrong: string[] = [];
  const waiting = badBodiesOf(fresh, pairs).map((bad, index) => ({ ...bad, pairs, lang: index % 2 === 0 ? "nb" as const : "nn" as const }));
  const lane = async () => { for (let bad = waiting.shift(); bad; bad = waiting.shift()) wrong.push(...await tryOne(fresh, bad)); };
  await Promise.all([lane(), lane(), lane()]);
  const after = await standing();
  for (const table of Object.keys(after)) if (before[table] !== after[table]) wrong.push(`${named(form)} was refused, yet ${table} went from ${before[table]} to ${after[table]}`);
  return wrong;
}

/** May be left out: what nobody has to fill in. What says which row and which version is meant may never be. */
const mayBeMissing = (field: Field): boolean => !field.isRequired && field.name !== "intent" && !(field.kind === "hidden" && (uuid.test(field.value) || /^\d+$/.test(field.value)));

describe("bad input", () => {
  it("is refused in every field of every form, in the reader's words, and writes nothing", async () => {
    const wrong: string[] = [];
    for (const form of forms) wrong.push(...await refuseAll(form));
    expect(wrong).toEqual([]);
  }, 240_000);

  it("that lacks a field, or has every field twice, is refused or lawful, never a fault", async () => {
    const wrong: string[] = [];
    // Citizens first: what the office lawfully does may take their forms away.
    const inOffice = ({ path }: FoundForm) => Number(path.includes("/administrasjon"));
    for (const form of [...forms].sort((one, other) => inOffice(one) - inOffice(other))) wrong.push(...await lackingAndDouble(form));
    expect(wrong).toEqual([]);
  }, 240_000);

  it("was tried at every address that answers a post, and at every button that the product has", async () => {
    const tried = new Set<AddressName>(forms.map((form) => form.address));
    const untried: string[] = [];
    for (const name of addressNames.filter((one) => !tried.has(one))) {
      const sample = { case: "2026-4", number: "1", activity: "1", version: "1", theme: "1", meeting: "x", reference: "x", token: "x", year: "2026", id: "x", name: "x" };
      const path = (address as (...given: unknown[]) => string)({ word: "lillevik", addressLanguage: "nb" }, name, sample);
      // Has no field at all, and is tried in tests/http/eid.
      if (name === "eidSignOut") continue;
      if ((await new Visitor(served).post(path, {})).status !== 405) untried.push(name);
    }
    expect(untried).toEqual([]);
    const buttons = sources("app").flatMap(({ text }) => [...text.matchAll(/name="intent" value="(\w+)"/g)].map((found) => found[1] as string));
    const pressed = new Set(forms.map((form) => form.intent));
    expect(buttons.filter((one) => !pressed.has(one))).toEqual([]);
  });

  it("leaves a database in which every statement holds, and no fault in the log", async () => {
    expect(served.output()).not.toMatch(/request failed|rendering failed|a text is missing/);
    const { folder, databaseUrl } = served;
    await served.stop();
    const { code, output } = await runBuilt(["invariants"], { DATA_DIR: folder, ...(databaseUrl ? { DATABASE_URL: databaseUrl, TRAPPA_MODE: "exercise" } : {}) });
    expect(code, output).toBe(0);
  }, 60_000);
});

async function lackingAndDouble(form: FoundForm): Promise<string[]> {
  const wrong: string[] = [];
  const names = [...fieldsOf(form.sending.fields).map((field) => field.name), "everything twice"];
  for (const name of names) {
    const sending = await reload(form);
    // What an earlier try lawfully did may have taken the form away.
    if (!sending) return name === names[0] ? [`${named(form)} stands no longer on ${form.path}`] : wrong;
    const pairs = pairsOf(filledIn(sending.fields));
    const field = sending.fields.find((one) => one.name === name);
    const before = await standing();
    const answer = await send({ ...form, sending }, encoded(field ? pairs.filter(([other]) => other !== name) : [...pairs, ...pairs])).catch(brokenLine);
    const said = `${named(form)}, ${field ? `without ${name}` : name}`;
    if (answer.status >= 500 || answer.status === 0) wrong.push(`${said}: answers ${answer.status}`);
    if (answer.status < 400 && field && !mayBeMissing(field)) wrong.push(`${said}: answers ${answer.status}`);
    if (answer.status >= 400 && JSON.stringify(before) !== JSON.stringify(await standing())) wrong.push(`${said}: was refused, yet something was written`);
  }
  return wrong;
}
