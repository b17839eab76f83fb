import type { LockedCase } from "#app/domains/cases/case.ts";
import { takeInputNumber } from "#app/domains/cases/case.store.server.ts";
import { commit } from "#app/platform/commitment.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, type ActorRole } from "#app/platform/events.server.ts";
import { inputEvents } from "./input.events.ts";
import type { Sender } from "./input.ts";
import { insertContent, insertInput, insertSender, type NewInput } from "./input.store.server.ts";

export interface Entered {
  readonly inputId: string;
  readonly number: number;
  readonly generation: number;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly isHeld: boolean;
  /** The same form had come before: the same receipt, and no new number. */
  readonly isRepeated: boolean;
}

interface Entry {
  /** Late as the period was when it came; whether it is late now is asked of the period that holds. */
  readonly input: Omit<NewInput, "caseId" | "number" | "enteredAt"> & { readonly isLate: boolean };
  readonly text: string;
  readonly sender: Sender;
  readonly actor: { readonly actingAs: ActorRole; readonly accountId: string | null };
}

/** Called with the case locked: takes the next number, keeps words and sender apart, and binds them to the event. */
export async function enterInput(trx: Trx, caseFile: LockedCase, entry: Entry, now: Date): Promise<Entered> {
  const { input, sender, actor } = entry;
  const number = await takeInputNumber(trx, caseFile.id);
  const inputId = await insertInput(trx, { ...input, caseId: caseFile.id, number, enteredAt: now });
  const salt = await insertContent(trx, inputId, { part: 0, text: entry.text }, input.receivedAt);
  const { nameSalt, organisationSalt } = await insertSender(trx, inputId, sender);
  const subject = { kind: "input", id: inputId };
  await record(trx, inputEvents, {
    type: "input.received", actor, caseId: caseFile.id, subject,
    payload: {
      number, kind: input.kind, channel: input.channel, isLate: input.isLate,
      nameHash: sender.name === "" ? null : commit("input.name", nameSalt, sender.name).toString("hex"),
      organisationHash: sender.organisation === "" ? null : commit("input.organisation", organisationSalt, sender.organisation).toString("hex"),
    },
    commitment: commit("input.content", salt, entry.text),
  }, now);
  for (const reason of input.heldFor) {
    await record(trx, inputEvents, { type: "input.held", actor: { actingAs: "system", accountId: null }, caseId: caseFile.id, subject, payload: { number, reason } }, now);
  }
  return { inputId, number, generation: 1, receivedAt: input.receivedAt, isLate: input.isLate, isHeld: input.heldFor.length > 0, isRepeated: false };
}
