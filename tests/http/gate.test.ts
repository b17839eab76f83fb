import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveBuilt, type Served } from "#tests/support/served.ts";

let served: Served;
beforeAll(async () => { served = await serveBuilt(); }, 180_000);
afterAll(() => served?.stop());

interface Answer { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: string }

/** Asks as it is written: fetch would mend a broken path. */
function ask(path: string, options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port: served.port, path, method: options.method ?? "GET", headers: { host: `localhost:${served.port}`, ...options.headers } }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => { body += chunk.toString(); });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on("error", reject);
    request.end(options.body);
  });
}

const form = { "content-type": "application/x-www-form-urlencoded" };

describe("the gate", () => {
  it("answers 400 in words to paths and queries that do not decode or hold NUL", async () => {
    for (const path of ["/%E0%A4%A", "/lillevik/%00", "/lillevik?q=%ZZ", "/lillevik/sok?q=%00", "/%"]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(400);
      expect(answer.body).toContain("Adressen kan ikke leses");
      expect(answer.body).not.toMatch(/at .*\.js:\d+/);
    }
  });

  it("answers 400 to a Host that is not ours, but lives for any", async () => {
    expect((await ask("/lillevik", { headers: { host: "ond.example" } })).status).toBe(400);
    expect((await ask("/-/live", { headers: { host: "ond.example" } })).body).toBe("live\n");
    expect((await ask("/-/ready", { headers: { host: "10.0.0.1" } })).body).toBe("ready\n");
  });

  it("answers 405 to other methods and 404 to ?_data", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) expect((await ask("/lillevik", { method })).status, method).toBe(405);
    expect((await ask("/lillevik?_data=root")).status).toBe(404);
    expect((await ask("/lillevik/saker?a=1&_data=routes/x")).status).toBe(404);
  });

  it("answers 403 in words to a post from elsewhere, and to one with a session but no Origin", async () => {
    const foreign = await ask("/lillevik/logg-inn", { method: "POST", headers: { ...form, origin: "https://ond.example" }, body: "email=a" });
    expect(foreign.status).toBe(403);
    expect(foreign.body).toContain("Ingenting er lagret");
    expect((await ask("/lillevik/logg-inn", { method: "POST", headers: { ...form, cookie: "trappa_session=abc" }, body: "email=a" })).status).toBe(403);
  });

  it("sets no cookie with what a shared cache may keep for everybody", async () => {
    const gone = { cookie: `trappa_eid=${"a".repeat(40)}` };
    expect((await ask("/lillevik", { headers: gone })).headers["set-cookie"]).toEqual(expect.arrayContaining([expect.stringContaining("trappa_eid=;")]));
    const counts = await ask("/lillevik/innbyggerforslag/2026-3-gangfelt-og-30-sone-i-skolevegen/underskrifter.json?sprak=nn", { headers: gone });
    expect([counts.status, counts.headers["cache-control"], counts.headers["set-cookie"]]).toEqual([200, "public, max-age=5", undefined]);
  });

  it("sends the other written standard and old tails on with 308, query kept", async () => {
    const answer = await ask("/lillevik/om-medverknad?sprak=nn");
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe("/lillevik/om-medvirkning?sprak=nn");
    expect((await ask("/nordfjella/om-medvirkning")).headers.location).toBe("/nordfjella/om-medverknad");
  });

  it("gives every page the constant header set, a request id and, in exercise, its timing", async () => {
    const { headers } = await ask("/lillevik/om-medvirkning");
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["x-request-id"]).toMatch(/^[\w-]{12}$/);
    expect(headers["server-timing"]).toMatch(/total;dur=.*queries/);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("says 413 or 415 in words to what is no form of ours", async () => {
    const origin = `http://localhost:${served.port}`;
    const large = await ask("/lillevik/logg-inn", { method: "POST", headers: { ...form, origin }, body: `email=${"a".repeat(600_000)}` });
    expect(large.status).toBe(413);
    expect((await ask("/lillevik/logg-inn", { method: "POST", headers: { "content-type": "application/json", origin }, body: "{}" })).status).toBe(415);
    const broken = await ask("/lillevik/logg-inn", { method: "POST", headers: { ...form, origin }, body: "email=%ZZ" });
    expect(broken.status).toBe(400);
    expect(broken.body).toContain("Ingenting er lagret");
  });
});
