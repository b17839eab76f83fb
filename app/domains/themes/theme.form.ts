import { z } from "zod";
import { weights } from "#app/domains/cases/weight.ts";
import { choice, flag, id, line, many, optionalLine, optionalWords, version, whole, words } from "#app/platform/form-fields.ts";
import { lettersOf, wishFaults } from "./theme.rules.ts";
import { mostWishes, wishField } from "./wish-fields.ts";

const outsideNeedsPlace = (form: { isOutside: boolean; forwardedTo: string }) => !form.isOutside || form.forwardedTo !== "";
const placeLacks = { path: ["forwardedTo"], message: "themes.lacking.forwardedTo" };

export const openThemeForm = z.object({ title: line(120), summary: optionalWords(1000), isOutside: flag(), forwardedTo: optionalLine(200) })
  .refine(outsideNeedsPlace, placeLacks);

export const renameThemeForm = z.object({ themeId: id(), title: line(120), summary: optionalWords(1000), version: version() });

export const forwardThemeForm = z.object({ themeId: id(), isOutside: flag(), forwardedTo: optionalLine(200), version: version() })
  .refine(outsideNeedsPlace, placeLacks);

const versioned = /^([0-9a-f-]{36}):(\d{1,6})$/;

/** Each ticked theme carries its version: «theme:version». */
export const joinThemesForm = z.object({ themes: many(50, 200), joinedTitle: line(120), joinedSummary: optionalWords(1000) })
  .transform((form, context) => {
    const themes = form.themes.flatMap((one) => { const found = versioned.exec(one); return found ? [{ id: found[1] as string, version: Number(found[2]) }] : []; });
    if (themes.length < 2) {
      context.addIssue({ code: "custom", path: ["themes"], message: "themes.lacking.twoThemes" });
      return z.NEVER;
    }
    return { themes, title: form.joinedTitle, summary: form.joinedSummary };
  });

const placed = /^([0-9a-f-]{36}):([1-4])$/;

/** The names of the new themes and, for each input, a `place` of «input:number of the part» for every tick. */
export const splitThemeForm = z.object({
  themeId: id(), version: version(), part_1: line(120), part_2: line(120), part_3: optionalLine(120), part_4: optionalLine(120), place: many(40, 20_000),
}).transform((form) => {
  const named = [form.part_1, form.part_2, form.part_3, form.part_4].map((title, index) => ({ title, number: index + 1 })).filter((part) => part.title !== "");
  const placings = form.place.flatMap((one) => {
    const found = placed.exec(one);
    const part = found ? named.findIndex((given) => given.number === Number(found[2])) : -1;
    return found && part >= 0 ? [{ inputId: found[1] as string, part }] : [];
  });
  return { themeId: form.themeId, version: form.version, into: named.map(({ title }) => ({ title, summary: "" })), placings };
});

const wishRows = Array.from({ length: mostWishes }, (_, index) => index + 1);

/** A row each; those that are empty are left out. What the form was made from is carried in it. */
export const wishesForm = z.object({
  wishesBasedOn: optionalWords(8000),
  ...Object.fromEntries(wishRows.flatMap((row) => [[wishField(row, "label"), optionalLine(120)], [wishField(row, "fits"), optionalLine(40)], [wishField(row, "against"), optionalLine(40)]])),
}).transform((form, context) => {
  const words = form as Readonly<Record<string, string>>;
  const written = wishRows.map((row) => ({ row, label: words[wishField(row, "label")] ?? "", fits: lettersOf(words[wishField(row, "fits")] ?? ""), against: lettersOf(words[wishField(row, "against")] ?? "") }))
    .filter(({ label, fits, against }) => label + fits + against !== "");
  const wishes = written.map(({ label, fits, against }) => ({ label, fits, against }));
  for (const { at, field, lacking } of wishFaults(wishes)) context.addIssue({ code: "custom", path: [wishField(written[at]?.row ?? 1, field)], message: `themes.lacking.${lacking}` });
  return { wishes, basedOn: form.wishesBasedOn };
});

const assessmentFields = { raised: words(5000), weight: choice(weights), why: words(10_000), outsideTo: optionalLine(200), assessedVersion: whole(0, 1_000_000) };

export const assessThemeForm = z.object({ themeId: id(), themeVersion: version(), ...assessmentFields })
  .refine((form) => form.weight !== "outside" || form.outsideTo !== "", { ...placeLacks, path: ["outsideTo"] })
  .transform(({ themeId, themeVersion, assessedVersion, outsideTo, ...words }) => ({
    ...words, target: { themeId }, version: assessedVersion, ...(words.weight === "outside" ? { forwarding: { to: outsideTo, version: themeVersion } } : {}),
  }));

export const assessInputForm = z.object({ inputId: id(), raised: words(5000), weight: choice(weights), why: words(10_000), assessedVersion: whole(0, 1_000_000) })
  .transform(({ inputId, assessedVersion, ...words }) => ({ ...words, target: { inputId }, version: assessedVersion }));
