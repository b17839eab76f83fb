import { describe, expect, it } from "vitest";
import { may } from "#app/domains/people/access.ts";
import { citizen, system, type Actor } from "#app/domains/people/actor.ts";
import { themeAccess, type ThemeAction } from "./theme.access.ts";

const seat = { bodyId: "b", bodyName: "Kommunestyret", kind: "member", listName: "Bygdelista", position: "" } as const;
const people: readonly [string, Actor, boolean][] = [
  ["citizen", citizen, false],
  ["officer", { ...citizen, accountId: "a", roles: ["officer"] }, true],
  ["secretary", { ...citizen, accountId: "a", roles: ["secretary"] }, false],
  ["administrator", { ...citizen, accountId: "a", roles: ["administrator"] }, false],
  ["councillor", { ...citizen, accountId: "a", seats: [seat] }, false],
  ["deputy", { ...citizen, accountId: "a", seats: [{ ...seat, kind: "deputy" }] }, false],
  ["system", system, true],
];

describe.each(people)("a %s", (_, actor, allowed) => {
  it.each(Object.keys(themeAccess) as ThemeAction[])(allowed ? "may %s" : "may not %s", (action) => {
    expect(may(themeAccess, action, actor)).toBe(allowed);
  });
});
