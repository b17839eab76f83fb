import type { Locator, Page } from "playwright-core";

/** What a person does and sees on a page, by the words that stand there. */
type Place = Page | Locator;

/** As a pattern; a date's spaces do not break on the page. */
const pattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s");

/** The field under a label, whatever kind of field it is. */
export const field = (place: Place, label: string): Locator =>
  place.getByLabel(new RegExp(`^${pattern(label)}( \\((valgfritt|valfritt)\\))?$`)).and(place.locator("input, textarea, select"));

/** Fills in fields by their labels; of a list the first line that begins with those words is chosen. */
export async function fill(place: Place, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const found = field(place, label);
    if ((await found.evaluate((element) => element.tagName)) === "SELECT") await choose(found, value);
    else await found.fill(value);
  }
}

async function choose(list: Locator, words: string): Promise<void> {
  const lines = await list.locator("option").evaluateAll((options) => (options as HTMLOptionElement[]).map(({ text, value }) => ({ text: text.replace(/\s+/g, " "), value })));
  const line = lines.find(({ text }) => text.startsWith(words));
  if (!line) throw new Error(`«${words}» is not among ${lines.map(({ text }) => text).join(" | ")}`);
  await list.selectOption(line.value);
}

export async function tick(place: Place, ...labels: string[]): Promise<void> {
  for (const label of labels) await field(place, label).check();
}

export const press = (place: Place, name: string): Promise<void> => place.getByRole("button", { name, exact: true }).click();

export const follow = (place: Place, name: string | RegExp): Promise<void> => place.getByRole("link", { name, exact: true }).first().click();

/** Opens what is folded together under these words. */
export const unfold = (place: Place, summary: string): Promise<void> => place.locator("summary").filter({ hasText: summary }).click();

/** Waits until the words stand there. */
export async function see(place: Place, ...words: (string | RegExp)[]): Promise<void> {
  for (const one of words) {
    await place.getByText(one).filter({ visible: true }).first().waitFor().catch(async () => {
      throw new Error(`«${one}» is not seen. There stands: ${(await textOf(place)).slice(0, 1500)}`);
    });
  }
}

const textOf = (place: Place): Promise<string> =>
  ("url" in place ? place.getByRole("main") : place).first().innerText({ timeout: 1000 }).catch(() => "nothing");

export const region = (page: Page, name: string | RegExp): Locator => page.getByRole("region", { name, exact: true });

/** What stands beside a term. */
export const beside = (page: Page, term: string): Locator => page.getByRole("term").filter({ hasText: term }).locator("+ dd");
