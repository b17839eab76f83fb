import type { LockedCase } from "#app/domains/cases/case.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newSalt } from "#app/platform/id.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { assessmentCommitment } from "./assessment-commitment.server.ts";
import { insertAssessment, newestAssessment } from "./assessment.store.server.ts";
import type { AssessmentWords, Target } from "./assessment.ts";
import { forwardTheme } from "./forward-theme.server.ts";
import { lockSortable } from "./lock-sortable.server.ts";
import { standingTheme } from "./standing-theme.server.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import type { Theme } from "./theme.ts";

export interface Assess extends AssessmentWords {
  readonly actor: Actor;
  readonly target: Target;
  /** Who gets a theme that is outside the case, and the theme's version that this was made from; left out: as it stands. */
  readonly forwarding?: { readonly to: string; readonly version: number };
  /** The newest version that the form was made from; 0 where there was none. */
  readonly version: number;
}

interface Aim { readonly caseFile: LockedCase; readonly number: number; readonly theme: Theme | null }

/** What the administration recommends before the vote: each saving is a version of its own, and the newest counts. */
export async function assess(trx: Trx, command: Assess, now: Date): Promise<{ assessmentId: string; version: number } | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.assess);
  const { accountId } = command.actor;
  if (!role || accountId === null) return refuse("not_allowed");
  const aim = "themeId" in command.target ? await themeAim(trx, command.target.themeId) : await inputAim(trx, command.target.inputId);
  if (isRefusal(aim)) return aim;
  const { caseFile, number, theme } = aim;
  const newest = await newestAssessment(trx, command.target);
  if ((newest?.version ?? 0) !== command.version) {
    return refuse("changed_meanwhile", { standing: { raised: newest?.raised ?? "", why: newest?.why ?? "" } });
  }
  const notSentOn = theme && command.weight === "outside" ? await sendOn(trx, theme, command, now) : null;
  if (notSentOn) return notSentOn;
  const words = { raised: command.raised, weight: command.weight, why: command.why };
  const version = command.version + 1;
  const salt = newSalt();
  const assessmentId = await insertAssessment(trx, { ...words, caseId: caseFile.id, target: command.target, version, salt, byAccount: accountId }, now);
  const happened = { actor: { actingAs: role, accountId }, caseId: caseFile.id, commitment: assessmentCommitment(salt, words) };
  if ("themeId" in command.target) {
    await record(trx, themeEvents, { ...happened, type: "theme.assessed", subject: { kind: "theme", id: command.target.themeId }, payload: { theme: number, version, weight: words.weight } }, now);
  } else {
    await record(trx, themeEvents, { ...happened, type: "input.assessed", subject: { kind: "input", id: command.target.inputId }, payload: { input: number, version, weight: words.weight } }, now);
  }
  return { assessmentId, version };
}

/** What is outside the case says where it went (fvl § 11); a place that is given anew is an act of its own, and an event. */
async function sendOn(trx: Trx, theme: Theme, { actor, forwarding }: Assess, now: Date): Promise<Refusal<ThemeRefusal> | null> {
  const to = forwarding?.to ?? theme.forwardedTo;
  if (theme.isOutside && to === theme.forwardedTo && to !== "") return null;
  const done = await forwardTheme(trx, { actor, themeId: theme.id, isOutside: true, forwardedTo: to, version: forwarding?.version ?? theme.version }, now);
  if (!isRefusal(done)) return null;
  return done.refused === "changed_meanwhile" ? refuse("changed_meanwhile", { standing: { outsideTo: theme.forwardedTo } }) : done;
}

async function themeAim(trx: Trx, themeId: string): Promise<Aim | Refusal<ThemeRefusal>> {
  const found = await standingTheme(trx, themeId);
  return isRefusal(found) ? found : { caseFile: found.caseFile, number: found.theme.number, theme: found.theme };
}

async function inputAim(trx: Trx, inputId: string): Promise<Aim | Refusal<ThemeRefusal>> {
  const locked = await lockSortable(trx, inputId);
  return isRefusal(locked) ? locked : { caseFile: locked.caseFile, number: locked.input.number, theme: null };
}
