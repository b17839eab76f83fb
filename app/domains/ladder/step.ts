export const steps = ["inform", "consult", "dialogue", "agenda", "steer"] as const;

export type Step = (typeof steps)[number];

export type StepNumber = 1 | 2 | 3 | 4 | 5;

const numbers: Record<Step, StepNumber> = { inform: 1, consult: 2, dialogue: 3, agenda: 4, steer: 5 };

export const isStep = (value: unknown): value is Step => steps.some((step) => step === value);

export const stepNumber = (step: Step): StepNumber => numbers[step];

export const isAtMost = (step: Step, limit: Step): boolean => numbers[step] <= numbers[limit];
