import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { texts } from "#app/texts.ts";
import { sources } from "./sources.ts";

const code = sources("app", "server").filter(({ file }) => !/texts\.n[bn]\.ts$/.test(file)).map(({ text }) => text).join("\n");
const named = new Set(code.match(/[\p{L}\p{N}_]+/gu));

/** The last part of every text's key, with where it stands. */
const leavesOf = (node: object, at = ""): { key: string; at: string }[] => Object.entries(node).flatMap(([key, value]) =>
  (typeof value === "string" ? [{ key, at: `${at}${key}` }] : leavesOf(value as object, `${at}${key}.`)));

/** `is-late` of a stylesheet may be written `is-${state}` in a component. */
const isMade = (name: string) => {
  const [prefix] = name.split("-");
  return code.includes(`${prefix}-\${`) || named.has(name);
};

describe("nothing is kept that nobody uses", () => {
  it("has no text whose key no page, rule or refusal names", () => {
    expect(leavesOf(texts.nb).filter(({ key }) => !named.has(key)).map(({ at }) => at)).toEqual([]);
  });

  it("has no style of a class that nothing wears", () => {
    const unworn = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css")).flatMap((file) => {
      const css = readFileSync(path.join("app", file), "utf8").replace(/\/\*[\s\S]*?\*\/|url\([^)]*\)/g, "");
      const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map((found) => found[1] as string));
      return [...classes].filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code) && !isMade(name)).map((name) => `${file}: .${name}`);
    });
    expect(unworn).toEqual([]);
  });
});
