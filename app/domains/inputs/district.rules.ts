import type { District } from "#app/domains/authorities/authority.ts";
import { refuse } from "#app/platform/refusal.ts";

/** Nobody has to say where she lives; who does, chooses among the authority's own. */
export const isKnownDistrict = (districts: readonly District[], key: string): boolean => key === "" || districts.some((district) => district.key === key);

export const unknownDistrict = refuse("unknown_district", { fields: { district: "inputs.refusals.unknown_district" } });
