import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linksOf } from "#tests/support/crawl.ts";
import { done, sendForm, wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { furnish } from "./furnish.ts";

let served: Served;
let officer: Visitor;
let preview: { path: string; html: string };

beforeAll(async () => {
  served = await serveBuilt();
  officer = await new Visitor(served).signIn("marit@lillevik.example");
  const { draft } = await furnish(officer, await new Visitor(served).signIn("administrator@lillevik.example"));
  for (const title of ["Høring", "Plansmie"]) {
    await done(await sendForm(officer, `${draft}/aktiviteter`, { intent: "plan", values: { method: "hearing", step: "consult", title, question: "Hvor skal benkene stå?", opens_on: "2026-11-16", closes_on: "2026-12-14" } }));
  }
  const path = `${draft}/forhandsvisning`;
  preview = { path, html: await (await officer.ask(path)).text() };
}, 240_000);
afterAll(() => served?.stop());

describe("the preview of a draft", () => {
  it("shows the door to give an input and the list of events, and says that they open with the case", () => {
    for (const words of ["Gi innspill", "Knappen virker når saken er kunngjort.", "Alt som har skjedd i saken"]) expect(wordsOf(preview.html)).toContain(words);
  });

  it("has no link that leads nowhere", async () => {
    const dead: string[] = [];
    const links = linksOf(preview.html, preview.path).filter((link) => !link.endsWith("/logg-ut"));
    for (const link of links) {
      const { status } = await officer.ask(link);
      if (status >= 400) dead.push(`${link}: ${status}`);
    }
    expect(links.length).toBeGreaterThan(15);
    expect(dead).toEqual([]);
  });
});
