/** Words at `signing.refusals.<reason>`. */
export const signingRefusals = {
  received_later_than_today: 422,
  received_before_opening: 422,
  scans_missing: 422,
  file_not_scan: 415,
  too_many_files: 422,
  signs_elsewhere: 422,
} as const;
