import type { WeightKey } from "#app/domains/cases/weight.ts";
import type { Lang } from "#app/platform/language.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";

const given = { nb: nb.weights.given, nn: nn.weights.given };

/** The weight that a decision gave, for the officer whose form was older: «delvis tatt til følge». */
export const weightInWords = (weight: WeightKey, lang: Lang): string => given[lang][weight];
