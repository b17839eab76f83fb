import { createContext } from "react";
import type { Place } from "./addresses.ts";
import type { Authority } from "./domains/authorities/authority.ts";
import type { Lang } from "./platform/language.ts";

/** What the gate has resolved that every page's chrome shows. */
export interface RequestFacts {
  readonly lang: Lang;
  readonly place: (Place & { readonly name: string }) | null;
  readonly requestId: string;
}

export function requestFacts({ authority, lang, requestId }: { authority: Authority | null; lang: Lang; requestId: string }): RequestFacts {
  const place = authority ? { word: authority.word, addressLanguage: authority.addressLanguage, name: authority.name } : null;
  return { lang, place, requestId };
}

/** Stands in for root's loader where it was not run: Remix runs none at or above the boundary of an action that failed. */
export const RequestFactsContext = createContext<RequestFacts | null>(null);
