import { beforeAll, describe, expect, it } from "vitest";
import { readOfficeCounts } from "#app/domains/cases/case-office.view.server.ts";
import { addPart } from "#app/domains/inputs/add-part.server.ts";
import { setOwner } from "#app/domains/inputs/set-owner.server.ts";
import { wishTakedown } from "#app/domains/publications/wish-takedown.server.ts";
import { publishAndReach } from "#app/domains/answers/publish-and-reach.server.ts";
import { readThemesDesk } from "#app/domains/themes/theme-desk.view.server.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { anInput } from "#tests/examples/an-input.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { readQueueInput } from "./queue-input.view.server.ts";
import { filterFrom } from "./queue.ts";
import { readNext, readQueue, readQueueBeside, readQueueChoices, readQueueCounts } from "./queue.view.server.ts";

let house: TestHouse;
let caseFile: ExampleCase;
const where = () => ({ caseId: caseFile.caseId, activityId: caseFile.activityId });
const desk = () => ({ caseId: caseFile.caseId, accountId: house.officer.accountId, now: house.now, answerBy: null as string | null });

beforeAll(async () => { house = await testHouse(); });

const freshCase = async () => { caseFile = await house.change((trx) => aCase(trx, house)); };

describe("the queue", () => {
  beforeAll(freshCase);

  it("shows identical letters as one row with all their numbers, and each when asked", async () => {
    for (const text of ["Redd nærskolen!", "redd  nærskolen!", "Redd nærskolen!"]) await house.change((trx) => anInput(trx, house, where(), { given: { text } }));
    await house.change((trx) => anInput(trx, house, where(), { given: { text: "Noe helt annet" } }));
    const { rows, total, inputs } = await house.read((trx) => readQueue(trx, desk(), filterFrom(new URLSearchParams())));
    expect([total, inputs]).toEqual([2, 4]);
    const alike = rows.find((row) => row.numbers.length === 3);
    expect(alike).toMatchObject({ first: 1, numbers: [1, 2, 3] });
    const each = await house.read((trx) => readQueue(trx, desk(), filterFrom(new URLSearchParams({ like: alike?.digest ?? "" }))));
    expect(each.rows.map((row) => row.first)).toEqual([3, 2, 1]);
  });

  it("finds words and numbers in what is unpublished, and what is mine", async () => {
    const id = (await house.read((trx) => readQueueInput(trx, caseFile.caseId, 4)))?.id ?? "";
    done(await house.change((trx) => setOwner(trx, { actor: house.officer, inputId: id, version: 1, ownerAccountId: house.officer.accountId }, house.now)));
    const list = async (asked: string) => (await house.read((trx) => readQueue(trx, desk(), filterFrom(new URLSearchParams(asked))))).rows.map((row) => row.first);
    expect(await list("q=helt+annet")).toEqual([4]);
    expect(await list("vis=mine")).toEqual([4]);
    expect(await list("vis=held")).toEqual([]);
    expect(await list("kanal=letter")).toEqual([]);
    const filter = filterFrom(new URLSearchParams());
    expect(await house.read((trx) => readQueueBeside(trx, desk(), { number: 3, filter }))).toMatchObject({ previous: 4, next: 2, from: 1, total: 2, newer: null, older: null });
    expect(await house.read((trx) => readNext(trx, desk(), { number: 3, filter }))).toBe(2);
    expect((await house.read((trx) => readQueueChoices(trx, caseFile.caseId))).officers.map((one) => one.name)).toEqual(["saksbehandler"]);
  });

  it("stands beside an input at the part of the list where it is, with the ways to the parts before and after", async () => {
    await house.change(async (trx) => { for (let made = 0; made < 30; made += 1) await anInput(trx, house, where(), { given: { text: `Innspill nummer ${made}` } }); });
    const filter = filterFrom(new URLSearchParams());
    const beside = await house.read((trx) => readQueueBeside(trx, desk(), { number: 20, filter }));
    expect(beside.rows.map((row) => row.first)).toEqual([22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11]);
    expect(beside).toMatchObject({ from: 13, total: 32, newer: 23, older: 10 });
  });

  it("finds what is late: unread for more than five days, and unanswered after the promised day", async () => {
    const overdue = async (change: Partial<ReturnType<typeof desk>>) => (await house.read((trx) => readQueueCounts(trx, { ...desk(), ...change }))).overdue;
    const all = (await house.read((trx) => readQueueCounts(trx, desk()))).all;
    expect(await overdue({})).toBe(0);
    expect(await overdue({ now: new Date(house.now.getTime() + 6 * 86_400_000) })).toBe(all);
    expect(await overdue({ answerBy: "2020-01-01" })).toBe(all);
  });

  it("holds nobody else's inputs", async () => {
    const other = await testHouse();
    expect(await other.read((trx) => readQueueInput(trx, caseFile.caseId, 1))).toBeNull();
    expect((await other.read((trx) => readQueueCounts(trx, desk()))).all).toBe(0);
  });

  it("counts what must be read and what is not sorted as the office's start and the themes do", async () => {
    const example = await house.change((trx) => aCase(trx, house));
    const made: string[] = [];
    for (const text of ["En", "To", "Tre", "Fire"]) made.push((await house.change((trx) => anInput(trx, house, example, { given: { text } }))).inputId);
    for (const inputId of made.slice(1)) {
      done(await house.change((trx) => publishAndReach(trx, { actor: house.officer, inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now)));
    }
    const later = new Date(house.now.getTime() + 3_600_000);
    done(await house.change((trx) => addPart(trx, { actor: house.citizen, inputId: made[1] ?? "", text: "Og lys." }, later)));
    done(await house.change((trx) => wishTakedown(trx, { actor: house.citizen, inputId: made[2] ?? "" }, later)));
    const counts = await house.read((trx) => readQueueCounts(trx, { ...desk(), caseId: example.caseId }));
    const office = (await house.read((trx) => readOfficeCounts(trx, example.caseId)))[example.caseId];
    expect([counts.new, counts.unsorted]).toEqual([3, 3]);
    expect(office).toMatchObject({ mustRead: counts.new, unsorted: counts.unsorted, held: counts.held });
    expect((await house.read((trx) => readThemesDesk(trx, example.caseId))).unsorted).toBe(counts.unsorted);
  });
});
