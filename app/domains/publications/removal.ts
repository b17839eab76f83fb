import type { GroundKey } from "#app/domains/inputs/ground.ts";
import type { TextPart } from "#app/domains/inputs/input.ts";

/** Offsets are UTF-16 units of the part's text; `to` is the first unit that stays. */
export interface Removal {
  part: number;
  from: number;
  to: number;
  ground: GroundKey;
}

export interface Quote {
  quote: string;
  ground: GroundKey;
}

export interface FoundPassages {
  removed: Removal[];
  /** Quotes that stand nowhere: the officer is asked again, nothing is published. */
  notFound: string[];
  /** Quotes that stand in more than one place: every place is taken out, and the officer is shown how many. */
  repeated: { quote: string; times: number }[];
}

// An officer copies from a page, where line breaks and spaces may have become others.
const asPattern = (quote: string): RegExp | null => {
  const words = quote.normalize("NFC").split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  const escaped = words.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(escaped.join("\\s+"), "gu");
};

const placesOf = ({ quote, ground }: Quote, parts: readonly TextPart[]): Removal[] => {
  const pattern = asPattern(quote);
  if (!pattern) return [];
  // Also inside words: that «Karis» loses its name with «Kari» matters more than that it reads well.
  return parts.flatMap(({ part, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ part, from: match.index, to: match.index + match[0].length, ground })),
  );
};

export const findPassages = (parts: readonly TextPart[], quotes: readonly Quote[]): FoundPassages => {
  const found: FoundPassages = { removed: [], notFound: [], repeated: [] };
  for (const each of quotes) {
    const places = placesOf(each, parts);
    if (places.length === 0) found.notFound.push(each.quote);
    if (places.length > 1) found.repeated.push({ quote: each.quote, times: places.length });
    found.removed.push(...places);
  }
  found.removed.sort((one, other) => one.part - other.part || one.from - other.from || one.to - other.to);
  return found;
};

interface Gap {
  from: number;
  to: number;
  grounds: GroundKey[];
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

// A cut through the middle of a character would leave half of it in what is published.
const gapOf = (text: string, { part, from, to, ground }: Removal): Gap => {
  if (!(from >= 0 && from < to && to <= text.length)) throw new RangeError(`A removal lies outside part ${part}`);
  return {
    from: isLowSurrogate(text, from) ? from - 1 : from,
    to: isLowSurrogate(text, to) ? to + 1 : to,
    grounds: [ground],
  };
};

const merge = (gaps: readonly Gap[]): Gap[] => {
  const merged: Gap[] = [];
  for (const gap of [...gaps].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = merged.at(-1);
    if (last && gap.from <= last.to) {
      last.to = Math.max(last.to, gap.to);
      last.grounds = [...new Set([...last.grounds, ...gap.grounds])];
    } else merged.push({ ...gap });
  }
  return merged;
};

/** The text of each part with a marker where something was; overlapping removals share one marker. */
export const publicText = (
  parts: readonly TextPart[],
  removed: readonly Removal[],
  marker: (grounds: readonly GroundKey[]) => string,
): TextPart[] => {
  const stray = removed.find((removal) => !parts.some(({ part }) => part === removal.part));
  if (stray) throw new RangeError(`There is no part ${stray.part}`);
  return parts.map(({ part, text }) => {
    const gaps = merge(removed.filter((removal) => removal.part === part).map((removal) => gapOf(text, removal)));
    let shown = "";
    let at = 0;
    for (const gap of gaps) {
      shown += text.slice(at, gap.from) + marker(gap.grounds);
      at = gap.to;
    }
    return { part, text: shown + text.slice(at) };
  });
};
