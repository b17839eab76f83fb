/** Words at `signing.refusals.<reason>`. */
export const signingRefusals = {
  received_later_than_today: 422,
  scans_missing: 422,
  file_not_scan: 422,
  too_many_files: 422,
} as const;
