import type { AppLoadContext } from "@remix-run/node";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { caseKey } from "#app/addresses.ts";
import { findDocuments } from "#app/domains/cases/document.store.server.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { folderStore } from "#app/platform/files.server.ts";
import { action } from "#app/routes/office/plan-documents.tsx";
import { aCase } from "#tests/examples/a-case.ts";
import { testHouse } from "#tests/support/house.ts";

const root = mkdtempSync(path.join(tmpdir(), "trappa-documents-"));
const pdf = "%PDF-1.7\n" + " ".repeat(400);

async function house() {
  const made = await testHouse();
  const example = await made.change((trx) => aCase(trx, made));
  const folder = path.join(root, String(made.authority.id));
  const send = async (given: { title: string; file: string; key?: string; actor?: Actor }): Promise<number> => {
    const body = new FormData();
    body.set("title", given.title);
    body.set("file", new File([given.file], "plankart.pdf", { type: "application/pdf" }));
    const request = new Request("http://localhost/", { method: "POST", body });
    const context = { authority: made.authority, actor: given.actor ?? made.officer, lang: "nb", files: folderStore(root), settings: { publicUrl: null }, outcome: { isRefused: false, title: null } } as unknown as AppLoadContext;
    const sent = await Promise.resolve(action({ request, context, params: { case: given.key ?? caseKey(example.key) } })).catch((thrown: unknown) => thrown);
    return statusOf(sent);
  };
  return { send, files: () => (existsSync(folder) ? readdirSync(folder) : []), documents: () => made.read((trx) => findDocuments(trx, example.caseId)), citizen: made.citizen };
}

const statusOf = (sent: unknown): number => (sent instanceof Response ? sent.status : ((sent as { init?: { status?: number } }).init?.status ?? 0));

describe("a document sent by an officer", () => {
  it("leaves no file where it is refused: no title, no such case, no PDF, nobody in office", async () => {
    const { send, files, citizen } = await house();
    expect(await send({ title: "", file: pdf })).toBe(422);
    expect(await send({ title: "Plankart", file: pdf, key: "2026-999" })).toBe(404);
    expect(await send({ title: "Plankart", file: "<html>ikke en pdf</html>" })).toBe(415);
    expect(await send({ title: "Plankart", file: pdf, actor: citizen })).toBe(401);
    expect(files()).toEqual([]);
  });

  it("is one file and one document where all is in order, and the same file again is another document of it", async () => {
    const { send, files, documents } = await house();
    expect(await send({ title: "Plankart", file: pdf })).toBe(303);
    expect(await send({ title: "Plankart, rettet tittel", file: pdf })).toBe(303);
    expect(files()).toHaveLength(1);
    expect((await documents()).map((one) => one.title)).toEqual(["Plankart", "Plankart, rettet tittel"]);
  });
});
