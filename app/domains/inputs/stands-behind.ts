/** Who stands behind an input, as far as we know. The database says it of each one in `input_standing.behind` (migration 0016). */
export const standsBehind = ["verified_resident", "confirmed_email", "organisation", "typed_in", "not_verified"] as const;
export type StandsBehind = (typeof standsBehind)[number];

/** How many inputs (not people) of each class; every input is in exactly one, so that they sum to the whole. */
export type BehindCounts = Readonly<Record<StandsBehind, number>>;

export const nobodyBehind: BehindCounts = { verified_resident: 0, confirmed_email: 0, organisation: 0, typed_in: 0, not_verified: 0 };

/** Counted by the database, class by class; what nobody belongs to is not there. */
export const behindIn = (counted: Readonly<Record<string, number>>): BehindCounts => ({ ...nobodyBehind, ...counted });

export function countBehind(classes: readonly StandsBehind[]): BehindCounts {
  const counts: Record<StandsBehind, number> = { ...nobodyBehind };
  for (const behind of classes) counts[behind] += 1;
  return counts;
}

export const totalBehind = (counts: BehindCounts): number => standsBehind.reduce((sum, key) => sum + counts[key], 0);

/** Classes in the order in which they are said. The verified are named also where there are none; what else nobody belongs to is left out. */
export const saidBehind = (counts: BehindCounts): StandsBehind[] => standsBehind.filter((key) => key === "verified_resident" || counts[key] > 0);
