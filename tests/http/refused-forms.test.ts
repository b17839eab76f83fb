import { afterAll, beforeAll, describe, expect, it } from "vitest";
import frameNb from "#app/frame.texts.nb.ts";
import frameNn from "#app/frame.texts.nn.ts";
import { pairsOf, type Field, type Sending } from "#tests/support/forms.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { encoded, isSealed } from "./bad-values.ts";
import { everyForm, reload, type FoundForm } from "./every-form.ts";
import { aPdf } from "./furnish.ts";
import { formsOfLillevik } from "./lillevik-forms.ts";

let served: Served;
let forms: FoundForm[];

beforeAll(async () => {
  served = await serveBuilt();
  forms = await formsOfLillevik(served);
}, 240_000);

afterAll(() => served?.stop());

const plain = (html: string) => html.replace(/<[^>]+>/g, "").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

function summaryLines(html: string): string[] {
  const summary = /<div class="error-summary".*?<\/div>/s.exec(html)?.[0] ?? "";
  return [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map((found) => plain(found[1] as string));
}

/** What the frame says of any field, up to its first figure. */
const general = [frameNb.form, frameNn.form].map((texts) =>
  [texts.required, texts.choose, texts.unknown_choice, texts.too_long, texts.too_many, texts.not_a_day, texts.not_a_time, texts.not_a_number, texts.unreadable].map((text) => text.split("{")[0] as string));

const isWritten = (field: Field) => field.kind !== "hidden" && field.kind !== "button" && !field.isTrap && !isSealed(field);
const isChosen = (field: Field) => field.kind === "radio" || field.kind === "checkbox";

const emptied = (fields: readonly Field[]) => fields.filter((field) => !(isWritten(field) && isChosen(field))).map((field) => (isWritten(field) ? { ...field, value: "" } : field));
const overfull = (fields: readonly Field[]) => fields.map((field) => (isWritten(field) && !isChosen(field) ? { ...field, value: "a".repeat(30_000) } : field));

async function linesFor(form: FoundForm, sending: Sending, fields: readonly Field[]): Promise<string[]> {
  const pairs = pairsOf(fields);
  const answer = sending.isMultipart
    ? await form.visitor.upload(sending.action, Object.fromEntries(pairs), { name: "kart.pdf", content: aPdf(300) })
    : await form.visitor.postRaw(sending.action, encoded(pairs));
  return answer.status >= 400 ? summaryLines(await answer.text()) : [];
}

async function unnamed(form: FoundForm, change: (fields: readonly Field[]) => readonly Field[], language: 0 | 1): Promise<string[]> {
  const sending = await reload(form);
  if (!sending) return [];
  form.visitor.reads(language === 0 ? "nb" : "nn");
  const lines = await linesFor(form, sending, change(sending.fields));
  const wrong = lines.filter((line, index) => lines.indexOf(line) !== index || (general[language] ?? []).some((text) => line.startsWith(text)));
  return wrong.map((line) => `${form.address} ${form.intent}: ${line}`);
}

describe("the summary of a refused form", () => {
  it.each([["sent empty", emptied], ["overfull", overfull]] as const)("has a line of its own for each field and names it, for every form %s", async (_, change) => {
    const wrong: string[] = [];
    for (const [index, form] of forms.entries()) wrong.push(...await unnamed(form, change, index % 2 === 0 ? 0 : 1));
    expect(wrong).toEqual([]);
  }, 240_000);

  it("says what has to be done in which field, as a link to it", async () => {
    const measure = forms.find((form) => form.address === "followUp" && form.intent === "plan") as FoundForm;
    measure.visitor.reads("nb");
    const sending = await reload(measure) as Sending;
    expect(await linesFor(measure, sending, emptied(sending.fields))).toContain("«Hva skal gjøres»: fyll ut feltet.");
  });
});

describe("a button", () => {
  it("is shown to nobody who may not press it", async () => {
    const closed: string[] = [];
    for (const name of ["motesekretaer", "kommunalsjef-oppvekst", "administrator", "jonas"]) {
      const visitor = await new Visitor(served).signIn(`${name}@lillevik.example`);
      const shown = await everyForm([{ visitor, from: ["/lillevik/folkevalgt", "/lillevik/administrasjon"], follow: (path) => /\/(administrasjon|notat|folkevalgt)/.test(path) && path.startsWith("/lillevik") }]);
      for (const form of shown.filter((one) => one.address !== "signOut")) {
        const answer = await visitor.postRaw(form.sending.action, encoded(pairsOf(emptied(form.sending.fields))));
        if (answer.status === 403) closed.push(`${name}: ${form.address} ${form.intent}`);
      }
    }
    expect(closed).toEqual([]);
  }, 240_000);
});
