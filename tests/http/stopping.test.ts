import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pairsOf } from "#tests/support/forms.ts";
import { formIn } from "#tests/support/send-form.ts";
import { runBuilt, serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

/** On the embedded database, which one process at a time may hold, whatever else is at hand. */
let served: Served;
let give: string;
const env = () => ({ DATA_DIR: served.folder, TRAPPA_NOW: "2026-11-21T09:00:00Z" });
const goOn = async () => { served = await serveBuilt({ place: served, env: { PORT: String(served.port) } }); };

beforeAll(async () => {
  served = await serveBuilt({ isEmbedded: true });
  const cases = await (await new Visitor(served).ask("/lillevik/saker")).text();
  give = `${firstLink(cases, /\/saker\/\d+-\d+-naustvegen/)}/gi-innspill/1`;
}, 240_000);
afterAll(() => served?.stop("SIGKILL"));

async function inputForm(words: string): Promise<URLSearchParams> {
  const form = formIn(await (await new Visitor(served).ask(give)).text(), give);
  return new URLSearchParams([...pairsOf(form.fields).filter(([name]) => name !== "text"), ["text", words]]);
}
const referenceIn = (html: string): string | undefined => /LIL-\d{4}-\d+-\d+/.exec(html)?.[0];

describe("one process holds the embedded database", () => {
  it("so that a second one, and a command, stop with 1 and say why", async () => {
    for (const args of [[], ["invariants"], ["demo-reset"], ["add-authority", "4602", "a@b.example"]]) {
      const { code, output } = await runBuilt(args, { ...env(), PORT: "0" });
      expect([code, output], args.join(" ")).toEqual([1, expect.stringMatching(/is in use by another process; stop it first/)]);
      expect(output).not.toMatch(/^\s+at /m);
    }
    expect((await new Visitor(served).ask("/lillevik")).status).toBe(200);
  }, 60_000);

  it("and after kill -9 another starts in its place, with everything that had a receipt", async () => {
    const forms = await Promise.all(Array.from({ length: 10 }, (_, index) => inputForm(`Huset mitt mister utsikten, nummer ${index}.`)));
    const receipts: { form: URLSearchParams; reference: string | undefined }[] = [];
    for (const form of forms) receipts.push({ form, reference: referenceIn(await (await new Visitor(served).post(give, form)).text()) });
    expect(new Set(receipts.map((one) => one.reference)).size).toBe(10);
    await served.stop("SIGKILL");
    await goOn();
    for (const { form, reference } of receipts) {
      const again = await new Visitor(served).post(give, form);
      expect([again.status, referenceIn(await again.text())]).toEqual([200, reference]);
    }
  }, 90_000);

  it("and told to stop it answers what is under way first, takes no more, and ends with 0", async () => {
    const body = (await inputForm("Sendt i det programmet ble bedt om å stoppe.")).toString();
    const underWay = slowPost(body);
    await underWay.begun;
    const ended = served.stop("SIGTERM");
    await expect.poll(() => new Visitor(served).ask("/-/live").then(() => "answers", () => "closed"), { timeout: 5000 }).toBe("closed");
    underWay.finish();
    const answer = await underWay.answer;
    expect(answer.status).toBe(201);
    expect(await ended).toBe(0);
    await goOn();
    const again = await new Visitor(served).post(give, new URLSearchParams(body));
    expect([again.status, referenceIn(await again.text())]).toEqual([200, referenceIn(answer.body)]);
  }, 60_000);

  it("and told to stop the very moment it says that it answers, it ends with 0 and lets go of the folder", async () => {
    expect(await served.stop("SIGTERM")).toBe(0);
    await goOn();
    expect(await served.stop("SIGTERM")).toBe(0);
    expect((await runBuilt(["invariants"], env())).code).toBe(0);
  }, 60_000);
});

/** A post of which half has been sent. */
function slowPost(body: string) {
  const half = Math.floor(body.length / 2);
  let request: http.ClientRequest;
  const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
    request = http.request({
      host: "127.0.0.1", port: served.port, path: give, method: "POST",
      headers: { host: `localhost:${served.port}`, origin: served.url, "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) },
    }, (response) => {
      let said = "";
      response.on("data", (chunk: Buffer) => { said += chunk.toString(); });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: said }));
    });
    request.on("error", reject);
  });
  const begun = new Promise<void>((resolve) => { request.write(body.slice(0, half), () => setTimeout(resolve, 300)); });
  return { begun, answer, finish: () => request.end(body.slice(half)) };
}
