import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";
import { wordsOf } from "#tests/support/send-form.ts";
import { aPdf, caseOf } from "./furnish.ts";
import { answerOf, unreadable, type Answer } from "./readable.ts";

const megabyte = 1024 * 1024;
let served: Served;
let officer: Visitor;
let documents: string;

beforeAll(async () => {
  served = await serveBuilt();
  officer = await new Visitor(served).signIn("kommunalsjef-teknisk@lillevik.example");
  documents = `${await caseOf(officer, "naustvegen")}/dokumenter`;
}, 240_000);
afterAll(() => served?.stop());

const filesKept = (): string[] => readdirSync(path.join(served.folder, "files"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
const send = (content: Uint8Array<ArrayBuffer>, name = "plankart.pdf", title = "Plankart"): Promise<Answer> => answerOf(officer.upload(documents, { title }, { name, content }));
const memory = (line: "VmHWM" | "VmRSS"): number => Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${served.process.pid}/status`, "utf8"))?.[1]) * 1024;
/** Linux forgets the highest memory so far. */
const forgetHighest = () => writeFileSync(`/proc/${served.process.pid}/clear_refs`, "5");

describe("a document", () => {
  let sha256: string;

  it("of 49 MB is taken, and downloaded the same by everybody, as an attachment that can do nothing", async () => {
    const content = aPdf(49 * megabyte);
    content.set(crypto.getRandomValues(new Uint8Array(60_000)), 1000);
    sha256 = createHash("sha256").update(content).digest("hex");
    expect((await send(content, "Plankart Naustvegen.pdf")).status).toBe(303);
    const href = firstLink(await (await officer.ask(documents)).text(), /\/filer\//);
    const response = await new Visitor(served).ask(href);
    expect(response.status).toBe(200);
    expect(createHash("sha256").update(new Uint8Array(await response.arrayBuffer())).digest("hex")).toBe(sha256);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Plankart%20Naustvegen.pdf");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
  }, 60_000);

  it("of 100 MB is refused with 413 in words, while the program grows by less than 100 MB", async () => {
    const before = filesKept();
    forgetHighest();
    const standing = memory("VmRSS");
    const answer = await sendSlowly(100 * megabyte);
    expect(answer.status).toBe(413);
    expect(unreadable(answer, "nb")).toEqual([]);
    expect(wordsOf(answer.body)).toContain("Det er plass til 50 MB");
    expect((memory("VmHWM") - standing) / megabyte).toBeLessThan(100);
    expect(filesKept()).toEqual(before);
  }, 60_000);

  it("that only says that it is a PDF is refused, and so is one without a title; neither leaves a file behind", async () => {
    const before = filesKept();
    const page = await send(new TextEncoder().encode("<!doctype html><script>alert(1)</script>") as Uint8Array<ArrayBuffer>);
    expect([page.status, ...unreadable(page, "nb")]).toEqual([415]);
    const untitled = await send(aPdf(5000), "plankart.pdf", "");
    expect([untitled.status, ...unreadable(untitled, "nb")]).toEqual([422]);
    expect((await send(new Uint8Array(0), "tom.pdf")).status).toBe(415);
    expect(filesKept()).toEqual(before);
  });

  it("refused once does not take away the same document that was taken before", async () => {
    const content = aPdf(7000);
    expect((await send(content)).status).toBe(303);
    const before = filesKept();
    expect((await send(content, "plankart.pdf", "")).status).toBe(422);
    expect(filesKept()).toEqual(before);
  });

  it("whose sender goes away half way leaves nothing behind", async () => {
    const before = filesKept();
    // Only what has begun to be written can leave something behind.
    await breakOff(5 * megabyte, () => expect.poll(filesKept, { timeout: 10_000 }).not.toEqual(before));
    await expect.poll(filesKept, { timeout: 10_000 }).toEqual(before);
    expect((await officer.ask(documents)).status).toBe(200);
  }, 20_000);

  it("from somebody who may not, or to no case, is refused and not kept", async () => {
    const before = filesKept();
    const nobody = await answerOf(new Visitor(served).upload(documents, { title: "Plankart" }, { name: "a.pdf", content: aPdf(3000) }));
    expect([nobody.status, ...unreadable(nobody, "nb")]).toEqual([401]);
    const nowhere = await answerOf(officer.upload(documents.replace(/2026-\d+/, "2026-999"), { title: "Plankart" }, { name: "a.pdf", content: aPdf(3000) }));
    expect([nowhere.status, ...unreadable(nowhere, "nb")]).toEqual([404]);
    expect(filesKept()).toEqual(before);
  });
});

const boundary = "----trappa";
const part = `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nPlankart\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="stor.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`;
const chunk = Buffer.alloc(megabyte, 32);

function openUpload(answered: (response: http.IncomingMessage) => void): http.ClientRequest {
  return http.request({
    host: "127.0.0.1", port: served.port, path: documents, method: "POST",
    headers: { host: `localhost:${served.port}`, origin: served.url, cookie: officer.cookieHeader(), "content-type": `multipart/form-data; boundary=${boundary}` },
  }, answered);
}

async function write(request: http.ClientRequest, bytes: number): Promise<void> {
  request.write(part);
  for (let sent = 0; sent < bytes; sent += chunk.length) {
    if (!request.write(chunk)) await new Promise<void>((resolve) => { request.once("drain", () => resolve()); });
  }
}

/** Streamed, so that the sender's own memory is no measure of anything. */
async function sendSlowly(bytes: number): Promise<Answer> {
  const answered = new Promise<Answer>((resolve, reject) => {
    const request = openUpload((response) => {
      const body: Buffer[] = [];
      response.on("data", (one: Buffer) => body.push(one));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: new Headers(response.headers as Record<string, string>), body: Buffer.concat(body).toString() }));
    });
    request.on("error", reject);
    void write(request, bytes).then(() => request.end(`\r\n--${boundary}--\r\n`));
  });
  return answered;
}

async function breakOff(bytes: number, begun: () => Promise<void>): Promise<void> {
  const request = openUpload(() => {});
  request.on("error", () => {});
  await write(request, bytes);
  await begun();
  request.destroy();
}
