import { describe, expect, it } from "vitest";
import { grantedRole, may } from "#app/domains/people/access.ts";
import { citizen, roles, system, type Actor, type Role, type StaffRole } from "#app/domains/people/actor.ts";
import { caseAccess, type CaseActionName } from "./case.access.ts";

const seat = { bodyId: "b", bodyName: "Kommunestyret", kind: "member", listName: "Bygdelista", position: "" } as const;
const person = (role: Role): Actor =>
  role === "citizen" ? citizen : role === "councillor" ? { ...citizen, accountId: "c", seats: [seat] } : { ...citizen, accountId: "s", roles: [role as StaffRole] };

const actions = Object.keys(caseAccess) as CaseActionName[];
const every = actions.flatMap((action) => roles.map((role) => [action, role] as const));

describe("who may do what with a case", () => {
  it.each(every)("%s: a %s may exactly when the table names the role, or anybody", (action, role) => {
    const granted = caseAccess[action] as readonly Role[];
    expect(may(caseAccess, action, person(role))).toBe(granted.includes("citizen") || granted.includes(role));
  });

  it("a citizen and a councillor may see, and nothing else", () => {
    for (const role of ["citizen", "councillor"] as const) expect(actions.filter((action) => may(caseAccess, action, person(role)))).toEqual(["see"]);
  });

  it("the clock acts as the system and never as a person", () => {
    for (const action of actions) expect(grantedRole(system, caseAccess[action])).toBe("system");
  });

  it("nobody but an officer writes what is promised", () => {
    for (const action of ["plan", "revise", "publish", "planActivity", "correctPromise", "changePromise"] as const) expect(caseAccess[action]).toEqual(["officer"]);
  });
});
