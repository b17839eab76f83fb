import { describe, expect, it } from "vitest";
import { readSignedIn } from "#app/domains/people/account.view.server.ts";
import { startSession } from "#app/domains/people/session.server.ts";
import { lockProposal } from "#app/domains/proposals/proposal.store.server.ts";
import { openSigningKey } from "#app/domains/signatures/signing-key.server.ts";
import { readEvents } from "#app/platform/events.server.ts";
import { aProposal, aProposalDraft, aSentProposal, testMasterKey } from "#tests/examples/a-proposal.ts";
import { testHouse } from "#tests/support/house.ts";
import { tidy } from "./tidy.ts";

describe("tidying", () => {
  it("removes sessions that have run out, and no other", async () => {
    const house = await testHouse();
    const officer = house.officer.accountId as string;
    const old = await house.change((trx) => startSession(trx, officer, new Date(house.now.getTime() - 31 * 60_000)));
    const open = await house.change((trx) => startSession(trx, officer, house.now));
    await tidy(house.now);
    const isKept = async (id: string) => (await house.read((trx) => readSignedIn(trx, id, "2026-11-21"))) !== null;
    expect([await isKept(old), await isKept(open)]).toEqual([false, true]);
  });

  it("ends what the calendar has ended, once, and with it the key of who signed", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    const after = new Date("2027-12-06T09:00:00Z");
    await tidy(after);
    await tidy(after);
    expect((await house.change((trx) => lockProposal(trx, proposalId)))?.state).toBe("expired");
    expect(await house.change((trx) => openSigningKey(trx, proposalId, testMasterKey))).toBeNull();
    const events = await house.read((trx) => readEvents(trx, { types: ["proposal.expired"], subjectId: proposalId, limit: 10 }));
    expect(events).toHaveLength(1);
  });

  it("removes a draft that was begun a year ago and never sent, with its name, and no other", async () => {
    const house = await testHouse();
    const [draft, sent] = await house.change(async (trx) => [await aProposalDraft(trx, house), await aSentProposal(trx, house)]);
    const isKept = async () => (await house.read((trx) => trx.selectFrom("proposer").select("proposal_id").execute())).map((row) => row.proposal_id).sort();
    await tidy(new Date("2027-11-20T09:00:00Z"));
    expect(await isKept()).toEqual([draft.proposalId, sent.proposalId].sort());
    await tidy(new Date("2027-11-23T09:00:00Z"));
    expect(await isKept()).toEqual([sent.proposalId]);
  });
});
