import type { Page } from "playwright-core";
import { personBy } from "#practice/persons.ts";
import type { Visitor } from "./visitor.ts";

export type PracticeLevel = "idporten-loa-substantial" | "idporten-loa-high" | "idporten-loa-low";

/** The issuer's side of a visitor's browser: cookies of its own, kept from one sign-in to the next. */
const jars = new WeakMap<Visitor, Map<string, string>>();

export async function askIssuer(visitor: Visitor, url: string, body?: URLSearchParams): Promise<Response> {
  const jar = jars.get(visitor) ?? new Map<string, string>();
  jars.set(visitor, jar);
  const response = await fetch(url, { redirect: "manual", method: body ? "POST" : "GET", ...(body ? { body } : {}), headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === "") jar.delete(name); else jar.set(name, value);
  }
  return response;
}

/** Follows the issuer's own redirects; ends at its page, or at the address of ours that it leads to. */
export async function followIssuer(visitor: Visitor, url: string, body?: URLSearchParams): Promise<{ response: Response; url: string }> {
  const issuer = new URL(url).origin;
  let [at, response] = [url, await askIssuer(visitor, url, body)];
  for (let steps = 0; steps < 10 && response.headers.has("location"); steps += 1) {
    at = new URL(response.headers.get("location") as string, at).href;
    if (new URL(at).origin !== issuer) break;
    response = await askIssuer(visitor, at);
  }
  return { response, url: at };
}

interface Wishes { readonly level?: PracticeLevel; readonly returnTo?: string | null; readonly word?: string }

/** From the starting link to the issuer's login page: where its form is sent. */
export async function openLogin(visitor: Visitor, start: string): Promise<string> {
  const begun = await visitor.ask(start);
  const to = begun.headers.get("location");
  if (begun.status !== 302 || !to) throw new Error(`${start} did not lead to the issuer: ${begun.status}`);
  return (await followIssuer(visitor, to)).url;
}

/** Chooses on the login page; gives the address of ours (path and query) to which the issuer leads. */
export async function choose(visitor: Visitor, login: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const { url, response } = await followIssuer(visitor, login, new URLSearchParams(fields));
  if (new URL(url).origin === new URL(login).origin) throw new Error(`the issuer did not lead back: ${response.status} ${(await response.text()).slice(0, 800)}`);
  return url.slice(new URL(url).origin.length);
}

/** The whole way as far as the issuer's answer: an address below `/logg-inn/eid/svar`, not yet opened. */
export async function answerFor(visitor: Visitor, person: string, { level = "idporten-loa-substantial", returnTo = null, word = "lillevik" }: Wishes = {}): Promise<string> {
  const start = `/${word}/logg-inn/eid${returnTo === null ? "" : `?${new URLSearchParams({ tilbake: returnTo })}`}`;
  return choose(visitor, await openLogin(visitor, start), { person: personBy(person).key, level });
}

/** Signs a visitor in as one of practice/persons.ts; gives the path that she lands on. Throws when she was refused. */
export async function signInWithEid(visitor: Visitor, person: string, returnTo: string | null = null, wishes: Omit<Wishes, "returnTo"> = {}): Promise<string> {
  const word = wishes.word ?? returnTo?.split("/")[1] ?? "lillevik";
  const response = await visitor.ask(await answerFor(visitor, person, { ...wishes, word, returnTo }));
  if (response.status !== 303) throw new Error(`${person} could not sign in: ${response.status} ${(await response.text()).slice(0, 2000)}`);
  return response.headers.get("location") as string;
}

/** In a real browser: the starting link, the practice login, and back. */
export async function signInWithEidInBrowser(page: Page, person: string, returnTo: string | null = null, { word = returnTo?.split("/")[1] ?? "lillevik" }: { word?: string } = {}): Promise<void> {
  await page.goto(`/${word}/logg-inn/eid${returnTo === null ? "" : `?${new URLSearchParams({ tilbake: returnTo })}`}`);
  await chooseInBrowser(page, person);
  await page.waitForURL((url) => url.pathname.startsWith(`/${word}`) && !url.pathname.includes("/logg-inn/"));
}

/** On the practice login page, where a page of ours has led. */
export async function chooseInBrowser(page: Page, person: string): Promise<void> {
  await page.getByRole("button", { name: personBy(person).name }).click();
}
