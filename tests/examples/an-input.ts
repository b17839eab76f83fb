import type { Entered } from "#app/domains/inputs/enter-input.server.ts";
import { receiveInput, type Arrival, type GivenInput } from "#app/domains/inputs/receive-input.server.ts";
import { typeInInput, type TypeInInput } from "#app/domains/inputs/type-in-input.server.ts";
import { writePublication, type WritePublication } from "#app/domains/publications/write-publication.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";

interface Where { readonly caseId: string; readonly activityId: string }

export const validGiven: GivenInput = {
  text: "Lag fortau til skolen før noe annet.", language: "nb", answersAs: "", ageGroup: null, district: "", name: "", showsName: false, organisation: "", isUnder18: false,
};

/** A person's own time over the form, from an address that nobody else uses. */
export const calmArrival: Arrival = { honeypotFilled: false, renderedAt: null, fromSameAddressLastHour: 0 };

export interface InputWishes { readonly given?: Partial<GivenInput>; readonly arrival?: Partial<Arrival>; readonly formKey?: string; readonly at?: Date }

/** An input on the web to an open activity. */
export async function anInput(trx: Trx, house: TestHouse, where: Where, wishes: InputWishes = {}): Promise<Entered> {
  return done(await receiveInput(trx, {
    actor: house.citizen, caseId: where.caseId, activityId: where.activityId, formKey: wishes.formKey ?? newId(),
    given: { ...validGiven, ...wishes.given }, arrival: { ...calmArrival, ...wishes.arrival },
  }, wishes.at ?? house.now));
}

/** One that staff typed in: a letter, unless the test says otherwise. */
export async function aTypedInput(trx: Trx, house: TestHouse, where: Where, wishes: Partial<Omit<TypeInInput, "given">> & { given?: Partial<GivenInput>; at?: Date } = {}): Promise<Entered> {
  const { given, at = house.now, ...more } = wishes;
  return done(await typeInInput(trx, {
    actor: house.officer, caseId: where.caseId, activityId: where.activityId, formKey: newId(), kind: "input", channel: "letter", receivedAt: at, sentOn: null,
    councilBodyId: null, isTranslated: true, ...more, given: { ...validGiven, ...given },
  }, at));
}

/** Decides about an input that nobody has decided about: published whole, unless the test says otherwise. */
export async function published(trx: Trx, house: TestHouse, inputId: string, wishes: Partial<WritePublication> = {}): Promise<{ publicationId: string; version: number }> {
  return done(await writePublication(trx, {
    actor: house.officer, inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "", ...wishes,
  }, house.now));
}

/** An input on the web that everybody can read. */
export async function aPublishedInput(trx: Trx, house: TestHouse, where: Where, wishes: InputWishes = {}): Promise<Entered> {
  const entered = await anInput(trx, house, where, wishes);
  await published(trx, house, entered.inputId);
  return entered;
}
