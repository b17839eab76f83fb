/** How much it weighed: recommended by the administration before the vote, and given by the decision afterwards. */
export const weights = ["full", "partly", "none", "outside"] as const;
export type WeightKey = (typeof weights)[number];
