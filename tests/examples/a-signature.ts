import { enterPaperList, type EnterPaperList } from "#app/domains/proposals/enter-paper-list.server.ts";
import { signProposal } from "#app/domains/proposals/sign-proposal.server.ts";
import { takeBackSignature } from "#app/domains/proposals/take-back-signature.server.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { testMasterKey } from "./a-proposal.ts";

/** Eleven digits that are nobody's: the month is 99. The use cases take any; forms and eID see to it that they are real. */
export const pidOf = (nth: number): string => `0199${String(nth).padStart(7, "0")}`;

export const home = (house: TestHouse, at: Date = house.now): Residence => ({ resident: true, municipality: house.authority.number, checkedAt: at, source: "exercise" });
/** Lives next door. */
export const elsewhere = (house: TestHouse): Residence => ({ ...home(house), resident: false, municipality: "9904" });
/** In no municipality that the register would say. */
export const unknownHome = (house: TestHouse): Residence => ({ ...home(house), resident: false, municipality: null });

interface Wishes { readonly at?: Date; readonly residence?: Residence; readonly masterKeys?: readonly Buffer[] }

export const sign = (trx: Trx, house: TestHouse, proposalId: string, pid: string, { at = house.now, residence, masterKeys = [testMasterKey] }: Wishes = {}) =>
  signProposal(trx, { proposalId, signer: { pid, masterKeys }, residence: residence ?? home(house, at), authMethod: "BankID", acr: "idporten-loa-substantial" }, at);

export const takeBack = (trx: Trx, house: TestHouse, proposalId: string, pid: string, { at = house.now, masterKeys = [testMasterKey] }: Wishes = {}) =>
  takeBackSignature(trx, { proposalId, signer: { pid, masterKeys } }, at);

type ListWishes = Partial<Pick<EnterPaperList, "actor" | "receivedOn" | "unreadable" | "scans">> & { readonly homes?: ReadonlyMap<string, Residence> };

/** A list that waits to be confirmed by another than the officer. */
export const aPaperList = (trx: Trx, house: TestHouse, proposalId: string, pids: readonly string[], wishes: ListWishes = {}) => enterPaperList(trx, {
  actor: wishes.actor ?? house.officer, proposalId, receivedOn: wishes.receivedOn ?? dayOf(house.now), unreadable: wishes.unreadable ?? 0, masterKeys: [testMasterKey],
  lines: pids.map((pid, index) => ({ line: index + 1, pid, home: wishes.homes?.get(pid) ?? home(house) })), scans: wishes.scans ?? [{ sha256: "b".repeat(64), bytes: 1, mediaType: "application/pdf" }],
}, house.now);
