import type { EventSpecs } from "#app/platform/event-payload.ts";
import { staffRoles } from "./actor.ts";

export const peopleEvents = {
  "account.opened": { roles: "number" },
  "account.role_given": { role: staffRoles },
  "account.role_taken": { role: staffRoles },
  "account.link_made": { expiresAt: "instant" },
  "account.password_set": {},
  "account.closed": {},
  "account.reopened": {},
} as const satisfies EventSpecs;
