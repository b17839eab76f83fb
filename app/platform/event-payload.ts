/**
 * What an event may say: ids, numbers, days, instants, flags, hashes and enumerated words. There is no kind for free
 * text, so that nothing a person wrote can stand in the log (a wall test reads every subject's table).
 */
export type FieldKind = "id" | "ids" | "number" | "day" | "instant" | "flag" | "hash" | readonly string[] | OptionalField;
export interface OptionalField { readonly optional: Exclude<FieldKind, OptionalField> }

export type PayloadSpec = Readonly<Record<string, FieldKind>>;
/** Event type (past tense) → what it carries. */
export type EventSpecs = Readonly<Record<string, PayloadSpec>>;

type ValueOf<Kind> = Kind extends "number" ? number
  : Kind extends "flag" ? boolean
  : Kind extends "ids" ? readonly string[]
  : Kind extends readonly (infer Word)[] ? Word
  : Kind extends { optional: infer Inner } ? ValueOf<Inner> | null
  : string;

export type PayloadOf<Spec extends PayloadSpec> = { readonly [Field in keyof Spec]: ValueOf<Spec[Field]> };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => typeof value === "string" && uuid.test(value),
  ids: (value) => Array.isArray(value) && value.every((one) => typeof one === "string" && uuid.test(one)),
  number: (value) => Number.isSafeInteger(value),
  day: (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  instant: (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value),
  flag: (value) => typeof value === "boolean",
  hash: (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
};

function fitsKind(kind: FieldKind, value: unknown): boolean {
  if (typeof kind === "string") return fits[kind]?.(value) ?? false;
  if ("optional" in kind) return value === null || fitsKind(kind.optional, value);
  return typeof value === "string" && kind.includes(value);
}

/** Names the first field that does not fit, or null. */
export function payloadDefect(spec: PayloadSpec, payload: Readonly<Record<string, unknown>>): string | null {
  const unknownField = Object.keys(payload).find((field) => !(field in spec));
  if (unknownField) return unknownField;
  return Object.keys(spec).find((field) => !fitsKind(spec[field] as FieldKind, payload[field])) ?? null;
}
