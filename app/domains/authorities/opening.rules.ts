import type { Profile } from "./authority.ts";

/**
 * What an authority must have said before the public sees it: its privacy statement with the protection officer's
 * contact (GDPR Art. 13, 37), its accessibility statement (U4), its criteria for publishing (O5), and where those who
 * do not use the web are helped.
 */
export const demandedForOpening = [
  "controllerName", "privacyStatement", "protectionOfficer", "accessibilityUrl", "publishingCriteria",
  "officeName", "postalAddress", "visitingAddress", "telephone",
] as const satisfies readonly (keyof Profile)[];

export type DemandedField = (typeof demandedForOpening)[number];

export const lackingForOpening = (profile: Readonly<Record<DemandedField, string>>): DemandedField[] =>
  demandedForOpening.filter((field) => profile[field].trim() === "");
