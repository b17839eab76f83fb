import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#app/domains/people/actor.ts";
import { signIns } from "#story/sign-ins.ts";
import { pairsOf, sendingsOf } from "#tests/support/forms.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { encoded } from "./bad-values.ts";
import { filledIn, intentOf, type FoundForm } from "./every-form.ts";
import { aPdf } from "./furnish.ts";
import { formsOfLillevik } from "./lillevik-forms.ts";

let served: Served;
let forms: FoundForm[];
const visitors = new Map<Role, Visitor>();
const roles = ["citizen", "officer", "secretary", "councillor", "administrator"] as const;

beforeAll(async () => {
  served = await serveBuilt();
  // Whoever signs out who was not signed in is where she wanted to be.
  forms = (await formsOfLillevik(served)).filter((form) => !["signOut", "eidSignOut"].includes(form.address));
  visitors.set("citizen", new Visitor(served));
  for (const role of roles.slice(1)) {
    const found = signIns.find((one) => one.roles.length === 1 && one.roles[0] === role);
    if (!found) throw new Error(`nobody signs in as ${role} alone`);
    visitors.set(role, await new Visitor(served).signIn(found.email));
  }
}, 240_000);
afterAll(() => served?.stop());

/** Whether the page shows the form to this reader, for this very thing. */
async function isShownTo(visitor: Visitor, form: FoundForm): Promise<boolean> {
  const page = await visitor.ask(form.path);
  return page.status === 200 && sendingsOf(await page.text(), form.path).some((one) => one.action === form.sending.action && intentOf(one) === form.intent);
}

const byEid: ReadonlySet<string> = new Set(["writeProposal", "ownProposal", "signProposal"]);
const named = (form: FoundForm) => `${form.address} ${form.intent}`.trim();

/** The whole form as somebody who may fills it in, sent by somebody who may not. */
function sendAs(visitor: Visitor, form: FoundForm): Promise<Response> {
  const pairs = pairsOf(filledIn(form.sending.fields));
  if (form.sending.isMultipart) return visitor.upload(form.sending.action, Object.fromEntries(pairs), { name: "kart.pdf", content: aPdf(300) });
  return visitor.postRaw(form.sending.action, encoded(pairs));
}

describe("every form, posted by every role that is not shown it", () => {
  it.each(roles)("%s is refused: 401 who is nobody here, 403 who may not", async (role) => {
    const visitor = visitors.get(role) as Visitor;
    const wrong: string[] = [];
    let tried = 0;
    for (const form of forms) {
      if (await isShownTo(visitor, form)) continue;
      tried += 1;
      const { status } = await sendAs(visitor, form);
      // Who a resident is, eID alone says: an office is no help, and a form that lacks something is told that first.
      const wanted = byEid.has(form.address) || form.intent === "verify" ? [401, 422] : [role === "citizen" ? 401 : 403];
      if (!wanted.includes(status)) wrong.push(`${named(form)}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(10);
  }, 120_000);
});
