import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderStore } from "./files.server.ts";
import { readUpload, type TakenFile, type Upload } from "./read-upload.server.ts";

const root = mkdtempSync(path.join(tmpdir(), "trappa-files-"));
const place = { store: folderStore(root), authority: 7 };
const pdf = (bytes: number) => { const content = Buffer.alloc(bytes, 32); content.write("%PDF-1.7\n"); return new Uint8Array(content); };

function post(file: Uint8Array | null, name = "plankart.pdf"): Request {
  const form = new FormData();
  form.set("title", "Plankart");
  if (file) form.set("file", new File([file as BlobPart], name, { type: "application/pdf" }));
  return new Request("http://localhost/", { method: "POST", body: form });
}

const megabyte = 1024 * 1024;
const kept = (): string[] => readdirSync(path.join(root, "7")).sort();
const taken = (upload: Upload): TakenFile => {
  if ("defect" in upload) throw new Error(upload.defect);
  return upload.file;
};

describe("an upload", () => {
  it("is kept by its content, with the text fields that came before it", async () => {
    const upload = await readUpload(post(pdf(2 * megabyte)), place);
    expect(upload).toMatchObject({ fields: { title: "Plankart" }, file: { bytes: 2 * megabyte, mediaType: "application/pdf", fileName: "plankart.pdf" } });
    const file = taken(upload);
    expect(kept()).not.toContain(file.sha256);
    await file.link();
    await file.drop();
    expect(kept()).toContain(file.sha256);
  });

  it("that is dropped before it is linked leaves nothing behind, and the same file kept before stays", async () => {
    const before = kept();
    await taken(await readUpload(post(pdf(3 * megabyte)), place)).drop();
    expect(kept()).toEqual(before);
    const stays = taken(await readUpload(post(pdf(4096)), place));
    await stays.link();
    await taken(await readUpload(post(pdf(4096)), place)).drop();
    expect(kept()).toEqual([...before, stays.sha256].sort());
  });

  it("is judged by what it is, not by what it says that it is, and leaves nothing behind", async () => {
    const before = kept();
    expect(await readUpload(post(new TextEncoder().encode("<html>ikke en pdf</html>")), place)).toMatchObject({ defect: "file_not_pdf", fields: { title: "Plankart" } });
    expect(kept().filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(kept()).toHaveLength(before.length);
  });

  it("is missed where none was chosen", async () => {
    expect(await readUpload(post(null), place)).toMatchObject({ defect: "file_missing" });
    expect(await readUpload(post(new Uint8Array(), ""), place)).toMatchObject({ defect: "file_missing" });
  });

  it("over 50 MB is refused with what was typed, and leaves nothing behind", async () => {
    const before = kept();
    expect(await readUpload(post(pdf(51 * megabyte)), place)).toMatchObject({ defect: "file_too_large", fields: { title: "Plankart" } });
    expect(kept()).toEqual(before);
  });

  it("of 100 MB is read on and answered", async () => {
    expect(await readUpload(post(pdf(100 * megabyte)), place)).toMatchObject({ defect: "file_too_large" });
  });

  it("has a name without path or markup", async () => {
    expect(await readUpload(post(pdf(100), "../../etc/<b>kart.PDF"), place)).toMatchObject({ file: { fileName: "bkart.pdf" } });
  });

  it("of another kind than a form with files is unreadable", async () => {
    const plain = new Request("http://localhost/", { method: "POST", body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } });
    await expect(readUpload(plain, place)).rejects.toMatchObject({ status: 415 });
    const broken = new Request("http://localhost/", { method: "POST", body: "--x\r\nContent-Disposition: form-data", headers: { "content-type": "multipart/form-data; boundary=x" } });
    await expect(readUpload(broken, place)).rejects.toMatchObject({ status: 400 });
  });
});
