import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import uiNb from "#app/ui/texts.nb.ts";
import { sortInputForm } from "./sort-input.form.ts";
import type { SortingFacts } from "./sorting.ts";
import { SortPanel } from "./SortPanel.tsx";
import textsNb from "./texts.nb.ts";

const [input, road, air, wish] = ["1", "2", "3", "4"].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`) as [string, string, string, string];
const sorting: SortingFacts = {
  inputId: input, isObjection: false, wishId: wish, basedOn: `${road}:for;${wish}`, lockedBriefing: 1, wishes: [{ id: wish, label: "B. Bygge nytt" }],
  themes: [
    { id: road, number: 1, title: "Skoleveg og skyss", inputs: 29, isOutside: false, isLinked: true, stance: "for", passage: { part: 0, from: 2, to: 9 } },
    { id: air, number: 2, title: "Inneklima nå", inputs: 18, isOutside: false, isLinked: false, stance: "none", passage: null },
  ],
};
const render = (facts: SortingFacts) => renderToStaticMarkup(
  <IntlProvider locale="nb" timeZone="Europe/Oslo" messages={{ ui: uiNb, themes: textsNb } as never}><SortPanel sorting={facts} formToken="sealed" /></IntlProvider>,
);

describe("the sorting panel", () => {
  it("ticks the themes that the input is in, with count and key", () => {
    const html = render(sorting);
    expect(html).toContain(`name="themes" data-key="1" checked="" value="${road}"`);
    expect(html).toContain(`name="themes" data-key="2" value="${air}"`);
    expect(html).toContain("29 innspill");
    expect(html).toContain('name="intent" value="sort"');
    expect(html).toContain("Medvirkningsnotatet er låst (versjon 1)");
  });

  it("offers no theme to an objection (P6)", () => {
    const html = render({ ...sorting, isObjection: true });
    expect(html).not.toContain("<form");
  });

  it("is read back as the set that was ticked, each theme with its stance and what it was about before", () => {
    const fields = { inputId: input, basedOn: sorting.basedOn, themes: [road], stances: [`${road}:against`, `${air}:for`], passages: `${road}:0-2-9`, wish: "" };
    expect(sortInputForm.parse(fields)).toEqual({
      inputId: input, basedOn: sorting.basedOn, wishId: null, quote: null, links: [{ themeId: road, stance: "against", passage: { part: 0, from: 2, to: 9 } }],
    });
    expect(sortInputForm.parse({ inputId: input, basedOn: ";" }).links).toEqual([]);
  });

  it("refuses what is no theme, and a quote without one", () => {
    for (const wrong of [{ themes: "drop table" }, { quote: "få bilene bort" }, { wish: "4" }, { basedOn: "" }]) {
      expect(sortInputForm.safeParse({ inputId: input, basedOn: ";", ...wrong }).success).toBe(false);
    }
  });
});
