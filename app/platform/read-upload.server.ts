import { once } from "node:events";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { fileTypeFromBuffer } from "file-type";
import { FileTooLargeError, type FileStore, type KeptFile } from "./files.server.ts";
import { UnreadableFormError, type PostedFields } from "./read-form.server.ts";

export type UploadDefect = "file_missing" | "file_not_pdf" | "file_too_large";
export interface UploadedFile { readonly sha256: string; readonly bytes: number; readonly mediaType: string; readonly fileName: string }

/** Not in its store yet: whoever took it links it when everything else is in order, and drops it in any case. */
export type TakenFile = UploadedFile & Pick<KeptFile, "link" | "drop">;

/** The text fields, and the file or what is wrong with it: what was typed is kept in either case. */
export type Upload = { readonly fields: PostedFields } & ({ readonly file: TakenFile } | { readonly defect: UploadDefect });

const maxFileBytes = 50 * 1024 * 1024;
// The text fields and the parts' own heads come on top of the file.
const maxRequestBytes = maxFileBytes + 256 * 1024;
// What is too large is read on and thrown away to here: a sender that is cut off never sees the answer.
const drainedBytes = 4 * maxFileBytes;

interface Place { readonly store: FileStore; readonly authority: number }
interface Gathered { fields: Record<string, string>; kept: Promise<KeptFile> | null; fileName: string }

/** Streams one PDF to its store; text fields stand before it in the form. Nothing but the fields is held in memory. */
export async function readUpload(request: Request, place: Place): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw new UnreadableFormError(415);
  const gathered: Gathered = { fields: {}, kept: null, fileName: "" };
  try {
    await feed(request.body as unknown as AsyncIterable<Uint8Array>, partsInto(gathered, type, place));
    const file = await gathered.kept;
    return { fields: gathered.fields, ...(file ? await checked(file, gathered.fileName) : { defect: "file_missing" as const }) };
  } catch (fault) {
    await gathered.kept?.then((file) => file.drop(), () => {});
    if (fault instanceof FileTooLargeError) return { fields: gathered.fields, defect: "file_too_large" };
    throw fault instanceof UnreadableFormError ? fault : new UnreadableFormError(400);
  }
}

interface Parts { readonly parser: busboy.Busboy; readonly finished: Promise<void> }

function partsInto(gathered: Gathered, type: string, place: Place): Parts {
  const parser = busboy({
    headers: { "content-type": type }, defParamCharset: "utf8",
    limits: { fields: 20, fieldSize: 16 * 1024, files: 1, fileSize: maxFileBytes + 1, parts: 21 },
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("field", (name, value) => { if (name !== "__proto__") gathered.fields[name] = value; });
    parser.on("file", (_name, content: Readable, info) => {
      if (!info.filename) { content.resume(); return; }
      gathered.fileName = info.filename;
      gathered.kept = place.store.keep(place.authority, content, maxFileBytes);
      gathered.kept.catch(reject);
    });
    parser.on("close", resolve);
    parser.on("error", reject);
  });
  finished.catch(() => { /* awaited in feed, after the body has been read */ });
  return { parser, finished };
}

async function feed(body: AsyncIterable<Uint8Array>, { parser, finished }: Parts): Promise<void> {
  let bytes = 0;
  let failed = false;
  finished.catch(() => { failed = true; });
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > drainedBytes) break;
      if (bytes > maxRequestBytes && !failed) { failed = true; parser.destroy(new FileTooLargeError()); }
      if (failed || parser.write(chunk)) continue;
      await Promise.race([once(parser, "drain"), finished.catch(() => {})]);
    }
  } catch (fault) {
    // The sender went away: whatever waits for the rest of the file must hear of it, or half a file stays for ever.
    parser.destroy(fault as Error);
  }
  if (!failed) parser.end();
  await finished;
}

async function checked(file: KeptFile, fileName: string): Promise<{ file: TakenFile } | { defect: UploadDefect }> {
  const found = await fileTypeFromBuffer(file.head);
  if (found?.mime !== "application/pdf") {
    await file.drop();
    return { defect: "file_not_pdf" };
  }
  return { file: { sha256: file.sha256, bytes: file.bytes, mediaType: found.mime, fileName: tidyName(fileName), link: file.link, drop: file.drop } };
}

/** A name that is safe in an address and a header: no path, no control character, at most 100 characters. */
function tidyName(raw: string): string {
  const base = (raw.split(/[\\/]/).pop() ?? "").normalize("NFC").replace(/[\p{C}"<>|:*?#%]/gu, "").replace(/\s+/g, " ").trim();
  const stem = base.replace(/\.pdf$/i, "").slice(0, 96) || "dokument";
  return `${stem}.pdf`;
}
