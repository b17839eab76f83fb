import type { ActivityPlan } from "#app/domains/cases/activity.ts";
import { lockCase } from "#app/domains/cases/case.store.server.ts";
import type { CasePlan } from "#app/domains/cases/case.ts";
import { planActivity } from "#app/domains/cases/plan-activity.server.ts";
import { planCase } from "#app/domains/cases/plan-case.server.ts";
import { publishCase } from "#app/domains/cases/publish-case.server.ts";
import { reviseCase } from "#app/domains/cases/revise-case.server.ts";
import { tellActivity } from "#app/domains/cases/tell-activity.server.ts";
import type { WeightKey } from "#app/domains/cases/weight.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { putOnAgenda } from "#app/domains/council/put-on-agenda.server.ts";
import { assess } from "#app/domains/themes/assess.server.ts";
import { openTheme } from "#app/domains/themes/open-theme.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { House } from "./house.ts";
import { accepted } from "./timeline.ts";

/** A case as its tellers carry it from moment to moment. */
export class TellingCase {
  caseId = "";
  readonly activities: { id: string; version: number }[] = [];
  readonly themes = new Map<string, string>();
  readonly inputs: { readonly id: string; readonly number: number }[] = [];

  constructor(readonly house: House, readonly officer: string) {}

  get actor() { return this.house.actor(this.officer); }

  activity(index: number): { id: string; version: number } {
    const found = this.activities[index];
    if (!found) throw new Error(`no activity ${index}`);
    return found;
  }

  theme(slug: string): string {
    const found = this.themes.get(slug);
    if (!found) throw new Error(`no theme ${slug}`);
    return found;
  }

  /** The row's version, for a command that names it. */
  async version(trx: Trx): Promise<number> {
    const locked = await lockCase(trx, this.caseId);
    if (!locked) throw new Error("the case is not there");
    return locked.version;
  }

  async plan(plan: CasePlan, activities: readonly ActivityPlan[], now: Date): Promise<void> {
    await this.house.act(async (trx) => {
      const { actor } = this;
      const made = accepted(await planCase(trx, { actor, title: plan.title, language: plan.language }, now));
      this.caseId = made.caseId;
      accepted(await reviseCase(trx, { actor, caseId: made.caseId, version: 1, plan }, now));
      for (const activity of activities) {
        const { activityId } = accepted(await planActivity(trx, { actor, caseId: made.caseId, plan: activity }, now));
        this.activities.push({ id: activityId, version: 1 });
      }
    });
  }

  async publish(now: Date): Promise<void> {
    await this.house.act(async (trx) => publishCase(trx, { actor: this.actor, caseId: this.caseId, version: await this.version(trx) }, now));
  }

  async tellActivity(index: number, told: string, participants: number | null, now: Date): Promise<void> {
    const activity = this.activity(index);
    await this.house.act(async (trx) => {
      const { version } = accepted(await tellActivity(trx, { actor: this.actor, caseId: this.caseId, activityId: activity.id, version: activity.version, participants, told }, now));
      activity.version = version;
    });
  }

  async openTheme(slug: string, title: string, now: Date, forwardedTo = ""): Promise<void> {
    const { themeId } = await this.house.act((trx) => openTheme(trx, {
      actor: this.actor, caseId: this.caseId, title, summary: "", isOutside: forwardedTo !== "", forwardedTo,
    }, now));
    this.themes.set(slug, themeId);
  }

  async assess(slug: string, words: { raised: string; weight: WeightKey; why: string }, now: Date): Promise<void> {
    await this.house.act((trx) => assess(trx, { ...words, actor: this.actor, target: { themeId: this.theme(slug) }, version: 0 }, now));
  }

  async putOnAgenda(meetingId: string, caseNumber: string, secretary: string, now: Date): Promise<void> {
    await this.house.act((trx) => putOnAgenda(trx, { actor: this.house.actor(secretary), meetingId, caseId: this.caseId, caseNumber }, now));
  }
}

/** Meetings by name, planned in time for the public list. */
export class Meetings {
  private readonly ids = new Map<string, string>();
  constructor(private readonly house: House, private readonly secretary: string) {}

  async plan(bodyName: string, wall: string, place: string, now: Date): Promise<void> {
    const { house } = this;
    const startsAt = house.calendar.movedInstant(wall);
    const { meetingId } = await house.act((trx) => planMeeting(trx, { actor: house.actor(this.secretary), bodyId: house.body(bodyName).id, startsAt, place }, now));
    this.ids.set(`${bodyName} ${wall.slice(0, 10)}`, meetingId);
  }

  id(bodyName: string, day: string): string {
    const found = this.ids.get(`${bodyName} ${day}`);
    if (!found) throw new Error(`no meeting of ${bodyName} on ${day}`);
    return found;
  }
}
