export interface FormError { readonly field: string; readonly message: string; readonly isGeneral?: boolean }

/** Somebody wrote something that could be lost: keys, figures, days and choices are no words. */
export const hasWords = (values: FormAnswer["values"]): boolean => Object.values(values).flat().some((value) => /[^\w:.-]/.test(value.trim()));

/** What a refused form gets back: what is wrong, what was typed, and what stands now where somebody was quicker. */
export interface FormAnswer {
  readonly title: string;
  readonly errors: readonly FormError[];
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly standing: Readonly<Record<string, string>> | null;
  /** Beside `standing`: what was asked for, where `values` hold keys instead of words. */
  readonly typed?: Readonly<Record<string, string>>;
}
