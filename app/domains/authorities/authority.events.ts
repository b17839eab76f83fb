import type { EventSpecs } from "#app/platform/event-payload.ts";
import { bodyKinds, decisionPowers, writtenStandards } from "./authority.ts";

export const authorityEvents = {
  "authority.founded": { writtenStandard: writtenStandards, population: "number", populationAsOf: "day" },
  "authority.address_changed": {},
  "authority.profile_revised": { version: "number", isVisible: "flag" },
  "authority.opened": { version: "number" },
  "authority.population_entered": { inhabitants: "number", asOf: "day" },
  "authority.term_entered": { startsOn: "day", endsOn: { optional: "day" } },
  "authority.body_founded": { kind: bodyKinds, decisionPower: decisionPowers },
  "authority.body_revised": { kind: bodyKinds, decisionPower: decisionPowers, version: "number" },
  "authority.seat_filled": { bodyId: "id", number: "number", kind: ["member", "deputy"], from: "day" },
  "authority.seat_left": { bodyId: "id", until: "day" },
} as const satisfies EventSpecs;
