import { canonicalJson } from "#app/platform/commitment.server.ts";
import type { ProposalText } from "./proposal.ts";

/** What the event of its opening binds: while people sign, nobody changes what they sign. */
export const proposalWords = (text: ProposalText): string =>
  canonicalJson({ title: text.title, request: text.request, reasons: text.reasons, language: text.language });
