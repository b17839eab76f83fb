import { canonicalTail, type Place } from "#app/addresses.ts";

export const searchKinds = ["case", "proposal", "input", "answer", "treatment"] as const;
export type FoundKind = (typeof searchKinds)[number];

export interface FoundText { readonly id: string; readonly kind: FoundKind; readonly title: string; readonly excerpt: string; readonly path: string; readonly at: string }
export interface SearchPage {
  readonly words: string;
  readonly kind: FoundKind | null;
  readonly hits: readonly FoundText[];
  readonly from: number;
  readonly size: number;
  readonly more: boolean;
}

const pageSize = 20;
const furthest = 1980;

/** Anything may stand in an address: what cannot be meant is read as nothing. */
export function readSearch(query: URLSearchParams) {
  const words = (query.get("q") ?? "").normalize("NFC").replace(/\p{Cc}+/gu, " ").trim().slice(0, 200);
  const from = Number(query.get("fra") ?? 0);
  return {
    wanted: { words, kind: searchKinds.find((kind) => kind === query.get("type")) ?? null },
    from: Number.isSafeInteger(from) && from > 0 && from <= furthest ? from : 0, size: pageSize,
  };
}

/** Hits hold their tail in bokmål; the authority's own written standard decides what is shown. */
export function hitAddress(place: Place, path: string): string {
  const tail = path.replace(/^\/+/, "");
  return `/${place.word}/${canonicalTail(tail, place.addressLanguage) ?? tail}`;
}
