import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { Stairs } from "./Stairs.tsx";
import ladder from "./texts.nb.ts";

const render = (node: ReactNode) =>
  renderToStaticMarkup(<IntlProvider locale="nb" timeZone="Europe/Oslo" messages={{ ladder }}>{node}</IntlProvider>);

describe("the stairs", () => {
  it("light the promised step, fill those below and outline those above", () => {
    const html = render(<Stairs promised={3} />);
    const blocks = [...html.matchAll(/<rect class="([^"]+)"/g)].map((match) => match[1]);
    expect(blocks).toEqual(["is-below", "is-below", "is-promised", "is-above", "is-above"]);
    expect(html).toContain('class="stairs-step is-promised" aria-current="step"><b>3</b> <span>Snakke med</span>');
  });

  it("say what they are, name all five steps and give the promise in words", () => {
    const html = render(<Stairs promised={2} />);
    for (const words of ["Hvor mye du kan påvirke", "Informere", "Spørre", "Snakke med", "Sette dagsorden", "Hånd på rattet"]) expect(html).toContain(words);
    expect(html).toContain("Kommunens løfte i denne saken (trinn 2 av 5)");
    expect(html).toContain("«Vi spør deg, vurderer det du svarer, og begrunner hva det førte til.»");
  });

  it("mark a delivered step that is not the promised one", () => {
    const html = render(<Stairs promised={3} delivered={2} deliveredText="Det ble en høring." />);
    expect(html).toContain('<path class="is-delivered" d="M20.5 44h19"');
    expect(html).toContain("Det ble en høring.");
  });
});
