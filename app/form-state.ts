import type { FormAnswer } from "./form-answer.ts";

type Initial = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

export interface FieldState { readonly name: string; readonly value: string; readonly error?: string }

/** What each field shows: after a refusal what was typed, before it what stands. */
export function formState(answer: FormAnswer | undefined, initial: Initial = {}) {
  const typed = answer?.values;
  const list = (name: string): string[] => {
    const value = typed ? typed[name] : initial[name];
    if (value === undefined || value === null || value === false || value === "") return [];
    return Array.isArray(value) ? value.map(String) : [value === true ? "on" : String(value)];
  };
  const field = (name: string): FieldState => {
    const error = answer?.errors.find((one) => one.field === name)?.message;
    return { name, value: list(name)[0] ?? "", ...(error ? { error } : {}) };
  };
  return { field, list, checked: (name: string) => list(name).length > 0 };
}
