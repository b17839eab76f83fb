import { z } from "zod";
import { groundKeys } from "#app/domains/inputs/ground.ts";
import { eraseGrounds, longestLetter, publicationKinds } from "#app/domains/inputs/input.ts";
import { choice, flag, optionalChoice, optionalWords, whole } from "#app/platform/form-fields.ts";
import { quoteRows } from "./publication-form.ts";
import type { Quote } from "./removal.ts";

const quoteFields = Object.fromEntries(quoteRows.flatMap((row) => [[`quote_${row}`, optionalWords(longestLetter)], [`ground_${row}`, optionalChoice(groundKeys)]]));

export const publishForm = z.object({
  publication_version: whole(0, 1_000_000), parts_seen: whole(0, 1_000_000), kind: choice(publicationKinds), ground_journal_only: optionalChoice(groundKeys), ground_set_aside: optionalChoice(groundKeys), reason: optionalWords(1000),
}).loose().transform((form, context) => {
  const quotes: Quote[] = [];
  const read = z.object(quoteFields).safeParse(form);
  const given = (read.success ? read.data : {}) as Record<string, string | null>;
  if (!read.success) context.addIssue({ code: "custom", path: ["quote_1"], message: "frame.form.unreadable" });
  for (const row of quoteRows) {
    const quote = given[`quote_${row}`];
    const ground = given[`ground_${row}`] as Quote["ground"] | null | undefined;
    if (!quote || form.kind !== "in_part") continue;
    if (ground) quotes.push({ quote, ground });
    else context.addIssue({ code: "custom", path: [`ground_${row}`], message: "publications.lacking.quote_ground" });
  }
  return { publicationVersion: form.publication_version, partsSeen: form.parts_seen, kind: form.kind, ground: form.kind === "set_aside" ? form.ground_set_aside : form.ground_journal_only, reason: form.reason, quotes };
});

export const eraseForm = z.object({ erase_ground: choice(eraseGrounds), erase_sure: flag().refine((sure) => sure, "publications.lacking.erase_sure") });
