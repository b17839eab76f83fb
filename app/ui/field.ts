import type { ReactNode } from "react";

/** What every field takes. Its id is its name, so that an error summary can link to `#name`. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Says in words that it may be left empty. */
  optional?: boolean;
  /** The label as a heading, on a page that asks one thing only. */
  large?: boolean;
  disabled?: boolean;
}

export const hintId = (name: string) => `${name}-hint`;
export const errorId = (name: string) => `${name}-error`;

export function describedBy({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">): string | undefined {
  const ids = [hint ? hintId(name) : null, error ? errorId(name) : null].filter((id) => id !== null);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function fieldClass({ error, large }: Pick<FieldProps, "error" | "large">): string {
  return ["field", error && "has-error", large && "is-large"].filter(Boolean).join(" ");
}
