import type { AddressName } from "#app/addresses.ts";
import { addressOf, crawl } from "#tests/support/crawl.ts";
import { sendingsOf, type Field, type Sending } from "#tests/support/forms.ts";
import type { Visitor } from "#tests/support/visitor.ts";

/** A form of the product, with a page on which it stands and somebody who may send it. */
export interface FoundForm {
  readonly address: AddressName;
  readonly intent: string;
  readonly path: string;
  readonly sending: Sending;
  readonly visitor: Visitor;
}

export const intentOf = (sending: Sending): string => sending.fields.find((field) => field.name === "intent")?.value ?? "";
const namesOf = (sending: Sending): string[] => [...new Set(sending.fields.map((field) => field.name))];

interface Round { readonly visitor: Visitor; readonly from: readonly string[]; follow(path: string): boolean }

/** Every form that the visitors reach, each where it has the most fields; a form with no field that another lacks is left out. */
export async function everyForm(rounds: readonly Round[]): Promise<FoundForm[]> {
  const found: FoundForm[] = [];
  for (const { visitor, from, follow } of rounds) {
    await crawl(visitor, from, { follow, perKind: 2 }, ({ path, body }) => {
      for (const sending of sendingsOf(body, path)) {
        const address = addressOf(sending.action);
        if (address) found.push({ address, intent: intentOf(sending), path, sending, visitor });
      }
    });
  }
  const covered = new Set<string>();
  const size = (form: FoundForm) => namesOf(form.sending).length;
  return found.sort((a, b) => size(b) - size(a)).filter(({ address, intent, sending }) => {
    const fresh = [`${address} ${intent}`, ...namesOf(sending).map((name) => `${address} ${intent} ${name}`)].filter((one) => !covered.has(one));
    for (const one of fresh) covered.add(one);
    return fresh.length > 0;
  });
}

/** The same form as it stands now; null where it stands no longer. */
export async function reload(form: FoundForm): Promise<Sending | null> {
  const html = await (await form.visitor.ask(form.path)).text();
  const names = namesOf(form.sending).join();
  return sendingsOf(html, form.path).find((one) => intentOf(one) === form.intent && namesOf(one).join() === names) ?? null;
}

/** The same form filled in as somebody would who writes no more than she has to. */
export function filledIn(fields: readonly Field[]): Field[] {
  const saysWhatIsRequired = fields.some((field) => field.isRequired);
  const chosen = new Set<string>();
  return fields.map((field) => {
    const isFirst = !chosen.has(field.name);
    chosen.add(field.name);
    if (field.kind === "radio") return { ...field, isOn: fields.some((one) => one.name === field.name && one.isOn) ? field.isOn : isFirst };
    if (field.kind === "checkbox") return { ...field, isOn: field.isOn || (isFirst && field.value !== "on") };
    const isLeft = field.isTrap || field.value !== "" || (saysWhatIsRequired && !field.isRequired);
    return isLeft ? field : { ...field, value: plausible(field) };
  });
}

function plausible(field: Field): string {
  if (field.kind === "hidden") return "";
  if (field.kind === "select") return field.choices.find((choice) => choice !== "") ?? "";
  if (field.kind === "date") return "2026-12-16";
  if (field.kind === "email") return "prove@lillevik.example";
  if (field.kind === "password") return "et langt passord";
  return field.isNumeric ? "1" : "Dette er en prøve";
}
