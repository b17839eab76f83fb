import { answerInvariants } from "#app/domains/answers/answer.invariants.view.server.ts";
import { caseInvariants } from "#app/domains/cases/case.invariants.view.server.ts";
import { councilInvariants } from "#app/domains/council/council.invariants.view.server.ts";
import { inputInvariants } from "#app/domains/inputs/input.invariants.view.server.ts";
import { themeInvariants } from "#app/domains/themes/theme.invariants.view.server.ts";
import { proposalInvariants } from "#app/domains/proposals/proposal.invariants.view.server.ts";
import { signingInvariants } from "#app/domains/proposals/signing.invariants.view.server.ts";
import { signatureInvariants } from "#app/domains/signatures/signature.invariants.view.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";

/** Every statement that must hold over a whole database, in the subjects' order. */
export const invariants: readonly Invariant[] = [...caseInvariants, ...inputInvariants, ...themeInvariants, ...councilInvariants, ...answerInvariants, ...signatureInvariants, ...proposalInvariants, ...signingInvariants];
