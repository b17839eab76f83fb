import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { address, addressNames, type AddressName } from "#app/addresses.ts";
import type { Role } from "#app/domains/people/actor.ts";
import { signIns } from "#story/sign-ins.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

const office: readonly Role[] = ["officer"];
/** Who may see each page; null: anybody. */
const mayVisit: Readonly<Record<AddressName, readonly Role[] | null>> = {
  front: null, cases: null, case: null, caseInputs: null, caseInput: null, chooseActivity: null, giveInput: null, briefing: null, afterBriefing: null,
  proposals: null, newProposal: null, writeProposal: null, proposal: null, signProposal: null, signatureSheet: null, signatureCounts: null, ownProposal: null,
  paperLists: ["officer", "secretary"], paperList: ["officer", "secretary"], paperScan: null, officeProposals: ["officer", "secretary"], officeProposal: ["officer", "secretary"], enterProposal: ["officer", "secretary"],
  theme: null, caseEvents: null, track: null, trackShort: null, tracked: null, meetings: null, meeting: null, search: null, publicLog: null, about: null,
  privacy: null, accessibility: null, yearList: null, yearListCsv: null, file: null, colours: null, signIn: null, signOut: null, eidStart: null, eidAnswer: null, eidEnded: null, eidSignOut: null, staffStart: null, staffAnswer: null, oneUseLink: null,
  council: ["councillor"], office: ["officer", "secretary", "administrator"], newCase: office, officeCase: ["officer", "secretary", "administrator"],
  planCase: office, previewCase: ["officer", "secretary", "administrator"], planActivities: office, planDocuments: office, changePromise: office,
  queue: ["officer", "secretary"], queueInput: ["officer", "secretary"], newReceipt: ["officer", "secretary"], typeIn: ["officer", "secretary"], sortThemes: office, sortTheme: office, prepareBriefing: office, recordTreatment: ["secretary"],
  writeAnswers: ["officer", "secretary"], followUp: ["officer", "secretary"], planMeetings: ["secretary"], settings: ["administrator"], bodies: ["administrator", "secretary"], accounts: ["administrator"],
};
/** Pages that answer otherwise than with 200 when all is well. */
const otherwise: Readonly<Partial<Record<AddressName, readonly number[]>>> = {
  trackShort: [302, 303, 308], tracked: [404], signOut: [404], file: [404], paperScan: [404], eidStart: [302], eidAnswer: [400], eidEnded: [400], staffStart: [302], staffAnswer: [400], caseInput: [200], chooseActivity: [200, 302, 303],
};

let served: Served;
const visitors = new Map<Role, Visitor>();
const paths = new Map<AddressName, string>();

beforeAll(async () => {
  served = await serveBuilt();
  visitors.set("citizen", new Visitor(served));
  for (const role of ["officer", "secretary", "councillor", "administrator"] as const) {
    const found = signIns.find((one) => one.roles.length === 1 && one.roles[0] === role);
    if (!found) throw new Error(`nobody signs in as ${role} alone`);
    visitors.set(role, await new Visitor(served).signIn(found.email));
  }
  await fillPaths();
}, 240_000);
afterAll(() => served?.stop());

async function fillPaths(): Promise<void> {
  const place = { word: "lillevik", addressLanguage: "nb" } as const;
  const anybody = visitors.get("citizen") as Visitor;
  const read = async (path: string) => (await anybody.ask(path)).text();
  const found = firstLink(await read("/lillevik/sok?q=skole"), /saker\/\d+-\d+-framtida/);
  const caseKey = /saker\/([^/]+)/.exec(found)?.[1] as string;
  const proposal = /innbyggerforslag\/([^/]+)/.exec(firstLink(await read("/lillevik/innbyggerforslag"), /innbyggerforslag\/\d+-\d+-gangfelt/))?.[1] as string;
  const meeting = /moter\/([^/?#]+)/.exec(firstLink(await read("/lillevik/moter"), /moter\/[0-9a-f-]{36}/))?.[1] as string;
  const sample: Record<string, string> = { case: caseKey, proposal, list: "1", scan: "00000000-0000-4000-8000-000000000000", number: "1", activity: "1", version: "1", theme: "1", meeting, reference: "LIL-2026-1-1", token: "x".repeat(27), year: "2026", id: "00000000-0000-4000-8000-000000000000", name: "plan.pdf" };
  for (const name of addressNames) paths.set(name, (address as (...given: unknown[]) => string)(place, name, sample));
}

const pathOf = (name: AddressName) => paths.get(name) as string;
const roles = ["citizen", "officer", "secretary", "councillor", "administrator"] as const;
const isAllowed = (name: AddressName, role: Role) => mayVisit[name] === null || (mayVisit[name] as readonly Role[]).includes(role);

describe("every address, for every role", () => {
  for (const role of roles) {
    it(`${role}: page and data alone are shown or refused alike, with at most 12 queries`, async () => {
      const visitor = visitors.get(role) as Visitor;
      const wrong: string[] = [];
      for (const name of addressNames) {
        const isPlain = ["colours", "yearListCsv", "file", "paperScan", "signatureCounts", "trackShort", "signOut", "eidEnded"].includes(name);
        for (const path of isPlain ? [pathOf(name)] : [pathOf(name), `${pathOf(name)}.data`]) {
          const response = await visitor.ask(path);
          const body = await response.text();
          const wanted = isAllowed(name, role) ? otherwise[name] ?? [200, 202] : role === "citizen" ? [401] : [403];
          const queries = Number(response.headers.get("x-query-count"));
          if (![...wanted, ...(path.endsWith(".data") ? [202] : [])].includes(response.status)) wrong.push(`${path}: ${response.status}, not ${wanted.join(" or ")}`);
          if (queries > 12) wrong.push(`${path}: ${queries} queries`);
          if (/\n\s+at \S+ \(/.test(body)) wrong.push(`${path}: shows a stack trace`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it(`${role}: an empty post is refused in words, never with 500`, async () => {
      const visitor = visitors.get(role) as Visitor;
      for (const name of addressNames.filter((one) => one !== "signOut" && one !== "eidSignOut")) {
        const response = await visitor.post(pathOf(name), { intent: "no_such_intent" });
        const status = response.status;
        expect(status, `${role} POST ${pathOf(name)}`).toBeGreaterThanOrEqual(400);
        expect(status, `${role} POST ${pathOf(name)}`).toBeLessThan(500);
        if (!isAllowed(name, role)) expect([401, 403, 405, 422], `${role} POST ${pathOf(name)}`).toContain(status);
      }
    });
  }
});
