import type { Step } from "./step.ts";

interface MethodFacts {
  key: string;
  /** The highest step that the method can carry. */
  step: Step;
  /** What a new activity with this method starts with; the officer may change it. */
  takesInput: boolean;
}

export const methods = [
  { key: "news", step: "inform", takesInput: false },
  { key: "document", step: "inform", takesInput: false },
  { key: "exhibition", step: "inform", takesInput: false },
  { key: "information_meeting", step: "inform", takesInput: false },
  { key: "film", step: "inform", takesInput: false },
  { key: "site_visit", step: "inform", takesInput: false },
  { key: "hearing", step: "consult", takesInput: true },
  { key: "public_inspection", step: "consult", takesInput: true },
  { key: "survey", step: "consult", takesInput: true },
  { key: "opinion_poll", step: "consult", takesInput: true },
  { key: "citizens_panel", step: "consult", takesInput: true },
  { key: "workshop", step: "dialogue", takesInput: true },
  { key: "future_workshop", step: "dialogue", takesInput: true },
  { key: "dinner_dialogue", step: "dialogue", takesInput: true },
  { key: "mayors_bench", step: "dialogue", takesInput: true },
  { key: "democracy_cafe", step: "dialogue", takesInput: true },
  { key: "online_dialogue", step: "dialogue", takesInput: true },
  { key: "school_workshop", step: "dialogue", takesInput: true },
  { key: "childrens_tracks", step: "agenda", takesInput: true },
  { key: "idea_collection", step: "agenda", takesInput: true },
  { key: "citizens_proposal", step: "agenda", takesInput: false },
  { key: "participatory_budget", step: "steer", takesInput: true },
  { key: "advisory_referendum", step: "steer", takesInput: false },
  { key: "neighbourhood_committee", step: "steer", takesInput: false },
  { key: "institution_board", step: "steer", takesInput: false },
  { key: "youth_council", step: "steer", takesInput: false },
] as const satisfies readonly MethodFacts[];

export type MethodKey = (typeof methods)[number]["key"];

export interface Method extends MethodFacts {
  key: MethodKey;
}

export const methodKeys: readonly MethodKey[] = methods.map((method) => method.key);

export const isMethodKey = (value: unknown): value is MethodKey => methodKeys.some((key) => key === value);

const byKey = Object.fromEntries(methods.map((method) => [method.key, method])) as Record<MethodKey, Method>;

export const methodByKey = (key: MethodKey): Method => byKey[key];

export const methodsOnStep = (step: Step): Method[] => methods.filter((method) => method.step === step);
