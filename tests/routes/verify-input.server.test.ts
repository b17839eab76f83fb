import { beforeAll, describe, expect, it } from "vitest";
import { trackToken } from "#app/domains/inputs/track-token.server.ts";
import { RegisterUnavailableError, type ResidenceRegister } from "#app/domains/residents/residence.ts";
import { startClockAt } from "#app/platform/clock.ts";
import { action, loader } from "#app/routes/citizen/tracked.tsx";
import { canAskResidence } from "#app/sign-in-frame.server.ts";
import { mostInWindow, tooOften } from "#app/too-often.server.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { pidOf } from "#tests/examples/a-signature.ts";
import { anInput } from "#tests/examples/an-input.ts";
import { answerOf, contextOf, signedIn, type Caller } from "#tests/support/called.ts";
import { dayZero, testHouse } from "#tests/support/house.ts";

beforeAll(() => startClockAt(dayZero));

/** A register that knows everybody as living in one municipality, and remembers whom it was asked about. */
const registerOf = (municipality: string | null) => {
  const asked: string[] = [];
  const register: ResidenceRegister = { source: "exercise", homeOf: (pid) => { asked.push(pid); return Promise.resolve({ municipality, isGraded: false }); } };
  return { register, asked };
};
const down: ResidenceRegister = { source: "fiks", homeOf: () => Promise.reject(new RegisterUnavailableError()) };

async function sent(organisation = "") {
  const house = await testHouse();
  const example = await house.change((trx) => aCase(trx, house));
  const { inputId, number } = await house.change((trx) => anInput(trx, house, example, { given: { organisation } }));
  const reference = `${house.authority.shortCode}-${example.key.year}-${example.key.number}-${number}`;
  const at = (token: string) => {
    const params = { reference, token };
    const url = `http://localhost/${house.authority.word}/spor-innspill/${reference}/${token}`;
    return {
      path: new URL(url).pathname,
      open: async (caller: Caller) => (await loader({ request: new Request(url), params, context: contextOf(house, caller) })) as Awaited<ReturnType<typeof loader>>,
      press: (caller: Caller, intent = "verify") => answerOf(action({ request: new Request(url, { method: "POST", body: new URLSearchParams({ intent }) }), params, context: contextOf(house, caller) })),
    };
  };
  const rows = async () => (await house.read((trx) => trx.selectFrom("input_verification").selectAll().execute())).length;
  return { house, at, rows, ...at(trackToken(Buffer.alloc(32, 1), house.authority.id, inputId, 1)) };
}

describe("the sender's page", () => {
  it("takes one press from who has signed in, and says from then on since when it is confirmed", async () => {
    const { house, open, press, path, rows } = await sent();
    const { register, asked } = registerOf(house.authority.number);
    const person = signedIn(pidOf(1));
    const before = await open({ person, register });
    expect([before.asksResidence, before.person, before.tracked.mayBeVerified, before.tracked.verifiedOn, asked]).toEqual([true, "signed_in", true, null, []]);
    expect(await press({ person, register })).toMatchObject({ status: 303, location: path });
    expect((await open({ person, register })).tracked.verifiedOn).toBe("2026-11-21");
    expect([asked, await rows()]).toEqual([[pidOf(1)], 1]);
  });

  it("is not confirmed by who has tried too often: 429 in words, and the register is not asked", async () => {
    const { house, press, rows } = await sent();
    const { register, asked } = registerOf(house.authority.number);
    const person = signedIn(pidOf(1));
    for (let at = 0; at < mostInWindow.session; at += 1) await tooOften({ authority: house.authority, person, origin: "" });
    const answer = await press({ person, register });
    expect([answer.status, answer.said.title, asked, await rows()]).toEqual([429, expect.stringContaining("Vent et kvarter"), [], 0]);
  });

  it("asks the register once: not of who presses again, not of an organisation, not of a link that nobody has, not without eID", async () => {
    const { house, press, at, rows } = await sent();
    const { register, asked } = registerOf(house.authority.number);
    const person = signedIn(pidOf(1));
    expect((await at("a".repeat(27)).press({ person, register })).status).toBe(404);
    for (const one of [null, signedIn(null)]) expect((await press({ person: one, register })).status).toBe(401);
    expect(asked).toEqual([]);
    for (const _ of [1, 2, 3]) expect((await press({ person, register })).status).toBe(303);
    expect((await press({ person, register: down })).status).toBe(303);
    const body = await sent("FAU");
    expect((await body.press({ person, register })).status).toBe(422);
    expect([asked.length, await rows(), await body.rows()]).toEqual([1, 1, 0]);
  });

  it("refuses a neighbour kindly, says nothing of where she lives, and writes nothing", async () => {
    const { press, rows } = await sent();
    const answer = await press({ person: signedIn(pidOf(2)), register: registerOf("9904").register });
    expect([answer.status, answer.said.title, await rows()]).toEqual([422, expect.stringMatching(/^Folkeregisteret har deg ikke som bosatt her.*Ingenting er lagret/), 0]);
    expect(JSON.stringify(answer.said)).not.toContain("9904");
  });

  it("says that the register does not answer, or that there is none, and writes nothing", async () => {
    const { press, open, rows } = await sent();
    const person = signedIn(pidOf(1));
    for (const register of [down, null]) expect(await press({ person, register })).toMatchObject({ status: 503, said: { title: expect.stringContaining("Vi fikk ikke spurt Folkeregisteret") } });
    expect([(await open({ person, register: null })).asksResidence, await rows()]).toEqual([false, 0]);
  });

  it("offers nothing where eID is not set up", () => {
    const { register } = registerOf("9901");
    const may = (eid: object | null, known: ResidenceRegister | null) => canAskResidence({ settings: { eid }, register: known } as never);
    expect([may({}, register), may(null, register), may({}, null)]).toEqual([true, false, false]);
  });
});
