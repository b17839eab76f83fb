import { z } from "zod";
import { id, line, many, optionalId, optionalLine, optionalWords } from "#app/platform/form-fields.ts";
import { stances, type ChosenLink, type Stance } from "./theme.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const stancePattern = new RegExp(`^(${uuid}):(${stances.join("|")})$`);
const passagePattern = new RegExp(`^(${uuid}):(\\d{1,5})-(\\d{1,6})-(\\d{1,6})$`);

/**
 * The panel's checkboxes give `themes`; each theme's select gives a `stances` of «theme:stance», and what a link was about
 * before comes back as `passages` of «theme:part-from-to».
 */
export const sortInputForm = z.object({
  inputId: id(),
  basedOn: line(20_000),
  themes: many(36, 500),
  stances: many(60, 500),
  passages: many(80, 500),
  wish: optionalId(),
  quote: optionalWords(2000),
  quoteTheme: optionalId(),
}).transform((form, context) => {
  const stanceOf = new Map(form.stances.flatMap((one) => { const found = stancePattern.exec(one); return found ? [[found[1], found[2] as Stance] as const] : []; }));
  const passageOf = new Map(form.passages.flatMap((one) => {
    const found = passagePattern.exec(one);
    return found ? [[found[1], { part: Number(found[2]), from: Number(found[3]), to: Number(found[4]) }] as const] : [];
  }));
  if (form.themes.some((one) => !new RegExp(`^${uuid}$`).test(one))) {
    context.addIssue({ code: "custom", path: ["themes"], message: "frame.form.unknown_choice" });
    return z.NEVER;
  }
  if (form.quote !== "" && form.quoteTheme === null) {
    context.addIssue({ code: "custom", path: ["quoteTheme"], message: "themes.lacking.passageTheme" });
    return z.NEVER;
  }
  const links: ChosenLink[] = form.themes.map((themeId) => ({ themeId, stance: stanceOf.get(themeId) ?? "none", passage: passageOf.get(themeId) ?? null }));
  return {
    inputId: form.inputId, basedOn: form.basedOn, links, wishId: form.wish,
    quote: form.quote !== "" && form.quoteTheme !== null ? { themeId: form.quoteTheme, text: form.quote } : null,
  };
});

/** Its fields have names of their own: the panel with the same choice stands on the same page. */
export const wishOfInputForm = z.object({ inputId: id(), chosenWish: optionalId(), wishBasedOn: optionalLine(36) })
  .transform((form) => ({ inputId: form.inputId, wishId: form.chosenWish, basedOn: form.wishBasedOn === "" ? null : form.wishBasedOn }));
