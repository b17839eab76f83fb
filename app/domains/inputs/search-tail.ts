import { caseKey, patternsOf } from "#app/addresses.ts";

/** Where a search hit leads, below the authority's word and in bokmål; an address in nynorsk is made of it when it is shown. */
export const searchTail = (caseFile: { year: number; number: number; slug: string }, inputNumber: number): string =>
  patternsOf("caseInput").nb.replace(":case", caseKey(caseFile)).replace(":number", String(inputNumber));
