import { describe, expect, it } from "vitest";
import { verifyInput } from "#app/domains/inputs/verify-input.server.ts";
import { aBriefing } from "#tests/examples/a-briefing.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { anInput, aTypedInput } from "#tests/examples/an-input.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { BriefingHead } from "./BriefingHead.tsx";
import { readBriefing } from "./briefing.view.server.ts";
import type { ShownBriefing } from "./council-pages.ts";

/** A briefing over this many inputs: confirmed, from an organisation, typed in, and neither. */
async function frozen(verified: number, bodies: number, typedIn: number, others: number) {
  const house = await testHouse({ name: "Lillevik kommune" });
  const example = await house.change((trx) => aCase(trx, house));
  const given = (nth: number) => ({ given: { text: `Ord ${nth}` } });
  await house.change(async (trx) => {
    const residence = { resident: true, municipality: null, checkedAt: house.now, source: "exercise" } as const;
    for (let nth = 0; nth < verified; nth += 1) done(await verifyInput(trx, { inputId: (await anInput(trx, house, example, given(nth))).inputId, residence, acr: "idporten-loa-high", authMethod: null }, house.now));
    for (let nth = 0; nth < bodies; nth += 1) await anInput(trx, house, example, { given: { text: `Vi ${nth}`, organisation: "Velet" } });
    for (let nth = 0; nth < typedIn; nth += 1) await aTypedInput(trx, house, example, given(100 + nth));
    for (let nth = 0; nth < others; nth += 1) await anInput(trx, house, example, given(200 + nth));
    await aBriefing(trx, house, example.caseId);
  });
  return { house, briefing: await house.read((trx) => readBriefing(trx, example.caseId, 1)) as ShownBriefing };
}

const firstLine = ({ house, briefing }: Awaited<ReturnType<typeof frozen>>, lang: "nb" | "nn" = "nb") => {
  const html = rendered(
    <BriefingHead briefing={briefing} layings={[]} head={{ year: 2026, number: 1, slug: "sak", title: "Sak", state: "published" }} frame={{ authority: house.authority, lang }} today="2026-11-21" place="x" canAsk={false} behind={() => "#"} />, lang,
  );
  return /<p class="briefing-first">(.*?)<\/p>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, "").replace(/\s+/g, " ").replace(/ T(allene|ala) viser.*/, "");
};

describe("a briefing's first line", () => {
  it("says how many are confirmed as residents', how many came from bodies, and how the others came", async () => {
    const made = await frozen(3, 2, 1, 4);
    expect(firstLine(made)).toBe("10 innspill. Vi har bekreftet at 3 er fra innbyggere i Lillevik. 2 er fra lag, råd og organer. Av de andre er 1 ført inn av ansatte, og 4 er sendt på nettet uten å være bekreftet.");
    expect(firstLine(made, "nn")).toBe("10 innspel. Vi har stadfesta at 3 er frå innbyggjarar i Lillevik. 2 er frå lag, råd og organ. Av dei andre er 1 ført inn av tilsette, og 4 er sende på nettet utan å vere stadfesta.");
  });

  it("says it where nobody is, and leaves out what is not there", async () => {
    expect(firstLine(await frozen(0, 1, 0, 2))).toBe("3 innspill. 1 er fra lag, råd og organer. Ingen av de andre er bekreftet som innbyggere i Lillevik. 2 er sendt på nettet uten å være bekreftet.");
  });

  it("of a set that was frozen before the classes were kept says what it said then", async () => {
    const { house, briefing } = await frozen(0, 1, 1, 0);
    const { behind: _then, ...counts } = briefing.counts;
    expect(firstLine({ house, briefing: { ...briefing, counts } })).toBe("2 innspill. 1 er fra lag, råd og organer. Ingen av de andre er bekreftet som innbyggere i Lillevik. Vi har bekreftet hvem som står bak 0 av 2 innspill.");
  });
});
