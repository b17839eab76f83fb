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

/** Names of a message's arguments, and the forms of its plurals and selections. */
function shapeOf(message: string): string[] {
  const names = [...message.matchAll(/\{\s*([a-zA-Z_]\w*)\s*(?:,\s*(plural|select|selectordinal|number|date)\b)?/g)].map(([, name, kind]) => `${name}${kind ? `:${kind}` : ""}`);
  return [...new Set(names)].sort();
}

const nb = new Map(leaves(texts.nb as unknown as Tree));
const nn = new Map(leaves(texts.nn as unknown as Tree));

describe("texts in both written standards", () => {
  it("have the same keys", () => {
    expect([...nn.keys()].sort()).toEqual([...nb.keys()].sort());
  });

  it("take the same arguments in nynorsk as in bokmål", () => {
    for (const [key, message] of nb) {
      const wanted = shapeOf(message).filter((one) => !/^(one|other)$/.test(one));
      expect(shapeOf(nn.get(key) ?? "").filter((one) => !/^(one|other)$/.test(one)), key).toEqual(wanted);
    }
  });

  it("can all be parsed", () => {
    for (const lang of langs) {
      for (const [key, message] of lang === "nb" ? nb : nn) {
        const given = Object.fromEntries(shapeOf(message).map((one) => { const [name = "", kind] = one.split(":"); return [name, kind ? 2 : "x"]; }));
        expect(sayIn(lang)(key, given), `${lang} ${key}`).not.toBe(key);
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
