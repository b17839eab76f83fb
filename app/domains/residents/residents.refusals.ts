export const residentRefusals = {
  register_unavailable: 503,
} as const;
