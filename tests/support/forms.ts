/** A field as a browser without JavaScript would send it. */
export interface Field {
  readonly name: string;
  /** An input's type, or `select`, `textarea`, `button`. */
  readonly kind: string;
  readonly value: string;
  readonly isRequired: boolean;
  /** Asks for figures. */
  readonly isNumeric: boolean;
  /** Hidden from people: only machines fill it in. */
  readonly isTrap: boolean;
  /** A choice that is ticked or chosen; what else is filled in always counts. */
  readonly isOn: boolean;
  readonly choices: readonly string[];
}

/** One button of one form: what pressing it sends, and where. */
export interface Sending {
  readonly action: string;
  readonly isMultipart: boolean;
  readonly fields: readonly Field[];
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'" };
const plain = (html: string) => html.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (found) => entities[found] as string);

type Attributes = Readonly<Record<string, string>>;

function attributesOf(tag: string): Attributes {
  return Object.fromEntries([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name.toLowerCase(), plain(value)]));
}

const tags = /<(form|input|select|option|textarea|button)\b([^>]*)>|<\/(form|select|textarea)>/g;

/** Every form of a page that posts, once for each of its buttons, in the page's order. */
export function sendingsOf(html: string, path: string): Sending[] {
  const all: Sending[] = [];
  let form: { attributes: Attributes; fields: Field[]; buttons: Field[] } | null = null;
  let choosing: { attributes: Attributes; choices: string[]; chosen: string | null } | null = null;
  for (const found of html.matchAll(tags)) {
    const [whole, opened, rest = "", closed] = found;
    const attributes = attributesOf(rest);
    if (opened === "form") form = { attributes, fields: [], buttons: [] };
    if (!form || attributes.disabled !== undefined) continue;
    const { name = "", value = "" } = attributes;
    const isNumeric = attributes.inputmode === "numeric";
    const isTrap = attributes.tabindex === "-1" && attributes.autocomplete === "off";
    const isRequired = attributes["aria-required"] === "true" || attributes.required !== undefined;
    if (opened === "input" && name) {
      const kind = attributes.type ?? "text";
      const isChoice = kind === "radio" || kind === "checkbox";
      form.fields.push({ name, kind, value: isChoice && attributes.value === undefined ? "on" : value, isRequired, isNumeric, isTrap, isOn: !isChoice || attributes.checked !== undefined, choices: [] });
    }
    if (opened === "textarea") {
      const from = (found.index ?? 0) + whole.length;
      form.fields.push({ name, kind: "textarea", value: plain(html.slice(from, html.indexOf("</textarea>", from))).replace(/^\n/, ""), isRequired, isNumeric, isTrap, isOn: true, choices: [] });
    }
    if (opened === "select") choosing = { attributes, choices: [], chosen: null };
    if (opened === "option" && choosing) {
      choosing.choices.push(value);
      if (attributes.selected !== undefined) choosing.chosen = value;
    }
    if (closed === "select" && choosing) {
      const { attributes: select, choices, chosen } = choosing;
      form.fields.push({ name: select.name ?? "", kind: "select", value: chosen ?? choices[0] ?? "", isRequired: select["aria-required"] === "true", isNumeric: false, isTrap: false, isOn: true, choices });
      choosing = null;
    }
    if (opened === "button" && attributes.type !== "button") form.buttons.push({ name, kind: "button", value, isRequired: false, isNumeric: false, isTrap: false, isOn: true, choices: [] });
    if (closed === "form") {
      const { attributes: { action, method, enctype }, fields, buttons } = form;
      if (method === "post") {
        for (const button of buttons) all.push({ action: action || path, isMultipart: enctype === "multipart/form-data", fields: button.name ? [...fields, button] : fields });
      }
      form = null;
    }
  }
  return all;
}

/** What is sent of the fields as they stand. */
export const pairsOf = (fields: readonly Field[]): [string, string][] => fields.filter((field) => field.isOn && field.kind !== "file").map(({ name, value }) => [name, value]);
