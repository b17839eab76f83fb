/** A refusal is a returned value with a reason; a fault is thrown. */
export interface Refusal<Reason extends string = string> {
  readonly refused: Reason;
  /** Field name → key of its message, for forms; with facts of its own where the refusal's are another field's. */
  readonly fields?: Readonly<Record<string, string | { readonly key: string; readonly facts: Readonly<Record<string, string | number>> }>>;
  /** What the message needs to say: numbers, dates, paragraphs. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What stands now, where somebody else was quicker (409). */
  readonly standing?: Readonly<Record<string, unknown>>;
  /** What was asked for, in the words of `standing`, where a form's own value is a key or spread over several fields. */
  readonly typed?: Readonly<Record<string, string>>;
}

export function refuse<Reason extends string>(reason: Reason, more: Omit<Refusal, "refused"> = {}): Refusal<Reason> {
  return { refused: reason, ...more };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
