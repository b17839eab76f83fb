import { z } from "zod";
import { parseDay } from "./day.ts";
import { isBlank, normaliseLine, normaliseText, type NormalisedText } from "./plain-text.ts";

/** Pieces of forms. An issue's message is the key of its text; absent and empty are the same, and become null where allowed. */

type Normalise = (raw: string) => NormalisedText;

const given = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).optional().transform((raw) => raw ?? "");

function cleaned(normalise: Normalise, max: number, part = (text: string) => text.trim()) {
  return given.transform((raw, context) => {
    const result = normalise(raw);
    if ("refused" in result) { context.addIssue({ code: "custom", message: `frame.form.${result.refused}` }); return z.NEVER; }
    const text = part(result.text);
    if (text.length > max) { context.addIssue({ code: "custom", message: "frame.form.too_long", params: { max } }); return z.NEVER; }
    return text;
  });
}

const filled = (text: string) => !isBlank(text);
const required = "frame.form.required";

/** One line, at most `max` UTF-16 units; must not be empty. `needed` is the key of what is said where it is. */
export const line = (max: number, needed: string = required) => cleaned(normaliseLine, max).refine(filled, needed);
export const optionalLine = (max: number) => cleaned(normaliseLine, max);
/** Text with line breaks. */
export const words = (max: number, needed: string = required) => cleaned(normaliseText, max).refine(filled, needed);
export const optionalWords = (max: number) => cleaned(normaliseText, max);

/** One thing on each line: bullets are dropped, the same thing twice stands once. */
export const lines = (maxLines: number, max: number) => optionalWords(maxLines * (max + 1)).transform((text, context) => {
  const all = text.split("\n").map((one) => one.replace(/^[-–•*]\s+/, "").trim()).filter((one) => one !== "");
  if (all.length > maxLines) { context.addIssue({ code: "custom", message: "frame.form.too_many", params: { max: maxLines } }); return z.NEVER; }
  if (all.some((one) => one.length > max)) { context.addIssue({ code: "custom", message: "frame.form.too_long", params: { max } }); return z.NEVER; }
  return [...new Set(all)];
});

/** Lines that are known by their number: an empty one is left out and keeps its place, also the first. */
export const numberedLines = (max: number) => cleaned(normaliseText, max, (text) => text)
  .transform((text) => text.split("\n").map((one, index) => ({ line: index + 1, text: one })).filter(({ text: one }) => one.trim() !== ""));

// A slip of the finger (0026, 20266) is no day of a case; what stands in an archive may be old.
const [firstDay, lastDay] = ["1900-01-01", "2200-12-31"];

/** YYYY-MM-DD, or as a Norwegian types it where the browser has no date field: 3.12.2026. */
const typedDay = () => cleaned(normaliseLine, 14).transform((raw, context) => {
  const read = parseDay(raw);
  if (raw !== "" && read === null) { context.addIssue({ code: "custom", message: "frame.form.not_a_day" }); return z.NEVER; }
  if (read !== null && (read < firstDay || read > lastDay)) { context.addIssue({ code: "custom", message: "frame.form.year_unlikely" }); return z.NEVER; }
  return read;
});

export const optionalDay = typedDay;
export const day = () => typedDay().transform((read, context) => {
  if (read === null) { context.addIssue({ code: "custom", message: required }); return z.NEVER; }
  return read;
});

export const time = () => cleaned(normaliseLine, 5).refine((raw) => /^([01]\d|2[0-3])[:.][0-5]\d$/.test(raw), "frame.form.not_a_time").transform((raw) => raw.replace(".", ":"));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const id = () => cleaned(normaliseLine, 36).refine((raw) => uuid.test(raw), "frame.form.unknown_choice");
export const optionalId = () => cleaned(normaliseLine, 36).refine((raw) => raw === "" || uuid.test(raw), "frame.form.unknown_choice").transform((raw) => (raw === "" ? null : raw));

export const whole = (min: number, max: number) => cleaned(normaliseLine, 12).refine(filled, required)
  .refine((raw) => /^-?\d{1,9}$/.test(raw) && Number(raw) >= min && Number(raw) <= max, { message: "frame.form.not_a_number" }).transform(Number);
export const optionalWhole = (min: number, max: number) => cleaned(normaliseLine, 12)
  .refine((raw) => raw === "" || (/^-?\d{1,9}$/.test(raw) && Number(raw) >= min && Number(raw) <= max), { message: "frame.form.not_a_number" })
  .transform((raw) => (raw === "" ? null : Number(raw)));

/** The version of the row that the form was made from. */
export const version = () => whole(1, 1_000_000);

export const choice = <const Words extends readonly [string, ...string[]]>(among: Words) =>
  cleaned(normaliseLine, 100).refine(filled, "frame.form.choose").pipe(z.enum(among, { error: "frame.form.unknown_choice" }));
export const optionalChoice = <const Words extends readonly [string, ...string[]]>(among: Words) =>
  cleaned(normaliseLine, 100).transform((raw) => (raw === "" ? null : raw)).pipe(z.enum(among, { error: "frame.form.unknown_choice" }).nullable());

/** A tick, as a browser sends it. */
export const flag = () => cleaned(normaliseLine, 10).refine((raw) => raw === "" || raw === "on", "frame.form.unknown_choice").transform((raw) => raw === "on");

/** All values of a field that may stand several times, each cleaned as one line; empty ones are dropped. */
export const many = (max: number, atMost = 200) => z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional()
  .transform((raw, context) => {
    const all: string[] = [];
    for (const one of raw ?? []) {
      const result = normaliseText(one);
      if ("refused" in result) { context.addIssue({ code: "custom", message: `frame.form.${result.refused}` }); return z.NEVER; }
      const text = result.text.trim();
      if (text.length > max) { context.addIssue({ code: "custom", message: "frame.form.too_long", params: { max } }); return z.NEVER; }
      if (text !== "") all.push(text);
    }
    if (all.length > atMost) { context.addIssue({ code: "custom", message: "frame.form.too_many", params: { max: atMost } }); return z.NEVER; }
    return all;
  });
