/** What is sent to the ministry is not settled either. */
export const isOpenObjection = (state: string | null): boolean => state === "open" || state === "to_ministry";
