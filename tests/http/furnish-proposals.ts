import { syntheticResidents } from "#practice/persons.ts";
import { signInWithEid } from "#tests/support/eid.ts";
import { done, sendForm } from "#tests/support/send-form.ts";
import { Visitor } from "#tests/support/visitor.ts";
import type { Served } from "#tests/support/served.ts";
import { firstLink } from "#tests/support/visitor.ts";
import { aPdf } from "./furnish.ts";

const all = "/lillevik/innbyggerforslag";
const office = "/lillevik/administrasjon/innbyggerforslag";

export interface FurnishedProposals {
  /** Somebody with a draft, somebody whose proposal is looked through, somebody who may sign, somebody who has signed. */
  readonly residents: readonly { readonly visitor: Visitor; readonly from: readonly string[] }[];
  readonly officeStarts: readonly string[];
  /** Signed in with eID, for what else she may show by it. */
  readonly resident: Visitor;
  /** A list that the officer entered: for her to reject, for another to confirm. */
  readonly list: string;
}

const written = (title: string) => ({ title, request: "Kommunestyret vedtar lys langs stien.", reasons: "Det er mørkt.", name: "Forslagsstiller", telephone: "12 34 56 00", kind: "resident" });

/** What the story leaves out of proposals, made through the pages: drafts, one to look through, one sent back, a flag, a list that waits. */
export async function furnishProposals(served: Served, officer: Visitor): Promise<FurnishedProposals> {
  const resident = async (key: string) => {
    const visitor = new Visitor(served);
    await signInWithEid(visitor, key, `${all}/nytt/skriv`);
    return visitor;
  };
  const [writer, sender, signer, signed] = [await resident("innbygger-1"), await resident("innbygger-2"), await resident("kari"), await resident("jonas")];
  const draft = await done(await sendForm(writer, `${all}/nytt/skriv`, { values: written("Lys langs stien ved bekken") }));
  const sent = await done(await sendForm(sender, `${all}/nytt/skriv`, { values: written("Lys langs stien ved tjernet") }));
  await done(await sendForm(sender, sent, { intent: "send", values: {} }));
  const crossing = firstLink(await (await signer.ask(all)).text(), /innbyggerforslag\/\d+-\d+-gangfelt/);
  await done(await sendForm(signed, `${crossing}/skriv-under`, { intent: "sign", values: {} }).catch(() => signed.post(`${crossing}/skriv-under`, { intent: "sign" })));

  await done(await sendForm(officer, `${office}/nytt`, { values: written("Lys langs stien ved skolen") }));
  const listed = await (await officer.ask(office)).text();
  const entered = firstLink(listed, /innbyggerforslag\/\d+-\d+-lys-langs-stien-ved-skolen/);
  await done(await sendForm(officer, entered, { intent: "flag", values: { kind: "same_content", note: "Ligner et annet." } }));
  const sign = `${crossing.replace(all, office)}/underskriftslister`;
  const page = await (await officer.ask(sign)).text();
  const token = /name="form_of" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const list = await done(await officer.upload(sign, { form_of: token, received_on: "2026-11-20", numbers: syntheticResidents("9901", 9_000).slice(-3).join("\n"), unreadable: "0" }, { name: "side.pdf", content: aPdf(300) }, "scans"));
  return {
    residents: [
      { visitor: writer, from: [draft, `${all}/nytt/skriv`] }, { visitor: sender, from: [sent] }, { visitor: signer, from: [`${crossing}/skriv-under`] }, { visitor: signed, from: [`${crossing}/skriv-under`] },
    ],
    resident: signer, officeStarts: [entered, crossing.replace(all, office), sign, office], list,
  };
}
