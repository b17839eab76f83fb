import type { PublicationKind } from "#app/domains/inputs/input.ts";
import { isShown } from "#app/domains/inputs/input.ts";
import type { Removal } from "./removal.ts";

export interface Publication {
  readonly id: string;
  readonly version: number;
  readonly kind: PublicationKind;
  readonly ground: string | null;
  readonly removed: readonly Removal[];
  readonly reason: string;
  readonly at: Date;
}

/** What stands is not taken back in silence: another kind needs its reason. What the sender wished for is its own. */
export const needsReason = (before: Pick<Publication, "kind"> | null, after: PublicationKind): boolean =>
  before !== null && before.kind !== after && after !== "taken_down";

const covers = (outer: readonly Removal[], inner: Removal): boolean =>
  outer.some((one) => one.part === inner.part && one.from <= inner.from && inner.to <= one.to);

/** True where the earlier public text shows something that the newer one does not: then no copy of it may stay. */
export const hidesMore = (before: Pick<Publication, "kind" | "removed">, after: Pick<Publication, "kind" | "removed">): boolean => {
  if (!isShown(before.kind)) return false;
  if (!isShown(after.kind)) return true;
  return after.removed.some((removal) => !covers(before.removed, removal));
};
