import type { BriefingDraft } from "#app/domains/council/council.ts";
import { freezeBriefing } from "#app/domains/council/freeze-briefing.server.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { readDraft } from "#app/domains/council/prepare-briefing.view.server.ts";
import { writeBriefingDraft } from "#app/domains/council/write-briefing-draft.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";

/** The evening on which the council of the example house meets. */
export const councilEvening = new Date("2026-12-03T17:00:00Z");

export async function aMeeting(trx: Trx, house: TestHouse, given: { bodyId?: string; startsAt?: Date; at?: Date } = {}): Promise<string> {
  const { at = house.now, ...wished } = given;
  const command = { bodyId: house.bodies.council.id, startsAt: councilEvening, place: "Rådhuset", ...wished, actor: house.secretary };
  return done(await planMeeting(trx, command, at)).meetingId;
}

export const validDraft: Omit<BriefingDraft, "version"> = {
  recommends: "Kommunedirektøren anbefaler alternativ B.", reasons: "B løser luft og plass på én gang. Prisen er den tyngste innvendingen.", costs: "236 millioner kroner.",
  givesWay: "Om lag 15 stillinger.", delivered: "Høringen var åpen fra 2. november, før forslaget ble skrevet.", missing: ["Folk under 30: ingen"],
  chosenBy: "Saksbehandler valgte én stemme for og én mot.", voices: [], unanswered: "", alternativeReasons: [],
};

export interface ExampleBriefing {
  readonly briefingId: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly meetingId: string;
}

/** A briefing with everything in it, laid before a meeting of the council unless others are named. */
export async function aBriefing(trx: Trx, house: TestHouse, caseId: string, given: { draft?: Partial<BriefingDraft>; meetingId?: string; at?: Date } = {}): Promise<ExampleBriefing> {
  const meetingId = given.meetingId ?? (await aMeeting(trx, house));
  const { version } = await readDraft(trx, caseId);
  const draft = done(await writeBriefingDraft(trx, { ...validDraft, ...given.draft, version, actor: house.officer, caseId }, house.now));
  const frozen = done(await freezeBriefing(trx, { actor: house.officer, caseId, draftVersion: draft.version, meetingIds: [meetingId] }, given.at ?? house.now));
  return { ...frozen, meetingId };
}
