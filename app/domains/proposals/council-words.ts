import { inSentence } from "#app/domains/cases/case-standing.ts";

/** «kommunestyret» inside a sentence, «Kommunestyret» at its head; a body whose name is more than a word keeps it. */
export const inWords = (council: string): { readonly council: string; readonly Council: string } => ({ council: inSentence(council), Council: council });
