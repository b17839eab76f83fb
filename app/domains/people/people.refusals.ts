export const peopleRefusals = {
  wrong_sign_in: 422,
  link_spent: 404,
  passwords_differ: 422,
  email_taken: 409,
  last_administrator: 422,
  account_closed: 422,
  staff_no_account: 403,
} as const;
