import { once } from "node:events";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { fileTypeFromBuffer } from "file-type";
import { FileTooLargeError, type FileStore, type KeptFile } from "./files.server.ts";
import { UnreadableFormError, type PostedFields } from "./read-form.server.ts";

export type UploadDefect = "file_missing" | "file_not_pdf" | "file_too_large";
export type ScanDefect = Exclude<UploadDefect, "file_not_pdf"> | "file_not_scan" | "too_many_files";
export interface UploadedFile { readonly sha256: string; readonly bytes: number; readonly mediaType: string; readonly fileName: string }

/** Not in its store yet: whoever took it links it when everything else is in order, and drops it in any case. */
export type TakenFile = UploadedFile & Pick<KeptFile, "link" | "drop">;

/** The text fields, and the file or what is wrong with it: what was typed is kept in either case. */
export type Upload = { readonly fields: PostedFields } & ({ readonly file: TakenFile } | { readonly defect: UploadDefect });
/** The same for several pages. */
export type ScanUpload = { readonly fields: PostedFields } & ({ readonly files: readonly TakenFile[] } | { readonly defect: ScanDefect });

const maxFileBytes = 50 * 1024 * 1024;
// The text fields and the parts' own heads come on top of the file.
const maxRequestBytes = maxFileBytes + 256 * 1024;
// What is too large is read on and thrown away to here: a sender that is cut off never sees the answer.
const drainedBytes = 4 * maxFileBytes;

interface Place { readonly store: FileStore; readonly authority: number }
interface Part { readonly kept: Promise<KeptFile>; readonly fileName: string }
interface Gathered { readonly fields: Record<string, string>; readonly parts: Part[]; isOverfull: boolean }
type Read = { readonly fields: PostedFields } & ({ readonly files: readonly { readonly file: KeptFile; readonly fileName: string }[] } | { readonly defect: "file_too_large" | "too_many_files" });

/** Streams one PDF to its store; text fields stand before it in the form. Nothing but the fields is held in memory. */
export async function readUpload(request: Request, place: Place): Promise<Upload> {
  const read = await readParts(request, place, 1);
  if ("defect" in read) return { fields: read.fields, defect: "file_too_large" };
  const [part] = read.files;
  if (!part) return { fields: read.fields, defect: "file_missing" };
  const file = await checked(part.file, part.fileName, { "application/pdf": "pdf" });
  return { fields: read.fields, ...(file ? { file } : { defect: "file_not_pdf" }) };
}

/** What a scanner or a telephone makes of a page. */
const scanTypes = { "application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg" } as const;

/** Streams the pages of a list, at most so many, and together as large as one file. One that is no picture of a page, and none is taken. */
export async function readScans(request: Request, place: Place, most: number): Promise<ScanUpload> {
  const read = await readParts(request, place, most);
  if ("defect" in read) return read;
  const files = await Promise.all(read.files.map(({ file, fileName }) => checked(file, fileName, scanTypes)));
  const taken = files.filter((file) => file !== null);
  if (files.length > 0 && taken.length === files.length) return { fields: read.fields, files: taken };
  for (const file of taken) await file.drop();
  return { fields: read.fields, defect: files.length === 0 ? "file_missing" : "file_not_scan" };
}

async function readParts(request: Request, place: Place, most: number): Promise<Read> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw new UnreadableFormError(415);
  const gathered: Gathered = { fields: {}, parts: [], isOverfull: false };
  try {
    await feed(request.body as unknown as AsyncIterable<Uint8Array>, partsInto(gathered, { type, place, most }));
    const files = await Promise.all(gathered.parts.map(async ({ kept, fileName }) => ({ file: await kept, fileName })));
    if (!gathered.isOverfull) return { fields: gathered.fields, files };
    for (const { file } of files) await file.drop();
    return { fields: gathered.fields, defect: "too_many_files" };
  } catch (fault) {
    for (const { kept } of gathered.parts) await kept.then((file) => file.drop(), () => {});
    if (fault instanceof FileTooLargeError) return { fields: gathered.fields, defect: "file_too_large" };
    throw fault instanceof UnreadableFormError ? fault : new UnreadableFormError(400);
  }
}

interface Parts { readonly parser: busboy.Busboy; readonly finished: Promise<void> }

function partsInto(gathered: Gathered, { type, place, most }: { type: string; place: Place; most: number }): Parts {
  const parser = busboy({
    headers: { "content-type": type }, defParamCharset: "utf8",
    limits: { fields: 20, fieldSize: 16 * 1024, files: most, fileSize: maxFileBytes + 1, parts: 20 + most },
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("field", (name, value) => { if (name !== "__proto__") gathered.fields[name] = value; });
    parser.on("file", (_name, content: Readable, info) => {
      if (!info.filename) { content.resume(); return; }
      const kept = place.store.keep(place.authority, content, maxFileBytes);
      gathered.parts.push({ kept, fileName: info.filename });
      kept.catch(reject);
    });
    parser.on("filesLimit", () => { gathered.isOverfull = true; });
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

/** Null when it is, by its first bytes, something else; then nothing of it is left. */
async function checked(file: KeptFile, fileName: string, types: Readonly<Record<string, string>>): Promise<TakenFile | null> {
  const mediaType = (await fileTypeFromBuffer(file.head))?.mime ?? "";
  const ending = types[mediaType];
  if (ending === undefined) {
    await file.drop();
    return null;
  }
  return { sha256: file.sha256, bytes: file.bytes, mediaType, fileName: tidyName(fileName, ending), link: file.link, drop: file.drop };
}

/** A name that is safe in an address and a header: no path, no control character, at most 100 characters. */
function tidyName(raw: string, ending: string): string {
  const base = (raw.split(/[\\/]/).pop() ?? "").normalize("NFC").replace(/[\p{C}"<>|:*?#%]/gu, "").replace(/\s+/g, " ").trim();
  const stem = base.replace(/\.(pdf|png|jpe?g)$/i, "").slice(0, 95) || "dokument";
  return `${stem}.${ending}`;
}
