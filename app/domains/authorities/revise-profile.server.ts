import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { lockProfile, updateProfile, type ProfileWords } from "./authority.store.server.ts";
import { checkColour } from "./colour.rules.ts";
import { lackingForOpening } from "./opening.rules.ts";
import { readProfile } from "./profile.view.server.ts";

/**
 * Saves the profile. The public sees the authority from the moment nothing is lacking (see opening.rules.ts); once open,
 * a profile that lacks something is refused, so that no footer loses what the law demands.
 */
export async function reviseProfile(trx: Trx, command: ProfileWords & { actor: Actor; version: number }, now: Date): Promise<{ isVisible: boolean } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.reviseProfile);
  if (!role) return refuse("not_allowed");
  const profile = await lockProfile(trx);
  if (profile.version !== command.version) {
    const { version: _version, visibleSince: _visibleSince, districts: _districts, ...standing } = await readProfile(trx);
    return refuse("changed_meanwhile", { standing });
  }
  const colour = checkColour(command.colour);
  if ("refused" in colour) return refuse(`colour_${colour.refused}`, { fields: { colour: `authorities.refusals.colour_${colour.refused}` }, facts: { nearest: colour.nearest } });
  const lacking = lackingForOpening(command);
  if (profile.visibleSince && lacking.length > 0) {
    return refuse("lacking", { fields: Object.fromEntries(lacking.map((field) => [field, "frame.form.required"])) });
  }
  const opensNow = !profile.visibleSince && lacking.length === 0;
  await updateProfile(trx, profile.id, command, opensNow ? now : profile.visibleSince);
  const actor = { actingAs: role, accountId: command.actor.accountId };
  const subject = { kind: "authority", id: profile.id };
  await record(trx, authorityEvents, { type: "authority.profile_revised", actor, caseId: null, subject, payload: { version: profile.version + 1, isVisible: lacking.length === 0 } }, now);
  if (opensNow) await record(trx, authorityEvents, { type: "authority.opened", actor, caseId: null, subject, payload: { version: profile.version + 1 } }, now);
  return { isVisible: lacking.length === 0 };
}
