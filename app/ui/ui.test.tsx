import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { Bars } from "./Bars.tsx";
import { DotMeter } from "./DotMeter.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { FieldNamesContext } from "./field-names.ts";
import { RadioField } from "./RadioField.tsx";
import { SelectField } from "./SelectField.tsx";
import { TextArea } from "./TextArea.tsx";
import { TextField } from "./TextField.tsx";
import { Thread } from "./Thread.tsx";
import ui from "./texts.nb.ts";

const render = (node: ReactNode) =>
  renderToStaticMarkup(<IntlProvider locale="nb" timeZone="Europe/Oslo" messages={{ ui }}>{node}</IntlProvider>);

/** The tag that has this id. */
const tag = (html: string, id: string) => html.match(new RegExp(`<[a-z]+[^>]*\\sid="${id}"[^>]*>`))?.[0] ?? "";

/** How many dots the path of this class draws. */
const dots = (html: string, name: string) => {
  const path = html.match(new RegExp(`<path class="${name}" d="([^"]*)"`))?.[1] ?? "";
  return [...path.matchAll(/h(\d+)\.1/g)].reduce((sum, match) => sum + Number(match[1]) / 2 + 1, 0);
};

describe("a field", () => {
  it("has its name as id, and points at its hint and its error", () => {
    const html = render(<TextField name="epost" label="E-post" hint="Bare til beskjed." error="Skriv hele adressen." value="kari@" type="email" autoComplete="email" optional />);
    const input = tag(html, "epost");
    expect(input).toContain('aria-describedby="epost-hint epost-error"');
    expect(input).toContain('aria-invalid="true"');
    expect(input).toContain('value="kari@"');
    expect(input).toContain('autoComplete="email"');
    expect(tag(html, "epost-error")).toContain('class="error"');
    expect(html).toContain("Feil: </span>Skriv hele adressen.");
    expect(html).toContain("(valgfritt)");
  });

  it("without hint or error points at nothing", () => {
    const html = render(<><TextField name="navn" label="Navn" /><TextArea name="tekst" label="Innspillet ditt" /></>);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  it("never lets the browser cut a long text", () => {
    const html = render(<TextArea name="tekst" label="Innspillet ditt" maxLength={20000} value="Hei" />);
    expect(tag(html, "tekst")).not.toMatch(/maxlength=/i);
    expect(html).toContain('data-max-length="20000"');
  });

  it("writes no style attribute", () => {
    expect(render(<><TextField name="a" label="A" /><TextArea name="b" label="B" /><SelectField name="c" label="C" options={[]} /></>)).not.toContain("style=");
  });

  it("is named by the error summary above it, whose page is rendered once for the names and once to be sent", () => {
    const names = new Map<string, string>();
    const errors = [{ field: "hva", message: "Fyll ut feltet.", isGeneral: true }, { field: "versjon", message: "Fyll ut feltet.", isGeneral: true }, { field: "nr", message: "Fyll ut feltet.", isGeneral: true }, { field: "frist", message: "Fristen er passert." }];
    const page = () => render(
      <FieldNamesContext.Provider value={names}>
        <ErrorSummary title="Noe mangler" errors={errors} /><TextField name="hva" label="Hva skal gjøres" optional /><TextField name="hva" label="Et annet felt" /><TextField name="frist" label="Frist" />
      </FieldNamesContext.Provider>,
    );
    page();
    const lines = [...page().matchAll(/<li>(.*?)<\/li>/g)].map((found) => found[1]);
    expect(lines).toEqual([
      '<a href="#hva" data-field-name="Hva skal gjøres">«Hva skal gjøres»: fyll ut feltet.</a>', "Skjemaet ble sendt uten noe som skal følge med. Last siden på nytt, og prøv igjen.", '<a href="#frist" data-field-name="Frist">Fristen er passert.</a>',
    ]);
  });

  it("of several choices is reached from the error summary by its first choice", () => {
    const html = render(<>
      <ErrorSummary title="Noe mangler" errors={[{ field: "hvem", message: "Velg hvem du skriver for." }]} />
      <RadioField name="hvem" label="Hvem skriver du for?" error="Velg hvem du skriver for." value="lag" options={[{ value: "meg", label: "Meg selv" }, { value: "lag", label: "Et lag" }]} />
    </>);
    expect(html).toContain('href="#hvem"');
    expect(tag(html, "hvem")).toContain('type="radio"');
    expect(tag(html, "hvem")).toContain('value="meg"');
    expect(tag(html, "hvem-lag")).toContain("checked");
  });
});

describe("the thread", () => {
  it("says now, coming and late in words", () => {
    const html = render(<Thread entries={[
      { state: "done", date: "2. november", title: "Lagt ut" },
      { state: "missed", date: "30. oktober", title: "Ny dato ikke holdt" },
      { state: "now", date: "21. november", title: "Åpen for innspill" },
      { state: "future", title: "Kommunestyret bestemmer" },
    ]} />);
    expect(html).toContain("Nå: </span>21. november");
    expect(html).toContain("Forsinket: </span>30. oktober");
    expect(html).toContain("Kommer: </span>Kommunestyret bestemmer");
    expect(html).toContain('<p class="thread-date">2. november</p>');
  });
});

describe("the meter", () => {
  it("draws as many dots as there are voices", () => {
    for (const [filled, lit, open] of [[131, 27, 11], [0, 0, 64], [20, 0, 0], [1, 0, 0], [399, 1, 1], [0, 500, 3]] as const) {
      const html = render(<DotMeter filled={filled} lit={lit} open={open} />);
      expect([dots(html, "is-filled"), dots(html, "is-lit"), dots(html, "is-edge")]).toEqual([filled, lit, open]);
    }
  });

  it("draws nothing when nobody has spoken", () => {
    expect(render(<DotMeter filled={0} />)).toBe("");
  });
});

describe("bars", () => {
  it("are drawn on the scale of the whole, so that the largest does not fill the line", () => {
    const html = render(<Bars caption="Slik fordelte innspillene seg" columns={{ name: "Ønske", value: "Innspill" }} of={64} rows={[{ name: "A", amount: 12, value: "12" }, { name: "B", amount: 21, value: "21" }]} />);
    expect([...html.matchAll(/class="bar-length" width="([^"]+)"/g)].map((match) => match[1])).toEqual(["18.8%", "32.8%"]);
  });
});
