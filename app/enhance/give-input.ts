/** Small comforts of the form and the receipt; the pages do everything without them. */

const words = (name: string): string => document.querySelector<HTMLElement>(`[data-words-${name}]`)?.getAttribute(`data-words-${name}`) ?? "";

function note(text: string): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  paragraph.className = "hint";
  paragraph.textContent = text;
  return paragraph;
}

function countCharacters(area: HTMLTextAreaElement): void {
  const most = Number(area.dataset.maxLength);
  const counter = note("");
  area.after(counter);
  const show = () => {
    // The server counts a line break as one sign, as the browser's value does.
    const left = most - area.value.length;
    counter.textContent = left < 0 ? `${-left} ${words("too-many")}` : left <= 1000 ? `${left} ${words("left")}` : "";
  };
  area.addEventListener("input", show);
  show();
}

const keyOf = (draft: string) => `trappa draft ${draft}`;
type Kept = Record<string, string | boolean>;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

// The hidden form key too: who lost the line and opens the form anew sends the same form again, and gets the one receipt.
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.querySelectorAll<Field>("input, textarea, select")].filter((field) => field.name !== "" && field.name !== "website");

const isTick = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === "checkbox";

function keepDraft(form: HTMLFormElement, draft: string): void {
  const fields = fieldsOf(form);
  const area = form.querySelector("textarea");
  const stored = localStorage.getItem(keyOf(draft));
  if (stored && area && area.value === "") {
    const kept = JSON.parse(stored) as Kept;
    for (const field of fields) {
      const value = kept[field.name];
      if (isTick(field)) field.checked = value === true;
      else if (typeof value === "string") field.value = value;
    }
    offerToDrop(form, draft);
    area.dispatchEvent(new Event("input"));
  }
  form.addEventListener("input", () => {
    const kept: Kept = Object.fromEntries(fields.map((field) => [field.name, isTick(field) ? field.checked : field.value]));
    localStorage.setItem(keyOf(draft), JSON.stringify(kept));
  });
}

function offerToDrop(form: HTMLFormElement, draft: string): void {
  const said = note(`${words("restored")} ${words("kept")} `);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button is-quiet";
  button.textContent = words("drop");
  button.addEventListener("click", () => { localStorage.removeItem(keyOf(draft)); form.reset(); said.remove(); });
  said.append(button);
  said.setAttribute("role", "status");
  form.prepend(said);
}

function buttonFor(label: string, press: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button is-quiet not-on-paper";
  button.textContent = label;
  button.addEventListener("click", () => press(button));
  return button;
}

function offerToKeep(link: HTMLElement): void {
  const { copy = "", copyLabel = "", copiedLabel = "", printLabel = "" } = link.dataset;
  const row = document.createElement("span");
  row.className = "slip-tools";
  if (navigator.clipboard) row.append(buttonFor(copyLabel, (button) => void navigator.clipboard.writeText(copy).then(() => { button.textContent = copiedLabel; })));
  row.append(buttonFor(printLabel, () => window.print()));
  link.after(row);
}

/** A browser may refuse to keep anything; then the page simply keeps nothing. */
function quietly(work: () => void): void {
  try { work(); } catch { /* nothing is lost that the page needs */ }
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-max-length]")) countCharacters(area);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) quietly(() => keepDraft(form, form.dataset.draft ?? ""));
for (const sent of document.querySelectorAll<HTMLElement>("[data-draft-sent]")) quietly(() => localStorage.removeItem(keyOf(sent.dataset.draftSent ?? "")));
for (const link of document.querySelectorAll<HTMLElement>("[data-copy]")) offerToKeep(link);
