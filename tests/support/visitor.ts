import type { Served } from "./served.ts";

export interface UploadedFile { readonly name: string; readonly content: BlobPart }

/** Somebody who asks over HTTP, as a browser without JavaScript would: keeps cookies, sends Origin with posts. */
export class Visitor {
  private cookies = new Map<string, string>();

  constructor(private readonly served: Pick<Served, "url">) {}

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.served.url}${path}`, {
      redirect: "manual", ...init, headers: { cookie: this.cookieHeader(), ...(init.headers as Record<string, string> | undefined) },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) this.cookies.delete(name); else this.cookies.set(name, value);
    }
    return response;
  }

  post(path: string, fields: Readonly<Record<string, string>> | URLSearchParams): Promise<Response> {
    return this.postRaw(path, new URLSearchParams(fields as Record<string, string>).toString());
  }

  /** A form's body as it is written, for what no browser would send. */
  postRaw(path: string, body: string | Uint8Array<ArrayBuffer>, type = "application/x-www-form-urlencoded"): Promise<Response> {
    return this.ask(path, { method: "POST", body, headers: { origin: this.served.url, "content-type": type } });
  }

  /** A form with one file, its text fields before it. */
  upload(path: string, fields: Readonly<Record<string, string>>, file: UploadedFile, name = "file"): Promise<Response> {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.append(field, value);
    body.append(name, new File([file.content], file.name, { type: "application/pdf" }));
    return this.ask(path, { method: "POST", body, headers: { origin: this.served.url } });
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Reads in this language from now on; null: the authority's own. */
  reads(language: "nb" | "nn" | null): void {
    if (language) this.cookies.set("sprak", language); else this.cookies.delete("sprak");
  }

  /** The session is gone, as after half an hour. */
  forgetSession(): void {
    this.cookies.delete("trappa_session");
  }

  async signIn(email: string, password = "trappa-ovelse", word = "lillevik"): Promise<this> {
    const response = await this.post(`/${word}/logg-inn`, { email, password, returnTo: "" });
    if (response.status !== 303) throw new Error(`${email} could not sign in: ${response.status} ${(await response.text()).slice(0, 2000)}`);
    return this;
  }
}

/** The first address in a page that fits. */
export function firstLink(html: string, pattern: RegExp): string {
  const found = [...html.matchAll(/href="([^"]+)"/g)].map((one) => (one[1] as string).replaceAll("&amp;", "&")).find((href) => pattern.test(href));
  if (!found) throw new Error(`no link like ${pattern}`);
  return found;
}
