import { describe, expect, it } from "vitest";
import { reopenCase } from "#app/domains/answers/reopen-case.server.ts";
import { caseInvariants } from "#app/domains/cases/case.invariants.view.server.ts";
import { formerDecision, presentCase, standingDecision } from "#app/domains/cases/case-page.ts";
import { readCasePage } from "#app/domains/cases/case-page.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { newId, newSalt } from "#app/platform/id.server.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { answered, aVoice } from "#tests/examples/an-answer.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { councilInvariants } from "./council.invariants.view.server.ts";
import { planMeeting } from "./plan-meeting.server.ts";
import { recordTreatment } from "./record-treatment.server.ts";

const day = (number: number) => new Date(Date.UTC(2027, 2, number, 12));

/** The statements that do not hold of this authority: others' rows stand in the same database. */
async function broken(trx: Trx, authorityId: number): Promise<string[]> {
  const found: string[] = [];
  for (const invariant of [...caseInvariants, ...councilInvariants]) {
    if ((await invariant.broken(trx)).some((line) => line.startsWith(`${authorityId}/`))) found.push(invariant.name);
  }
  return found;
}

class Undone extends Error { constructor(readonly found: string[]) { super("undone"); } }

/** What is named after something was done behind everybody's back; nothing of it stays. */
const namedAfter = (authorityId: number, harm: (trx: Trx) => Promise<unknown>): Promise<string[]> =>
  asOwner(async (trx) => { await harm(trx); throw new Undone(await broken(trx, authorityId)); })
    .catch((thrown: unknown) => { if (thrown instanceof Undone) return thrown.found; throw thrown; });

async function aDecidedCase() {
  const house = await testHouse();
  const example = await house.change((trx) => aCase(trx, house));
  const { inputId } = await house.change((trx) => aVoice(trx, house, example));
  const { caseId } = example;
  const decide = async (on: number, text: string) => {
    const { meetingId } = done(await house.change((trx) => planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.council.id, startsAt: new Date(day(on).getTime() - 3_600_000), place: "Rådhuset" }, house.now)));
    return house.change((trx) => recordTreatment(trx, {
      actor: house.secretary, caseId, where: { meetingId }, caseNumber: `PS ${on}/27`, kind: "decision", text, reason: "", votesFor: 17, votesAgainst: 8, isFinal: true,
    }, day(on)));
  };
  const page = () => house.read(async (trx) => {
    const head = await readCaseHead(trx, example.key);
    const facts = head && (await readCasePage(trx, head));
    if (!facts) throw new Error("the case is not there");
    return facts;
  });
  const reopen = async (on: number) => {
    const { head } = await page();
    return house.change((trx) => reopenCase(trx, { actor: house.officer, caseId, version: head.version, ground: "body_asked" }, day(on)));
  };
  done(await decide(1, "Kommunestyret vedtar A."));
  return { house, caseId, inputId, decide, reopen, page };
}

describe("a case that is opened again", () => {
  it("is decided no longer, on its page and in its thread, until it is decided again", async () => {
    const { reopen, decide, page } = await aDecidedCase();
    expect(standingDecision(await page())).toMatchObject({ text: "Kommunestyret vedtar A." });
    done(await reopen(2));
    const open = await page();
    expect(open.head.state).toBe("under_consideration");
    expect(standingDecision(open)).toBeNull();
    expect(formerDecision(open)).toMatchObject({ text: "Kommunestyret vedtar A." });
    expect(presentCase({ ...open, head: { ...open.head, decidesOn: "2027-03-25" } }, day(2)).thread.filter((one) => one.item.kind === "decides")).toHaveLength(1);
    done(await decide(3, "Kommunestyret vedtar B."));
    const again = await page();
    expect(standingDecision(again)).toMatchObject({ text: "Kommunestyret vedtar B.", number: 2 });
    expect(formerDecision(again)).toBeNull();
    expect(again.head.decision).toBe("Kommunestyret vedtar B.");
  });

  it("may be decided once more and not twice, and every statement about the database holds", async () => {
    const { house, reopen, decide } = await aDecidedCase();
    expect(await decide(2, "Én gang til.")).toMatchObject({ refused: "final_already" });
    done(await reopen(2));
    done(await decide(3, "Kommunestyret vedtar B."));
    expect(await decide(4, "Én gang til.")).toMatchObject({ refused: "final_already" });
    expect(await asOwner((trx) => broken(trx, house.authority.id))).toEqual([]);
  });

  it("answers by the decision that holds", async () => {
    const { house, caseId, inputId, reopen, decide, page } = await aDecidedCase();
    done(await reopen(2));
    done(await decide(3, "Kommunestyret vedtar B."));
    await house.change((trx) => answered(trx, house, caseId, { kind: "input", id: inputId }));
    const answer = await house.read((trx) => trx.selectFrom("answer as a").innerJoin("treatment as t", "t.id", "a.treatment_id").select(["t.number"]).where("a.case_id", "=", caseId).executeTakeFirstOrThrow());
    expect(answer.number).toBe(standingDecision(await page())?.number);
  });

  it("is named by the statements where it was decided twice without being opened, or stands decided by what no longer holds", async () => {
    const { house, caseId, reopen } = await aDecidedCase();
    const authority_id = house.authority.id;
    const again = (trx: Trx) => trx.insertInto("treatment").values({
      authority_id, id: newId(), case_id: caseId, number: 2, delegated_role: "ordfører", delegated_reference: "Reglementet", treated_on: "2027-03-02", kind: "decision", text: "Bak ryggen", salt: newSalt(),
      is_final: true, by_account: house.secretary.accountId ?? "", at: day(2),
    }).execute();
    expect(await namedAfter(authority_id, again)).toEqual(["every treatment's words recompute to the commitment of its event", "between two treatments that decide a case it was reopened"]);
    done(await reopen(5));
    const decided = (trx: Trx) => trx.updateTable("case_file").set({ state: "decided" }).where("id", "=", caseId).where("authority_id", "=", authority_id).execute();
    expect(await namedAfter(authority_id, decided)).toEqual(["a decided case has a treatment that decides it, made after the case was reopened last"]);
  });
});
