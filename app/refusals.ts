import { answerRefusals } from "#app/domains/answers/answer.refusals.ts";
import { authorityRefusals } from "#app/domains/authorities/authority.refusals.ts";
import { caseRefusals } from "#app/domains/cases/case.refusals.ts";
import { councilRefusals } from "#app/domains/council/council.refusals.ts";
import { inputRefusals } from "#app/domains/inputs/input.refusals.ts";
import { peopleRefusals } from "#app/domains/people/people.refusals.ts";
import { proposalRefusals } from "#app/domains/proposals/proposal.refusals.ts";
import { signingRefusals } from "#app/domains/proposals/signing.refusals.ts";
import { publicationRefusals } from "#app/domains/publications/publication.refusals.ts";
import { residentRefusals } from "#app/domains/residents/residents.refusals.ts";
import { themeRefusals } from "#app/domains/themes/theme.refusals.ts";

/** Reasons that any use case may give. */
export const commonRefusals = { not_allowed: 403, not_found: 404, changed_meanwhile: 409, lacking: 422, too_often: 429 } as const;

const bySubject = {
  frame: commonRefusals, authorities: authorityRefusals, people: peopleRefusals, residents: residentRefusals, cases: caseRefusals,
  inputs: inputRefusals, publications: publicationRefusals, themes: themeRefusals, council: councilRefusals, answers: answerRefusals, proposals: proposalRefusals, signing: signingRefusals,
} as const satisfies Record<string, Readonly<Record<string, number>>>;

export interface RefusalWords { readonly status: number; readonly key: string }

/** One map from reason to status and to words: `<subject>.refusals.<reason>`. */
export const refusals: ReadonlyMap<string, RefusalWords> = new Map(
  Object.entries(bySubject).flatMap(([subject, reasons]) =>
    Object.entries(reasons).map(([reason, status]) => [reason, { status, key: `${subject}.refusals.${reason}` }] as const)),
);
