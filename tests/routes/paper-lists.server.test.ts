import { existsSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { syntheticResidents } from "#practice/persons.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { RegisterUnavailableError, type ResidenceRegister } from "#app/domains/residents/residence.ts";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { startClockAt } from "#app/platform/clock.ts";
import { action, loader } from "#app/routes/office/paper-lists.tsx";
import { action as settle, loader as listLoader } from "#app/routes/office/paper-list.tsx";
import { loader as scanLoader } from "#app/routes/office/paper-scan.ts";
import { aProposal } from "#tests/examples/a-proposal.ts";
import { answerOf, calledFolder, contextOf } from "#tests/support/called.ts";
import { dayZero, testHouse } from "#tests/support/house.ts";

beforeAll(() => startClockAt(dayZero));

const people = syntheticResidents("9901", 40);
const pdf = new TextEncoder().encode("%PDF-1.7\nside 1");
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);

async function collecting() {
  const house = await testHouse();
  const { year, number, proposalId } = await house.change((trx) => aProposal(trx, house));
  const params = { proposal: `${year}-${number}` };
  const url = `http://localhost/${house.authority.word}/administrasjon/innbyggerforslag/${params.proposal}/underskriftslister`;
  const here: ResidenceRegister = { source: "exercise", homeOf: () => Promise.resolve({ municipality: house.authority.number, isGraded: false }) };
  const enter = (numbers: readonly string[], given: { scans?: readonly Uint8Array[]; register?: ResidenceRegister; actor?: Actor; unreadable?: string } = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ received_on: "2026-11-21", numbers: numbers.join("\r\n"), unreadable: given.unreadable ?? "0" })) body.append(name, value);
    for (const [index, scan] of (given.scans ?? [pdf]).entries()) body.append("scans", new File([scan as BlobPart], `side-${index}.bin`));
    const context = contextOf(house, { actor: given.actor ?? house.officer, register: given.register ?? here });
    return answerOf(action({ request: new Request(url, { method: "POST", body }), params, context }));
  };
  const press = (list: string, fields: Record<string, string>, actor: Actor) =>
    answerOf(settle({ request: new Request(`${url}/${list}`, { method: "POST", body: new URLSearchParams(fields) }), params: { ...params, list }, context: contextOf(house, { actor }) }));
  const open = async (list: string, actor: Actor) => (await listLoader({ request: new Request(`${url}/${list}`), params: { ...params, list }, context: contextOf(house, { actor }) })) as Awaited<ReturnType<typeof listLoader>>;
  const rows = () => house.read(async (trx) => (await trx.selectFrom("paper_line").select("id").execute()).length);
  const files = () => (existsSync(calledFolder(house)) ? readdirSync(calledFolder(house)) : []);
  return { house, proposalId, params, url, enter, press, open, rows, files };
}

describe("a paper list is entered", () => {
  it("with its pages, looked up line by line, and confirmed by a colleague", async () => {
    const { house, proposalId, url, enter, press, open } = await collecting();
    const written = people.slice(0, 3).map((pid) => `${pid.slice(0, 6)} ${pid.slice(6)}`);
    expect(await enter([...written, "", written[0] as string], { scans: [pdf, png], unreadable: "2" })).toMatchObject({ status: 303, location: `${new URL(url).pathname}/1` });
    const page = await open("1", house.officer);
    expect(page).toMatchObject({ isOwn: true, mayConfirm: true, list: { lines: 4, unreadable: 2, state: "entered", scans: [{ page: 1 }, { page: 2 }] } });
    expect((await press("1", { intent: "confirm" }, house.officer)).status).toBe(422);
    expect((await press("1", { intent: "confirm" }, house.secretary)).status).toBe(303);
    expect((await press("1", { intent: "confirm" }, house.secretary)).status).toBe(409);
    expect((await open("1", house.secretary)).list).toMatchObject({ state: "confirmed", countValid: 3 });
    expect(await house.read((trx) => findCount(trx, proposalId))).toEqual({ digital: 0, paper: 3 });
  });

  it("and one that came in time is confirmed on its page in the days after the last one", async () => {
    const { house, proposalId, enter, press, open } = await collecting();
    await enter(people.slice(0, 2));
    startClockAt(new Date("2027-11-30T09:00:00Z"));
    try {
      expect(await open("1", house.secretary)).toMatchObject({ mayConfirm: true });
      expect((await press("1", { intent: "confirm" }, house.secretary)).status).toBe(303);
    } finally { startClockAt(dayZero); }
    expect(await house.read((trx) => findCount(trx, proposalId))).toEqual({ digital: 0, paper: 2 });
  });

  it("only with valid numbers: each wrong line is named, and nothing is kept", async () => {
    const { enter, rows, files } = await collecting();
    const answer = await enter([people[0] as string, "12345678901", "abc", people[1] as string, "0"]);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.said.errors)).toContain("2–3, 5");
    expect([await rows(), files()]).toEqual([0, []]);
    expect((await enter([])).status).toBe(422);
  });

  it("under the numbers that the officer sees: an empty line keeps its place, in what is wrong and in what came of it", async () => {
    const { house, enter, press, open } = await collecting();
    const [one, other] = people as [string, string];
    expect(JSON.stringify((await enter(["", one, " ", "abc", "", other])).said.errors)).toContain("Linje 4 ");
    expect((await enter(["", one, " ", other, "", one])).status).toBe(303);
    await press("1", { intent: "confirm" }, house.secretary);
    expect((await open("1", house.secretary)).list).toMatchObject({ lines: 3, checked: [{ line: 2, outcome: "counted" }, { line: 4, outcome: "counted" }, { line: 6, outcome: "double" }] });
  });

  it("by at most 100 lines at once", async () => {
    const { enter, rows } = await collecting();
    const answer = await enter(syntheticResidents("9901", 101));
    expect([answer.status, await rows(), JSON.stringify(answer.said.errors)]).toEqual([422, 0, expect.stringContaining("100")]);
  });

  it("not when the register answers for all but one", async () => {
    const { enter, rows, files } = await collecting();
    const failing: ResidenceRegister = { source: "fiks", homeOf: (pid) => (pid === people[7] ? Promise.reject(new RegisterUnavailableError()) : Promise.resolve({ municipality: "9901", isGraded: false })) };
    expect((await enter(people.slice(0, 12), { register: failing })).status).toBe(503);
    expect([await rows(), files()]).toEqual([0, []]);
  });

  it("asks the register of six at once and no more", async () => {
    const { house, enter } = await collecting();
    let [now, most] = [0, 0];
    const counting: ResidenceRegister = { source: "exercise", homeOf: async () => {
      now += 1; most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return { municipality: house.authority.number, isGraded: false };
    } };
    expect((await enter(people, { register: counting })).status).toBe(303);
    expect(most).toBe(6);
  });

  it("with pages that are pages: one that is something else, and none is taken", async () => {
    const { enter, rows, files } = await collecting();
    expect((await enter([people[0] as string], { scans: [pdf, new TextEncoder().encode("<html></html>")] })).status).toBe(415);
    expect((await enter([people[0] as string], { scans: [] })).status).toBe(422);
    expect((await enter([people[0] as string], { scans: Array.from({ length: 21 }, () => pdf) })).status).toBe(422);
    expect([await rows(), files()]).toEqual([0, []]);
  });

  it("by nobody but the office", async () => {
    const { house, enter, params, url } = await collecting();
    expect((await enter([people[0] as string], { actor: house.citizen })).status).toBe(401);
    expect((await enter([people[0] as string], { actor: house.councillor })).status).toBe(403);
    expect((await answerOf(loader({ request: new Request(url), params, context: contextOf(house, { actor: house.councillor }) }))).status).toBe(403);
  });

  it("and no number of it stands anywhere in the database", async () => {
    const { house, enter } = await collecting();
    await enter(people.slice(20, 25));
    const all = await house.read(async (trx) => JSON.stringify([await trx.selectFrom("paper_line").selectAll().execute(), await trx.selectFrom("event").selectAll().execute(), await trx.selectFrom("posted_form").selectAll().execute()]));
    expect(people.filter((pid) => all.includes(pid))).toEqual([]);
  });
});

describe("a scanned page", () => {
  it("is handed to those who check it, as an attachment that runs nothing, and to nobody else", async () => {
    const { house, enter, open } = await collecting();
    await enter([people[0] as string], { scans: [png] });
    const { list: { scans: [page] } } = await open("1", house.officer);
    const ask = (actor: Actor, id = page?.id ?? "") => answerOf(scanLoader({ request: new Request("http://localhost/x"), params: { scan: id }, context: contextOf(house, { actor }) }));
    const { response } = await ask(house.officer);
    expect([response?.headers.get("Content-Type"), response?.headers.get("Content-Disposition"), response?.headers.get("Content-Security-Policy"), response?.headers.get("Cache-Control")])
      .toEqual(["image/png", 'attachment; filename="underskriftsliste-1-1.png"', "sandbox; default-src 'none'", "no-store"]);
    expect(Buffer.from(await (response as Response).arrayBuffer()).equals(Buffer.from(png))).toBe(true);
    expect([(await ask(house.citizen)).status, (await ask(house.councillor)).status, (await ask(house.administrator)).status, (await ask(house.officer, "00000000-0000-4000-8000-000000000000")).status]).toEqual([404, 404, 404, 404]);
  });
});
