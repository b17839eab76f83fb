import { describe, expect, it } from "vitest";
import { holdLimits, reasonsToHold, type ArrivalFacts } from "./held.rules.ts";

const ordinary: ArrivalFacts = {
  honeypotFilled: false,
  millisecondsToFill: 60_000,
  fromSameAddressLastHour: 0,
  identicalCount: 0,
};

describe("holding an input for a human look", () => {
  it("does not happen to an ordinary one, nor where the time is unknown", () => {
    expect(reasonsToHold(ordinary)).toEqual([]);
    expect(reasonsToHold({ ...ordinary, millisecondsToFill: null })).toEqual([]);
  });

  it("does not happen to a class of thirty behind one address, nor to the next two", () => {
    expect(reasonsToHold({ ...ordinary, fromSameAddressLastHour: 89 })).toEqual([]);
    expect(holdLimits.fromSameAddressAnHour).toBeGreaterThan(90);
  });

  it("does not happen to fourteen neighbours with the same letter", () => {
    expect(reasonsToHold({ ...ordinary, identicalCount: 13 })).toEqual([]);
  });

  it("happens for a filled trap, great haste, an address without end, a flood of one text", () => {
    expect(reasonsToHold({ ...ordinary, honeypotFilled: true })).toEqual(["honeypot"]);
    expect(reasonsToHold({ ...ordinary, millisecondsToFill: 2999 })).toEqual(["too_fast"]);
    expect(reasonsToHold({ ...ordinary, millisecondsToFill: 3000 })).toEqual([]);
    expect(reasonsToHold({ ...ordinary, fromSameAddressLastHour: 100 })).toEqual(["many_from_address"]);
    expect(reasonsToHold({ ...ordinary, identicalCount: 50 })).toEqual(["identical_text"]);
  });

  it("gives all its reasons, and obeys the limits it is handed", () => {
    const limits = { shortestMilliseconds: 10, fromSameAddressAnHour: 1, identicalTexts: 1 };
    expect(
      reasonsToHold({ honeypotFilled: true, millisecondsToFill: 1, fromSameAddressLastHour: 1, identicalCount: 1 }, limits),
    ).toEqual(["honeypot", "too_fast", "many_from_address", "identical_text"]);
  });
});
