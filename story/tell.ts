import { hashPassword } from "#app/domains/people/password.server.ts";
import type { Day } from "#app/platform/day.ts";
import { storyCalendar } from "./calendar.ts";
import { Meetings } from "./case-telling.ts";
import { foundHouse, House } from "./house.ts";
import { lillevik, lillevikBodies as bodies } from "./lillevik/lillevik.ts";
import { tellProposals } from "./lillevik/proposals.ts";
import { tellOtherCases } from "./lillevik/other-cases.ts";
import { SchoolCase } from "./lillevik/school-case.ts";
import { nordfjella } from "./nordfjella/nordfjella.ts";
import { OrdinaryCase } from "./ordinary-case.ts";
import { exercisePassword } from "./sign-ins.ts";
import { caseFile } from "./sources.ts";
import { storfjorden } from "./storfjorden/storfjorden.ts";
import { Timeline } from "./timeline.ts";

/** What the story must know of where it is told. */
export interface Installation {
  /** The installation's master key for signatures. */
  readonly signKey: Buffer;
  /** As whom a person of the practice provider is known when she signs in. */
  subjectOf(key: string): { readonly issuer: string; readonly sub: string };
}

/** Tells the whole story into an empty database, through the use cases and in order of time. Returns the day 0 it was told for. */
export async function tell(today: Date, at: Installation): Promise<Day> {
  const timeline = new Timeline(storyCalendar(today));
  const passwordHash = await hashPassword(exercisePassword);
  tellLillevik(timeline, at, passwordHash);
  tellStorfjorden(timeline, passwordHash);
  tellNordfjella(timeline, passwordHash);
  await timeline.tell();
  return timeline.calendar.dayZero;
}

/** Body and time; written dates. */
const meetingsOfTheYear: readonly (readonly [string, string])[] = [
  [bodies.council, "2026-04-23T18:00"], [bodies.upbringing, "2026-05-07T17:00"], [bodies.technical, "2026-09-03T17:00"],
  [bodies.upbringing, "2026-11-19T17:00"], [bodies.executive, "2026-11-26T12:00"], [bodies.council, "2026-12-03T18:00"], [bodies.council, "2026-12-10T18:00"],
];
const meetingsOfTheNext: readonly (readonly [string, string])[] = [
  [bodies.youth, "2027-01-14T16:00"], [bodies.council, "2027-01-28T18:00"], [bodies.council, "2027-02-25T18:00"], [bodies.technical, "2027-03-18T17:00"],
];

function tellLillevik(timeline: Timeline, at: Installation, passwordHash: string): void {
  const house = new House(lillevik, timeline);
  foundHouse(house, passwordHash);
  const meetings = new Meetings(house, "marit");
  const plan = async (list: typeof meetingsOfTheYear, now: Date) => {
    for (const [body, wall] of list) await meetings.plan(body, wall, "Kommunestyresalen, rådhuset", now);
  };
  timeline.at("2026-01-15T10:00", "the meetings of the year are announced", (now) => plan(meetingsOfTheYear, now));
  timeline.at("2026-10-22T10:00", "the meetings of the next year are announced", (now) => plan(meetingsOfTheNext, now));
  new SchoolCase(house, meetings).tell();
  tellOtherCases(house, meetings);
  tellProposals(house, meetings, at);
}

function tellStorfjorden(timeline: Timeline, passwordHash: string): void {
  const house = new House(storfjorden, timeline);
  foundHouse(house, passwordHash);
  const meetings = new Meetings(house, "motesekretaer");
  timeline.at("2026-10-15T10:00", "the county council's meeting is announced", (now) => meetings.plan("Fylkestinget", "2027-03-10T10:00", "Fylkestingssalen, fylkeshuset", now));
  new OrdinaryCase(house, caseFile("storfjorden/ferje"), {
    officer: "samferdsel", clerk: "samferdsel", plannedAt: "2026-10-19T10:00", purpose: "legal_duty", template: "regional_plan",
    heardGroups: "De som reiser med ferje og hurtigbåt, kommunene, næringslivet og ungdom som bor på hybel.",
    facilitation: "Ungdommens fylkesting og elevrådene på de videregående skolene blir besøkt. Planen finnes på papir om bord og på kaiene.",
    contactName: "Sentralbordet", contactTelephone: "12 34 58 00", contactHours: "hverdager 8–15",
  }).tell();
}

function tellNordfjella(timeline: Timeline, passwordHash: string): void {
  const house = new House(nordfjella, timeline);
  foundHouse(house, passwordHash);
  const meetings = new Meetings(house, "motesekretaer");
  timeline.at("2026-10-15T10:00", "the council's meeting is announced", (now) => meetings.plan("Kommunestyret", "2027-02-18T17:00", "Kommunehuset", now));
  new OrdinaryCase(house, caseFile("nordfjella/hoyring"), {
    officer: "saksbehandlar", clerk: "saksbehandlar", plannedAt: "2026-11-02T10:00", purpose: "choose_alternative",
    heardGroups: "Alle som bur på Øygarden, lag som treng eit rom, og dei som ser etter bustad i bygda.",
    facilitation: "Du kan skrive, ringje eller kome innom servicekontoret. Skjemaet ligg òg på papir på butikken.",
    contactName: "Servicekontoret", contactTelephone: "12 34 57 00", contactHours: "kvardagar 9–14",
  }).tell();
}
