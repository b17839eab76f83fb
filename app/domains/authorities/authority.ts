import type { Place } from "#app/addresses.ts";
import type { Lang } from "#app/platform/language.ts";

export const authorityKinds = ["municipality", "county"] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

export const writtenStandards = ["nb", "nn", "neutral"] as const;
export type WrittenStandard = (typeof writtenStandards)[number];

/** A tenant: a municipality or a county municipality, as every request meets it. */
export interface Authority extends Place {
  readonly id: number;
  readonly kind: AuthorityKind;
  readonly number: string;
  readonly name: string;
  readonly writtenStandard: WrittenStandard;
  readonly shortCode: string;
}

/** A neutral authority chooses; until it does its addresses and default texts are in bokmål. */
export const languageOf = (standard: WrittenStandard): Lang => (standard === "nn" ? "nn" : "nb");

export const bodyKinds = ["council", "executive_committee", "committee", "neighbourhood_committee", "institution_board", "elders_council", "disability_council", "youth_council"] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** koml § 5-12: three advisory councils that every authority has (K24). */
export const advisoryCouncils = ["elders_council", "disability_council", "youth_council"] as const satisfies readonly BodyKind[];
export type AdvisoryCouncil = (typeof advisoryCouncils)[number];
export const isAdvisoryCouncil = (kind: BodyKind): kind is AdvisoryCouncil => (advisoryCouncils as readonly BodyKind[]).includes(kind);

export const decisionPowers = ["own", "delegated", "none"] as const;
export type DecisionPower = (typeof decisionPowers)[number];

export interface Body {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly remit: string;
  readonly decisionPower: DecisionPower;
  readonly powerReference: string;
  readonly sort: number;
  readonly version: number;
}

export const nameMarks = ["shield", "wave", "mountain", "tree", "none"] as const;
export type NameMark = (typeof nameMarks)[number];

export interface Profile {
  readonly controllerName: string;
  readonly protectionOfficer: string;
  readonly privacyStatement: string;
  readonly accessibilityUrl: string;
  readonly publishingCriteria: string;
  readonly officeName: string;
  readonly postalAddress: string;
  readonly visitingAddress: string;
  readonly telephone: string;
  readonly telephoneHours: string;
  readonly runBy: string;
  readonly colour: string;
  readonly nameMark: NameMark;
  readonly districts: readonly District[];
  readonly visibleSince: Date | null;
  readonly version: number;
}

export interface District { readonly key: string; readonly name: string }
