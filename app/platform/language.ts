export const langs = ["nb", "nn"] as const;

export type Lang = (typeof langs)[number];

export const isLang = (value: unknown): value is Lang => langs.some((lang) => lang === value);
