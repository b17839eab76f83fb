import type { Day } from "#app/platform/day.ts";
import type { Citation } from "#app/platform/law.ts";

export const groundKeys = [
  "personal_data",
  "confidential",
  "sensitive",
  "identifier",
  "child_recognisable",
  "third_party_rights",
  "threats",
  "authors_wish",
  "spam",
  "test",
  "sent_twice",
] as const;

export type GroundKey = (typeof groundKeys)[number];

/** What a ground can carry: something taken out, kept off the web, or no treatment at all. */
export type GroundUse = "in_part" | "journal_only" | "set_aside";

export interface Ground {
  key: GroundKey;
  /** The first is the one named in the published text. */
  citations: readonly [Citation, ...Citation[]];
  allows: readonly GroundUse[];
  /** True: may be refused to who asks for access too. False: only not put on the web. */
  withheldFromAccess: boolean;
  validFrom: Day;
  validUntil: Day | null;
}
