import { randomUUID } from "node:crypto";
import type { Field } from "#tests/support/forms.ts";

export type Pairs = readonly (readonly [string, string])[];
export interface BadBody { readonly what: string; readonly body: string }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const escape = (text: string) => encodeURIComponent(text);
export const encoded = (pairs: Pairs): string => pairs.map(([name, value]) => `${escape(name)}=${escape(value)}`).join("&");

/** A value that the product itself has sealed: changed or gone, it is as if it had never been there. */
export const isSealed = (field: Field): boolean => field.kind === "hidden" && /^[\w-]{60,}$/.test(field.value);
const isChoice = (field: Field) => ["select", "radio", "checkbox", "button"].includes(field.kind);
const idIn = (field: Field): string | undefined => [field.value, ...field.choices].find((value) => uuid.test(value));

/** The pairs of a form with one field's value changed; a tick is set for it. */
export function changed(pairs: Pairs, name: string, value: string): Pairs {
  const others = pairs.filter(([other]) => other !== name);
  return [...others, [name, value]];
}

/** What may be written in one field that must never be taken. `foreign` is an id of the same kind in another authority. */
export function badValues(field: Field, foreign: string): readonly (readonly [what: string, value: string])[] {
  const id = idIn(field);
  const isFixed = field.kind === "hidden" ? field.value !== "" : isChoice(field);
  const wrong: (readonly [string, string])[] = [];
  if (isFixed) wrong.push(["of another type", "\u{1F40B} noe annet"]);
  if (isFixed && /^\d+$/.test(field.value)) wrong.push(["below zero", "-1"], ["beyond every number", "9".repeat(30)]);
  if (field.kind === "date") wrong.push(["a day that does not exist", "2026-02-31"], ["no day", "snart"]);
  if (field.kind === "email") wrong.push(["no address", "ikke en adresse"]);
  if (field.isNumeric) wrong.push(["no number", "mange"], ["beyond every number", "9".repeat(12)]);
  if (id) wrong.push(["an id of nothing", id.replace(uuid, randomUUID())], ["an id of another authority", id.replace(uuid, foreign)]);
  return [...wrong, ["with NUL", `${field.value}\0`], ["far too long", "a".repeat(100_000)]];
}

/** What may be wrong with a form as a whole. */
export function badBodies(pairs: Pairs): BadBody[] {
  const [[name = "", value = ""] = []] = pairs as [string, string][];
  const rest = encoded(pairs.slice(1));
  return [
    { what: "1 MB", body: `${encoded(pairs)}&mer=${"a".repeat(1_000_000)}` },
    { what: "broken percent encoding", body: `${escape(name)}=%E6%F8%ZZ&${rest}` },
    { what: "Latin-1", body: `${escape(name)}=bl%E5b%E6r&${rest}` },
    { what: "a lone surrogate", body: `${escape(name)}=${escape(value)}%ED%A0%80&${rest}` },
    { what: "a broken name", body: `%FF=${escape(value)}&${rest}` },
    { what: "nothing", body: "" },
    { what: "names only", body: pairs.map(([one]) => escape(one)).join("&") },
    { what: "a name of the machine's own", body: `__proto__=${escape(value)}&constructor=x&${encoded(pairs)}` },
  ];
}
