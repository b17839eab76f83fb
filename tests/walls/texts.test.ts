import { describe, expect, it } from "vitest";
import { langs } from "#app/platform/language.ts";
import { refusals } from "#app/refusals.ts";
import { hasText, sayIn, texts } from "#app/texts.ts";

type Tree = { readonly [key: string]: string | Tree };

function* leaves(tree: Tree, path: string[] = []): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") yield [[...path, key].join("."), value];
    else yield* leaves(value, [...path, key]);
  }
}

/** The content of the braces that open at `start`, and where they end. */
function braces(message: string, start: number): { content: string; end: number } {
  let depth = 0;
  for (let at = start; at < message.length; at += 1) {
    if (message[at] === "{") depth += 1;
    if (message[at] === "}") depth -= 1;
    if (depth === 0) return { content: message.slice(start + 1, at), end: at };
  }
  throw new Error(`unclosed brace in ${message}`);
}

/** Names of a message's arguments with their kinds, also those inside the branches of a plural or a selection. */
function shapeOf(message: string): string[] {
  const found = new Set<string>();
  for (let at = message.indexOf("{"); at >= 0; at = message.indexOf("{", at + 1)) {
    const { content, end } = braces(message, at);
    const [, name = "", kind, rest = ""] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?([\s\S]*))?$/.exec(content) ?? [];
    found.add(kind ? `${name}:${kind}` : name);
    for (let branch = rest.indexOf("{"); branch >= 0; branch = rest.indexOf("{", branch)) {
      const inner = braces(rest, branch);
      for (const one of shapeOf(inner.content)) found.add(one);
      branch = inner.end + 1;
    }
    at = end;
  }
  return [...found].sort();
}

const nb = new Map(leaves(texts.nb as unknown as Tree));
const nn = new Map(leaves(texts.nn as unknown as Tree));

describe("texts in both written standards", () => {
  it("have the same keys", () => {
    expect([...nn.keys()].sort()).toEqual([...nb.keys()].sort());
  });

  it("take the same arguments in nynorsk as in bokmål", () => {
    for (const [key, message] of nb) {
      expect(shapeOf(nn.get(key) ?? ""), key).toEqual(shapeOf(message));
    }
  });

  it("can all be parsed", () => {
    for (const lang of langs) {
      for (const [key, message] of lang === "nb" ? nb : nn) {
        const given = Object.fromEntries(shapeOf(message).map((one) => { const [name = "", kind] = one.split(":"); return [name, kind ? 2 : "x"]; }));
        const link = (words: string) => words;
        expect(sayIn(lang)(key, { ...given, link }), `${lang} ${key}`).not.toBe(key);
      }
    }
  });

  it("have words for every refusal", () => {
    for (const [reason, { key }] of refusals) expect(hasText(key), reason).toBe(true);
  });

  it("hold no straight quotation marks around Norwegian words", () => {
    for (const [key, message] of [...nb, ...nn]) expect(message, key).not.toMatch(/"/);
  });
});
