/** Words at `cases.refusals.<reason>`; the common reasons stand in app/refusals.ts. */
export const caseRefusals = {
  step_without_room: 422,
  hearing_too_short: 422,
  hearing_not_in_force: 422,
  council_meeting_too_soon: 422,
  activity_above_promise: 422,
  no_activity_on_promised_step: 422,
  activity_above_method: 422,
  period_ends_before_it_starts: 422,
  answer_before_decision: 422,
  not_a_draft: 409,
  case_is_closed: 409,
  nothing_promised_yet: 409,
  promise_would_change: 422,
  nothing_changed: 422,
  more_than_a_correction: 422,
  not_held_yet: 422,
  document_removed_already: 409,
  file_missing: 422,
  file_not_pdf: 415,
  file_too_large: 413,
} as const;
export type CaseRefusal = keyof typeof caseRefusals;
