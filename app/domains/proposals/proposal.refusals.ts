/** Words at `proposals.refusals.<reason>`. */
export const proposalRefusals = {
  eid_needed: 401,
  not_resident: 422,
  not_your_proposal: 403,
  not_writable: 409,
  not_now: 409,
  not_enough_signatures: 422,
  time_is_out: 409,
  not_collecting: 409,
  admissibility_decided: 409,
  council_only: 422,
  before_it_came: 422,
  asked_already: 422,
  already_enough: 409,
  same_officer: 422,
  list_settled: 409,
  threshold_unchanged: 422,
  no_population: 422,
  measures_open: 422,
  flag_lifted_already: 409,
} as const;
export type ProposalRefusal = keyof typeof proposalRefusals;
