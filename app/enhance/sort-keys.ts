/** Sorting by keyboard: a single key presses what carries it. It can be switched off (WCAG 2.1.4), and the page does everything without it. */

const kept = "trappa sorting keys";
const box = document.querySelector<HTMLElement>("[data-keys]");
const choice = box?.querySelector<HTMLInputElement>("input[type=checkbox]");
const keyed = () => document.querySelectorAll<HTMLElement>("[data-key]");

/** A browser may refuse to remember; then the keys are on in each page. */
function remembered(): boolean {
  try { return localStorage.getItem(kept) !== "off"; } catch { return true; }
}

function remember(on: boolean): void {
  try { localStorage.setItem(kept, on ? "on" : "off"); } catch { /* asked anew next time */ }
}

function show(on: boolean): void {
  document.body.toggleAttribute("data-keys-on", on);
  for (const element of keyed()) {
    if (on) element.setAttribute("aria-keyshortcuts", element.dataset.key ?? "");
    else element.removeAttribute("aria-keyshortcuts");
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"));

function press(event: KeyboardEvent): void {
  if (!choice?.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
  const element = [...keyed()].find((one) => one.dataset.key === event.key.toLowerCase());
  if (!element) return;
  event.preventDefault();
  if (element instanceof HTMLInputElement) element.focus();
  element.click();
}

/** What stands in a field is not what the page came with. */
function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  return field instanceof HTMLInputElement && (field.checked !== field.defaultChecked || (field.type === "text" && field.value !== field.defaultValue));
}

// What is ticked or written and not saved is not lost by a key pressed too soon.
let isSending = false;
document.addEventListener("submit", () => { isSending = true; });
window.addEventListener("beforeunload", (event) => {
  if (!isSending && [...document.querySelectorAll("form[method=post] :is(input, select, textarea)")].some(isChanged)) event.preventDefault();
});

if (box && choice) {
  box.hidden = false;
  choice.checked = remembered();
  show(choice.checked);
  choice.addEventListener("change", () => { remember(choice.checked); show(choice.checked); });
  document.addEventListener("keydown", press);
}
