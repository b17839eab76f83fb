export const residentRefusals = {
  register_unavailable: 503,
  eid_off: 403,
  eid_unavailable: 503,
  eid_start_lost: 400,
  eid_used_twice: 400,
  eid_wrong_answer: 400,
  eid_code_spent: 400,
  eid_cancelled: 403,
  eid_level_too_low: 403,
  eid_no_number: 403,
} as const;
