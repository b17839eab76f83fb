import { expect, it } from "vitest";
import { isLang, langs } from "./language.ts";

it("bokmål and nynorsk are the languages, nothing else", () => {
  expect(langs.every(isLang)).toBe(true);
  expect([isLang("en"), isLang(null), isLang("")]).toEqual([false, false, false]);
});
