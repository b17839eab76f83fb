import { addAuthority } from "#app/domains/authorities/add-authority.server.ts";
import type { AuthorityKind, Body, BodyKind, DecisionPower, District, NameMark, WrittenStandard } from "#app/domains/authorities/authority.ts";
import { enterPopulation } from "#app/domains/authorities/enter-population.server.ts";
import { enterTerm } from "#app/domains/authorities/enter-term.server.ts";
import { fillSeat } from "#app/domains/people/fill-seat.server.ts";
import { foundBody } from "#app/domains/authorities/found-body.server.ts";
import { listBodies, readProfile } from "#app/domains/authorities/profile.view.server.ts";
import { reviseProfile } from "#app/domains/authorities/revise-profile.server.ts";
import type { ProfileWords } from "#app/domains/authorities/authority.store.server.ts";
import { readActor } from "#app/domains/people/account.view.server.ts";
import { system, type Actor, type StaffRole } from "#app/domains/people/actor.ts";
import { openAccount } from "#app/domains/people/open-account.server.ts";
import { dayOf, yearOf, type Day } from "#app/platform/day.ts";
import { asOwner, inAuthority, readAuthority, type Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import { termStartOn } from "./calendar.ts";
import { accepted, step, type Timeline, type Told } from "./timeline.ts";

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
}

export interface SeatPlan { readonly list: string; readonly position?: string; readonly holder?: string }

export interface BodyPlan {
  readonly kind: BodyKind;
  readonly name: string;
  readonly remit: string;
  readonly power: DecisionPower;
  /** The number and written day of the decision that delegated to it. */
  readonly reference?: string;
  readonly seats: readonly SeatPlan[];
}

export interface AuthorityPlan {
  readonly kind: AuthorityKind;
  readonly number: string;
  readonly name: string;
  readonly officialName: string;
  readonly word: string;
  readonly shortCode: string;
  readonly standard: WrittenStandard;
  readonly language: Lang;
  readonly colour: string;
  readonly nameMark: NameMark;
  readonly domain: string;
  readonly inhabitants: number;
  readonly inhabitantsBefore: number;
  readonly populationSource: string;
  readonly districts: readonly District[];
  readonly profile: Omit<ProfileWords, "colour" | "nameMark" | "districts">;
  readonly people: readonly Person[];
  readonly bodies: readonly BodyPlan[];
}

/** An authority of the story, with those who act in it once it is founded. */
export class House {
  private id = 0;
  private readonly accounts = new Map<string, string>();
  private readonly actors = new Map<string, Actor>();
  private bodies: readonly Body[] = [];

  constructor(readonly plan: AuthorityPlan, readonly timeline: Timeline) {}

  get calendar() { return this.timeline.calendar; }
  get language(): Lang { return this.plan.language; }

  actor(key: string): Actor {
    const found = this.actors.get(key);
    if (!found) throw new Error(`${this.plan.name} has no ${key}`);
    return found;
  }

  body(name: string): Body {
    const found = this.bodies.find((body) => body.name === name);
    if (!found) throw new Error(`${this.plan.name} has no body ${name}`);
    return found;
  }

  /** One act of this authority in a transaction of its own. */
  act<T>(work: (trx: Trx) => Promise<T>): Promise<Told<T>> { return step(this.id, work); }

  say(text: string): string { return this.calendar.say(text, this.language); }

  /** Everything that was there before the first case. */
  async found(passwordHash: string, now: Date): Promise<void> {
    const { plan } = this;
    const year = yearOf(dayOf(now));
    const population = { inhabitants: plan.inhabitantsBefore, asOf: `${year - 1}-01-01`, source: plan.populationSource };
    const made = await asOwner((trx) => addAuthority(trx, {
      kind: plan.kind, number: plan.number, name: plan.name, officialName: plan.officialName, writtenStandard: plan.standard,
      population, word: plan.word, shortCode: plan.shortCode, termStartsOn: termStartOn(dayOf(now)), colour: plan.colour,
    }, now));
    this.id = accepted(made).authorityId;
    await this.openAccounts(passwordHash, now);
    await this.readActors(dayOf(now));
    await this.act((trx) => this.foundBodies(trx, now));
    this.bodies = await readAuthority(this.id, listBodies);
    await this.readActors(dayOf(now));
    await this.act(async (trx) => {
      const { version } = await readProfile(trx);
      const { colour, nameMark, districts, profile } = plan;
      return reviseProfile(trx, { ...profile, actor: this.actor("administrator"), version, colour, nameMark, districts }, now);
    });
  }

  /** The new figure of 1 January is known some weeks later. */
  async countInhabitants(now: Date): Promise<void> {
    const asOf = `${yearOf(dayOf(now))}-01-01`;
    await this.act((trx) => enterPopulation(trx, { actor: this.actor("administrator"), inhabitants: this.plan.inhabitants, asOf, source: this.plan.populationSource }, now));
  }

  /** Told on a day 0 after an election, the story has two council terms in it. */
  async enterNewestTerm(now: Date): Promise<void> {
    const startsOn = termStartOn(this.calendar.dayZero);
    if (startsOn === termStartOn(dayOf(this.calendar.movedInstant(foundedAt)))) return;
    await this.act((trx) => enterTerm(trx, { actor: this.actor("administrator"), startsOn, endsOn: null }, now));
  }

  private async openAccounts(passwordHash: string, now: Date): Promise<void> {
    await this.act(async (trx) => {
      for (const { key, name, title, roles } of this.plan.people) {
        const email = `${key}@${this.plan.domain}`;
        const { accountId } = accepted(await openAccount(trx, { actor: system, email, name, title, roles, passwordHash }, now));
        this.accounts.set(key, accountId);
      }
    });
  }

  private async readActors(on: Day): Promise<void> {
    await inAuthority(this.id, async (trx) => {
      for (const [key, accountId] of this.accounts) {
        const actor = await readActor(trx, accountId, on);
        if (actor) this.actors.set(key, actor);
      }
    });
  }

  private async foundBodies(trx: Trx, now: Date): Promise<void> {
    const actor = this.actor("administrator");
    const fromOn = termStartOn(dayOf(now));
    for (const [index, body] of this.plan.bodies.entries()) {
      const { bodyId } = accepted(await foundBody(trx, {
        actor, kind: body.kind, name: body.name, remit: body.remit, decisionPower: body.power, powerReference: body.reference ?? "", sort: index + 1,
      }, now));
      for (const [at, seat] of body.seats.entries()) {
        const accountId = seat.holder ? this.accounts.get(seat.holder) ?? null : null;
        accepted(await fillSeat(trx, { actor, bodyId, number: at + 1, kind: "member", listName: seat.list, position: seat.position ?? "", accountId, fromOn }, now));
      }
    }
  }
}

/** Before everything else in the story. */
export const foundedAt = "2026-01-12T08:00";

export function foundHouse(house: House, passwordHash: string): void {
  house.timeline.at(foundedAt, `${house.plan.name} is founded`, (now) => house.found(passwordHash, now));
  house.timeline.at("2026-02-24T10:00", "the new figure of inhabitants", (now) => house.countInhabitants(now));
  house.timeline.at("2026-11-02T08:00", "a new council term", (now) => house.enterNewestTerm(now));
}
