import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { standingTheme } from "./standing-theme.server.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { setForwarding } from "./theme.store.server.ts";

export interface ForwardTheme {
  readonly actor: Actor;
  readonly themeId: string;
  readonly isOutside: boolean;
  readonly forwardedTo: string;
  readonly version: number;
}

/** Forvaltningsloven § 11: who comes to the wrong place is shown to the right one, so outside always says where it went. */
export async function forwardTheme(trx: Trx, command: ForwardTheme, now: Date): Promise<{ themeId: string } | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.forward);
  if (!role) return refuse("not_allowed");
  const found = await standingTheme(trx, command.themeId);
  if (isRefusal(found)) return found;
  const { theme, caseFile } = found;
  if (theme.version !== command.version) return refuse("changed_meanwhile", { standing: { forwardedTo: theme.forwardedTo } });
  if (command.isOutside && command.forwardedTo === "") return refuse("lacking", { fields: { forwardedTo: "themes.lacking.forwardedTo" } });
  await setForwarding(trx, theme.id, { isOutside: command.isOutside, forwardedTo: command.isOutside ? command.forwardedTo : "" });
  await record(trx, themeEvents, {
    type: "theme.forwarded", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "theme", id: theme.id }, payload: { theme: theme.number, isOutside: command.isOutside, version: theme.version + 1 },
  }, now);
  return { themeId: theme.id };
}
