import { pairsOf, sendingsOf, type Sending } from "./forms.ts";
import type { Visitor } from "./visitor.ts";

type Values = Readonly<Record<string, string | readonly string[]>>;

const intentOf = (sending: Sending): string => sending.fields.find((field) => field.name === "intent")?.value ?? "";

/** The form of a page that has this intent, or, where intents are not used, the first that is sent to the page itself. */
export function formIn(html: string, path: string, intent = ""): Sending {
  const found = sendingsOf(html, path).find((one) => intentOf(one) === intent && one.fields.length > 0);
  if (!found) throw new Error(`${path} has no form ${intent}`);
  return found;
}

/** Opens the page, fills in what is named, leaves the rest as it stands, and presses the button. */
export async function sendForm(visitor: Visitor, path: string, filled: { intent?: string; values: Values; action?: string }): Promise<Response> {
  const html = await (await visitor.ask(path)).text();
  const sending = formIn(html, path, filled.intent);
  const kept = pairsOf(sending.fields).filter(([name]) => !Object.hasOwn(filled.values, name));
  const given = Object.entries(filled.values).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one as string]));
  return visitor.post(filled.action ?? sending.action, new URLSearchParams([...kept, ...given]));
}

/** The page that a form led to; throws with what was said where it was refused. */
export async function done(response: Response): Promise<string> {
  const body = await response.text();
  if (response.status >= 400) throw new Error(`${response.status}: ${wordsOf(body).slice(0, 600)}`);
  return response.headers.get("location") ?? body;
}

/** A page's words without its markup. */
export const wordsOf = (html: string): string =>
  html.replace(/<(script|style|head)\b.*?<\/\1>/gs, " ").replace(/<[^>]+>/g, " ").replace(/&nbsp;|\s+/g, " ").trim();
