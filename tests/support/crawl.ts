import { addressNames, patternsOf, type AddressName } from "#app/addresses.ts";
import type { Visitor } from "./visitor.ts";

const patterns = addressNames.map((name) => {
  const { nb, nn } = patternsOf(name);
  const source = [nb, nn].map((pattern) => pattern.replaceAll(".", "\\.").replace(/:[a-z]+/gi, "[^/]+")).join("|");
  return { name, pattern: new RegExp(`^(?:${source})$`) };
});

/** Which address of the table a path is; null for what stands outside an authority. The first that fits, as `ny` is no case. */
export function addressOf(path: string): AddressName | null {
  const [, , ...rest] = (path.split(/[?#]/)[0] as string).split("/");
  const tail = rest.join("/");
  const fitting = patterns.filter(({ pattern }) => pattern.test(tail)).map(({ name }) => name);
  return fitting.find((name) => !patternsOf(name).nb.includes(":")) ?? fitting[0] ?? null;
}

/** The addresses of our own that a page leads to, without their anchors. */
export function linksOf(html: string, path: string): string[] {
  const found = [...html.matchAll(/(?:href|action|src)="([^"#][^"]*)"/g)].map((one) => (one[1] as string).replaceAll("&amp;", "&"));
  const urls = found.filter((href) => !/^(?!https?:)[a-z]+:/.test(href)).map((href) => new URL(href, `http://here${path}`));
  return [...new Set(urls.filter((url) => url.host === "here").map((url) => url.pathname + url.search))].filter((href) => !href.startsWith("/assets/"));
}

export interface Seen { readonly path: string; readonly status: number; readonly headers: Headers; readonly body: string }

interface Wishes {
  /** Which of the found addresses are followed. */
  follow(path: string): boolean;
  /** At most so many pages of each kind of address; absent: all. */
  readonly perKind?: number;
}

/** Reads what can be reached from the given addresses by links, each once, and hands every answer on. */
export async function crawl(visitor: Visitor, from: readonly string[], wishes: Wishes, see: (seen: Seen) => void | Promise<void>): Promise<void> {
  const waiting = [...from];
  const known = new Set(waiting);
  const taken = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const response = await visitor.ask(path);
    const seen = { path, status: response.status, headers: response.headers, body: await response.text() };
    await see(seen);
    const location = seen.headers.get("location");
    const isPage = seen.headers.get("content-type")?.startsWith("text/html") ?? false;
    for (const next of [...(location?.startsWith("/") ? [location.replace(/#.*$/, "")] : []), ...(isPage ? linksOf(seen.body, seen.path) : [])]) {
      const kind = `${addressOf(next)} ${next.includes("?")}`;
      const count = taken.get(kind) ?? 0;
      if (known.has(next) || !wishes.follow(next) || count >= (wishes.perKind ?? Infinity)) continue;
      known.add(next);
      taken.set(kind, count + 1);
      waiting.push(next);
    }
  }
}
