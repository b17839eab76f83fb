export const publicPageSize = 25;
