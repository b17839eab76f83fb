import { canonicalJson, commit } from "#app/platform/commitment.server.ts";
import type { AssessmentWords } from "./assessment.ts";

/** Binds the words of one version of an assessment to its event. */
export const assessmentCommitment = (salt: Buffer, { raised, weight, why }: AssessmentWords): Buffer =>
  commit("theme.assessment", salt, canonicalJson({ raised, weight, why }));
