import type { WeightKey } from "#app/domains/cases/weight.ts";

/** Exactly one: a theme, or a single input. */
export type Target = { readonly themeId: string } | { readonly inputId: string };

export interface AssessmentWords { readonly raised: string; readonly weight: WeightKey; readonly why: string }

/** The newest version counts; older ones stay. */
export interface Assessment extends AssessmentWords { readonly version: number; readonly at: Date }
