import { publishAndReach } from "#app/domains/answers/publish-and-reach.server.ts";
import { sortAndReach } from "#app/domains/answers/sort-answered-input.server.ts";
import type { AgeGroup, InputKind, InputLanguage } from "#app/domains/inputs/input.ts";
import { receiveInput, type GivenInput } from "#app/domains/inputs/receive-input.server.ts";
import { typeInInput } from "#app/domains/inputs/type-in-input.server.ts";
import { citizen } from "#app/domains/people/actor.ts";
import type { WritePublication } from "#app/domains/publications/write-publication.server.ts";
import { setKey } from "#app/domains/themes/theme.rules.ts";
import type { ChosenLink, Stance } from "#app/domains/themes/theme.ts";
import type { Written } from "./calendar.ts";
import type { Age, Channel, Role } from "./head.ts";
import type { House } from "./house.ts";

/** What a sender may say that she answers as about the school; the other cases' files have each their own list. */
export const schoolAnswersAs: Readonly<Record<Role, string>> = {
  parent: "forelder", resident: "annen innbygger", organisation: "lag, råd eller organ", pupil: "elev", employee: "ansatt",
};

export interface Voice {
  readonly received: Written;
  readonly channel: Channel;
  readonly answersAs: string;
  readonly organisation: string | null;
  readonly kind: InputKind;
  readonly age: Age;
  readonly district: string;
  readonly language: InputLanguage;
  readonly text: string;
  readonly showName?: string | null;
  readonly sentOn?: string | null;
  readonly councilName?: string | null;
  readonly isTranslated?: boolean;
  /** A machine filled in the field that people leave empty. */
  readonly trapped?: boolean;
}

export interface Place { readonly caseId: string; readonly activityId: string; readonly officer: string }

function givenBy(voice: Voice): GivenInput {
  const named = voice.showName ?? "";
  return {
    text: voice.text, language: voice.language, answersAs: voice.answersAs,
    ageGroup: voice.age === "none" ? null : voice.age satisfies AgeGroup, district: voice.district === "none" ? "" : voice.district,
    name: named, showsName: named !== "", organisation: voice.organisation ?? "", isUnder18: voice.age === "under_18",
  };
}

const minutesToWrite = 6;

/** It comes by the form on the web or is typed in the minute it came, and has its number at once. */
export async function receive(house: House, place: Place, voice: Voice, now: Date): Promise<{ inputId: string; number: number }> {
  const given = givenBy(voice);
  const formKey = `story-${voice.received}-${voice.channel}`.replaceAll(":", "");
  const { caseId, activityId } = place;
  if (voice.channel === "web") {
    const renderedAt = new Date(now.getTime() - minutesToWrite * 60_000);
    const arrival = { honeypotFilled: voice.trapped ?? false, renderedAt, fromSameAddressLastHour: 0 };
    return house.act((trx) => receiveInput(trx, { actor: citizen, caseId, activityId, formKey, given, arrival }, now));
  }
  const { channel, kind } = voice;
  return house.act((trx) => typeInInput(trx, {
    actor: house.actor(place.officer), caseId, activityId, formKey, given, kind, channel, receivedAt: now,
    sentOn: voice.sentOn ? house.calendar.moved(voice.sentOn) : null,
    councilBodyId: voice.councilName ? house.body(voice.councilName).id : null, isTranslated: voice.isTranslated ?? true,
  }, now));
}

export type Showing = Pick<WritePublication, "kind" | "ground" | "quotes">;
export const shownWhole: Showing = { kind: "published", ground: null, quotes: [] };

export async function layOut(house: House, officer: string, inputId: string, showing: Showing, now: Date): Promise<void> {
  await house.act((trx) => publishAndReach(trx, { ...showing, actor: house.actor(officer), inputId, publicationVersion: 0, partsSeen: 0, reason: "" }, now));
}

export interface Sorting { readonly links: readonly { readonly themeId: string; readonly stance: Stance }[]; readonly wishId: string | null }

export async function sort(house: House, officer: string, inputId: string, sorting: Sorting, now: Date): Promise<void> {
  const links = sorting.links.map((link): ChosenLink => ({ ...link, passage: null }));
  await house.act((trx) => sortAndReach(trx, { actor: house.actor(officer), inputId, links, wishId: sorting.wishId, basedOn: setKey([], null) }, now));
}

