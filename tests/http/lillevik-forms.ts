import type { Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { everyForm, type FoundForm } from "./every-form.ts";
import { furnish } from "./furnish.ts";
import { furnishProposals } from "./furnish-proposals.ts";

/** Every form that Lillevik shows a citizen, a councillor, an officer, the secretariat and the administrator. */
export async function formsOfLillevik(served: Served): Promise<FoundForm[]> {
  const as = (name: string) => new Visitor(served).signIn(`${name}@lillevik.example`);
  const [officer, administrator, councillor] = [await as("marit"), await as("administrator"), await as("bygdelista-3")];
  const made = await furnish(officer, administrator);
  const proposals = await furnishProposals(served, officer);
  return everyForm([
    { visitor: new Visitor(served), follow: (path) => path.startsWith("/lillevik") && !/\/filer\/|[?&]sprak=/.test(path), from: [made.give, "/lillevik/spor-innspill", ...made.links, made.oneUseLink, "/lillevik"] },
    { visitor: councillor, follow: (path) => path.includes("/notat/"), from: ["/lillevik/folkevalgt"] },
    { visitor: officer, follow: (path) => path.startsWith("/lillevik/administrasjon"), from: [made.draft, ...made.officeStarts, ...proposals.officeStarts, proposals.list, "/lillevik/administrasjon"] },
    { visitor: await as("motesekretaer"), from: [made.schoolInput, proposals.list], follow: () => false },
    { visitor: proposals.resident, follow: () => false, from: made.links.slice(0, 1) },
    ...proposals.residents.map((resident) => ({ ...resident, follow: () => false })),
    { visitor: administrator, from: [made.account, "/lillevik/administrasjon"], follow: (path) => /\/administrasjon\/[a-z]+(\?|$)/.test(path) },
  ]);
}
