export const publicationRefusals = {
  quote_not_found: 422,
  ground_not_allowed: 422,
  nothing_to_remove: 422,
  nothing_left: 422,
} as const;
