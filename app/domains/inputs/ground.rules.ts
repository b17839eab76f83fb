import type { Day } from "#app/platform/day.ts";
import { groundKeys, type Ground, type GroundKey, type GroundUse } from "./ground.ts";

const notPublished = ["in_part", "journal_only"] as const;
// offl § 10 third paragraph: documents may be put on the web, it is no duty; the authority says by
// which criteria it chooses (offf § 7). What rests on this alone is given to who asks for it.
const ownCriteria = { law: "offl", paragraph: "§ 10 (3)" } as const;
const openness = { validFrom: "2009-01-01", validUntil: null } as const;
// arkf § 14: entered in the journal is what is dealt with and has value as evidence.
const notTreated = {
  citations: [{ law: "arkf", paragraph: "§ 14" }],
  allows: ["set_aside"],
  withheldFromAccess: false,
  validFrom: "2026-01-01",
  validUntil: null,
} as const;

/** A change of law ends a row and adds another; fvl § 13 gives way when LOV-2025-06-20-81 comes into force. */
export const grounds: readonly Ground[] = [
  { ...openness, key: "personal_data", citations: [{ law: "offl", paragraph: "§ 13" }, { law: "fvl", paragraph: "§ 13" }], allows: notPublished, withheldFromAccess: true },
  { ...openness, key: "confidential", citations: [{ law: "offl", paragraph: "§ 13" }], allows: notPublished, withheldFromAccess: true },
  // offf § 7 forbids the web only; whether who asks may read it is decided by offl § 13, another ground.
  { key: "sensitive", citations: [{ law: "offf", paragraph: "§ 7" }, { law: "gdpr", paragraph: "artikkel 9" }], allows: notPublished, withheldFromAccess: false, validFrom: "2018-07-20", validUntil: null },
  { ...openness, key: "identifier", citations: [{ law: "offl", paragraph: "§ 26 (5)" }, { law: "offf", paragraph: "§ 7" }], allows: notPublished, withheldFromAccess: true },
  { ...openness, key: "child_recognisable", citations: [ownCriteria], allows: notPublished, withheldFromAccess: false },
  // offf § 7 excepts ordinary hearing statements: what is meant is somebody else's picture, drawing or article.
  { ...openness, key: "third_party_rights", citations: [{ law: "offf", paragraph: "§ 7" }], allows: notPublished, withheldFromAccess: false },
  { ...openness, key: "threats", citations: [ownCriteria], allows: notPublished, withheldFromAccess: false },
  { ...openness, key: "authors_wish", citations: [ownCriteria], allows: ["journal_only"], withheldFromAccess: false },
  { ...notTreated, key: "spam" },
  { ...notTreated, key: "test" },
  { ...notTreated, key: "sent_twice" },
];

const isInForce = (ground: Ground, on: Day): boolean =>
  ground.validFrom <= on && (ground.validUntil === null || on <= ground.validUntil);

export const isGroundKey = (value: unknown): value is GroundKey => groundKeys.some((key) => key === value);

/** The row that applies on the day; null where the ground is of no use then. */
export const groundOn = (key: GroundKey, on: Day): Ground | null =>
  grounds.find((ground) => ground.key === key && isInForce(ground, on)) ?? null;

export const groundsFor = (use: GroundUse, on: Day): Ground[] =>
  grounds.filter((ground) => isInForce(ground, on) && ground.allows.includes(use));

export const groundAllows = (key: GroundKey, use: GroundUse, on: Day): boolean =>
  groundOn(key, on)?.allows.includes(use) ?? false;
