import { describe, expect, it } from "vitest";
import { answerAccess } from "#app/domains/answers/answer.access.ts";
import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { peopleAccess } from "#app/domains/people/people.access.ts";
import type { Role } from "#app/domains/people/actor.ts";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { publicationAccess } from "#app/domains/publications/publication.access.ts";
import { themeAccess } from "#app/domains/themes/theme.access.ts";
import { sources } from "./sources.ts";

const tables: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>> = { answerAccess, authorityAccess, caseAccess, councilAccess, inputAccess, peopleAccess, proposalAccess, publicationAccess, themeAccess };
const routes = sources("app/routes");

interface Asked { readonly table: string; readonly action: string }

/** `inputAccess.erase`, and what is taken out of the table by name. */
function askedIn(text: string): Asked[] {
  const whole = [...text.matchAll(/\b(\w+Access)\.(\w+)/g)].map(([, table = "", action = ""]) => ({ table, action }));
  const byName = [...text.matchAll(/const \{ ([^}]+) \} = (\w+Access);/g)].flatMap(([, names = "", table = ""]) => names.split(",").map((name) => ({ table, action: name.trim() })));
  return [...whole, ...byName].filter(({ table }) => table in tables);
}

const rolesOf = ({ table, action }: Asked): readonly Role[] => tables[table]?.[action] ?? [];

describe("what a table lets somebody do", () => {
  it("has a page with a button for it; what a citizen does has the citizen's pages", () => {
    const asked = new Set(routes.flatMap(({ text }) => askedIn(text)).map(({ table, action }) => `${table}.${action}`));
    const named = Object.entries(tables).flatMap(([table, actions]) => Object.entries(actions).filter(([, roles]) => !roles.includes("citizen")).map(([action]) => `${table}.${action}`));
    expect(named.filter((one) => !asked.has(one))).toEqual([]);
  });

  it("is done on a page that the same roles may open", () => {
    const closed = routes.flatMap(({ file, text }) => {
      const [, table, action] = /readPage\(visit, \{ for: (\w+Access)\.(\w+)/.exec(text) ?? [];
      if (!table || !action) return [];
      const opens = rolesOf({ table, action });
      return askedIn(text).flatMap((one) => rolesOf(one).filter((role) => role !== "citizen" && !opens.includes(role)).map((role) => `${file}: ${one.table}.${one.action} for ${role}`));
    });
    expect([...new Set(closed)]).toEqual([]);
  });
});
