import type { Passage } from "./council.ts";

/** Something left out of a quote is marked «[…]»; three full stops are read as the same. */
const cut = /\s*\[(?:…|\.\.\.)\]\s*/u;

interface PublicPart { readonly part: number; readonly text: string }

/** Where a quote stands in a published text, each piece word for word and in order in one part; null where it does not. */
export function findPassages(parts: readonly PublicPart[], quote: string): Passage[] | null {
  const pieces = quote.split(cut).map((piece) => piece.trim()).filter((piece) => piece !== "");
  if (pieces.length === 0) return null;
  for (const { part, text } of parts) {
    const found = piecesIn(text, pieces);
    if (found) return found.map((place) => ({ part, ...place }));
  }
  return null;
}

function piecesIn(text: string, pieces: readonly string[]): { from: number; to: number }[] | null {
  const places: { from: number; to: number }[] = [];
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return null;
    from = at + piece.length;
    places.push({ from: at, to: from });
  }
  return places;
}

/** The quote that passages make: their text, with what was left out marked. Null where a text is no longer there. */
export function quoteOf(parts: readonly PublicPart[], passages: readonly Passage[]): string | null {
  const pieces = passages.map((passage) => parts.find((one) => one.part === passage.part)?.text.slice(passage.from, passage.to) ?? "");
  return pieces.length > 0 && pieces.every((piece) => piece !== "") ? pieces.join(" […] ") : null;
}
