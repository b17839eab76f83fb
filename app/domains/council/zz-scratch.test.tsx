import { writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { IntlProvider } from "use-intl";
import { it, expect } from "vitest";
import { sql } from "kysely";
import { texts } from "#app/texts.ts";
import { caseKey } from "#app/addresses.ts";
import { aBriefing, aMeeting, councilEvening } from "#tests/examples/a-briefing.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aTheme, assessed, sorted, withWishes } from "#tests/examples/a-theme.ts";
import { aVoice } from "#tests/examples/an-answer.ts";
import { publishInput } from "#app/domains/inputs/publish-input.server.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { askQuestion } from "./ask-question.server.ts";
import { recordTreatment } from "./record-treatment.server.ts";
import { startClockAt } from "#app/platform/clock.ts";
import * as briefing from "#app/routes/citizen/briefing.tsx";
import * as after from "#app/routes/citizen/after-briefing.tsx";
import * as meetings from "#app/routes/citizen/meetings.tsx";
import * as meeting from "#app/routes/citizen/meeting.tsx";
import * as start from "#app/routes/council/start.tsx";
import * as prepare from "#app/routes/office/prepare-briefing.tsx";
import * as record from "#app/routes/office/record-treatment.tsx";
import * as planM from "#app/routes/office/plan-meetings.tsx";

it("renders", async () => {
  const house = await testHouse({ name: "Prøvevik kommune" });
  startClockAt(house.now);
  const example = await house.change((trx) => aCase(trx, house, { plan: { alternatives: [
    { letter: "A", title: "Pusse opp", cost: "148 mill.", costAmount: 148000000, runningCost: "7,5 mill.", givesWay: "10 stillinger", ready: "August 2028" },
    { letter: "B", title: "Bygge nytt", cost: "236 mill.", costAmount: 236000000, runningCost: "11,9 mill.", givesWay: "15 stillinger", ready: "August 2029" },
    { letter: "C", title: "Samle på Åsen", cost: "71 mill.", costAmount: 71000000, runningCost: "1,0 mill.", givesWay: "1 stilling, skole i bygda", ready: "August 2028" }] } }));
  const lorem = "Vegen er smal og mørk, og det er ikke fortau der de minste går. Flere peker på at bilene står tett ved porten om morgenen, og at skyssen må være klar før noe endres. Det er ulike syn på om veien eller skolen skal komme først. ";
  const voices: { themeId: string; number: number; quote: string }[] = [];
  await house.change(async (trx) => {
    await withWishes(trx, house, example.caseId, "A. Pusse opp | A\nB. Bygge nytt | B\nSkolen må bestå (A eller B) | AB\nC. Samle på Åsen | C\nMot C, velger ikke\nIngen mening");
    const themes: string[] = [];
    for (const title of ["Skoleveg og skyss", "Nærmiljø og bosetting", "Økonomi og andre tjenester", "Inneklima nå", "Hall og uteområde", "Byggetid og brakker", "Klassemiljø og fagmiljø"]) {
      const { themeId } = await aTheme(trx, house, example.caseId, { title }); themes.push(themeId); await assessed(trx, house, { themeId }, { raised: lorem, why: lorem });
    }
    const { readSorting } = await import("#app/domains/themes/sorting.view.server.ts");
    void readSorting;
    const { typeInInput } = await import("#app/domains/inputs/type-in-input.server.ts");
    for (let i = 0; i < 3; i += 1) {
      const st = done(await typeInInput(trx, { actor: house.officer, caseId: example.caseId, activityId: example.activityId, formKey: "0000" + i, kind: "statement", channel: "meeting", receivedAt: house.now, sentOn: null, councilBodyId: [house.bodies.elders.id, house.bodies.disability.id, house.bodies.youth.id][i] ?? null, isTranslated: true, given: { text: lorem + "\n\n" + lorem, language: "nb", answersAs: "", ageGroup: null, district: "", name: "", showsName: false, organisation: ["Eldrerådet", "Råd for personer med funksjonsnedsettelse", "Ungdommens kommunestyre"][i] ?? "", isUnder18: false } }, house.now));
      done(await publishInput(trx, { actor: house.officer, inputId: st.inputId, publicationVersion: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now));
    }
    for (let i = 0; i < 61; i += 1) {
      const v = await aVoice(trx, house, example, { text: `Velg hva dere vil (${i}), men få bilene bort fra Skolevegen klokka åtte. Det haster mer enn bygget.`, answersAs: ["forelder", "nabo", "elev", "ansatt"][i % 4] ?? "", ageGroup: (["under_18", "18_29", "30_49", "50_66", "67_plus"] as const)[i % 11 === 0 ? 1 : (i % 4) + (i % 4 > 0 ? 1 : 0)] ?? null, district: ["sentrum", "nordbygda"][i % 2] ?? "", organisation: i < 9 ? `Laget ${i}` : "" });
      done(await publishInput(trx, { actor: house.officer, inputId: v.inputId, publicationVersion: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now));
      await sorted(trx, house, example.caseId, v.inputId, { [themes[i % 7] as string]: i % 2 ? "for" : "against" });
      if (i < 14) voices.push({ themeId: themes[i % 7] as string, number: v.number, quote: `Velg hva dere vil (${i}), men få bilene bort fra Skolevegen klokka åtte.` });
    }
    await trx.insertInto("input_wish").expression((eb) => eb.selectFrom("input").innerJoin("wish", "wish.case_id", "input.case_id").select(["input.authority_id", "input.id", "input.id as input_id", "wish.id as wish_id"]).whereRef("wish.sort", "=", sql`1 + input.number % 6`)).columns(["authority_id", "id", "input_id", "wish_id"]).execute();
    await trx.updateTable("activity").set({ told: lorem + lorem, participants: 92 }).execute();
  });
  const b = await house.change((trx) => aBriefing(trx, house, example.caseId, { draft: { voices, reasons: lorem + lorem, missing: ["Familiene til de 38 elevene med særskilt språkopplæring: ingen", "Folk 18–29 år (11 % av innbyggerne): nesten ingen", "Ytre Lillevik (19 % av elevene): fire"] } }));
  await house.change((trx) => askQuestion(trx, { actor: house.councillor, briefingId: b.briefingId, text: "Hva koster det?" }, new Date(house.now.getTime() + 60000)));
  await house.change((trx) => aBriefing(trx, house, example.caseId, { meetingId: b.meetingId }));
  const older = await house.change((trx) => aMeeting(trx, house, { bodyId: house.bodies.committee.id, startsAt: new Date(house.now.getTime() + 1000) }));
  done(await house.change((trx) => recordTreatment(trx, { actor: house.secretary, caseId: example.caseId, where: { meetingId: older }, caseNumber: "PS 34/26", kind: "recommendation", text: "Skolen pusses opp.", reason: "Prisen.", votesFor: 5, votesAgainst: 4, isFinal: false }, new Date(house.now.getTime() + 120000))));
  startClockAt(new Date(house.now.getTime() + 180000));
  const key = caseKey(example.key);
  const pages = [
    ["briefing", briefing, house.councillor, { case: key, version: "1" }, ""], ["after", after, house.citizen, { case: key, version: "1" }, ""], ["meetings", meetings, house.citizen, {}, ""],
    ["meeting", meeting, house.citizen, { meeting: older }, ""], ["start", start, house.councillor, {}, ""], ["prepare", prepare, house.officer, { case: key }, ""],
    ["record", record, house.secretary, { case: key }, ""], ["plan", planM, house.secretary, {}, `?mote=${b.meetingId}`],
  ] as const;
  for (const lang of ["nb", "nn"] as const) for (const [name, module, actor, params, query] of pages) {
    const meter = { queries: 0, milliseconds: 0 };
    const context = { authority: house.authority, actor, lang, origin: "", requestId: "", nonce: "", meter, settings: { mode: "exercise", sealKey: randomBytes(32) }, files: null };
    const { measured } = await import("#app/platform/db.server.ts");
    const loaded = await measured(meter, () => module.loader({ request: new Request(`http://localhost/x/${name}${query}`), params, context } as never));
    const handler = createStaticHandler([{ id: "x", path: "*", loader: () => loaded, Component: module.default }]);
    const ctx = await handler.query(new Request("http://localhost/x"));
    const errors: string[] = [];
    const html = renderToString(<IntlProvider locale={lang} timeZone="Europe/Oslo" messages={texts[lang]} onError={(e) => errors.push(e.message)}><StaticRouterProvider router={createStaticRouter(handler.dataRoutes, ctx as never)} context={ctx as never} hydrate={false} /></IntlProvider>);
    expect(errors).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    const dup = ids.filter((id, i) => ids.indexOf(id) !== i);
    console.log(lang, name, meter.queries, html.length, "dup ids", dup.join(" "));
    writeFileSync(`/tmp/council-${lang}-${name}.html`, `<!doctype html><html lang="${lang}"><head><meta charset=utf-8><link rel=stylesheet href=all.css></head><body>${html}</body></html>`);
  }
}, 60000);
