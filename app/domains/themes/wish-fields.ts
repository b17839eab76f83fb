/** How many wishes the page has room for. */
export const mostWishes = 20;
export const wishField = (row: number, field: "label" | "fits" | "against"): string => `wish_${row}_${field}`;
