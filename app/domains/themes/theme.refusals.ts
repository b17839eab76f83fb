export const themeRefusals = {
  objection_has_no_theme: 422,
  theme_closed: 422,
  theme_answered: 422,
  sorting_closed: 422,
  input_without_theme: 422,
  passage_not_found: 422,
  wish_in_use: 422,
  theme_title_taken: 422,
} as const;

export type ThemeRefusal = keyof typeof themeRefusals | "not_allowed" | "not_found" | "changed_meanwhile" | "lacking";
