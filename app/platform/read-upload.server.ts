import { Readable } from "node:stream";
import busboy from "busboy";
import { fileTypeFromBuffer } from "file-type";
import { FileTooLargeError, type FileStore, type KeptFile } from "./files.server.ts";
import type { PostedFields } from "./read-form.server.ts";
import { refuse, type Refusal } from "./refusal.ts";

export type UploadRefusal = "file_missing" | "file_not_pdf" | "file_too_large" | "upload_unreadable";

export interface UploadedFile extends Omit<KeptFile, "head"> { readonly fileName: string; readonly mediaType: string }
export interface Upload { readonly fields: PostedFields; readonly file: UploadedFile }

const maxFileBytes = 50 * 1024 * 1024;
// The text fields and the parts' own heads come on top of the file.
const maxRequestBytes = maxFileBytes + 256 * 1024;

interface Place { readonly store: FileStore; readonly authority: number }

/** Streams one PDF to its store; text fields stand before it in the form. Nothing is held in memory but the fields. */
export async function readUpload(request: Request, place: Place): Promise<Upload | Refusal<UploadRefusal>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return refuse("upload_unreadable");
  if (Number(request.headers.get("content-length") ?? 0) > maxRequestBytes) return refuse("file_too_large", { fields: { file: "cases.refusals.file_too_large" } });
  try {
    return await readParts(request, type, place);
  } catch (fault) {
    if (fault instanceof FileTooLargeError) return refuse("file_too_large", { fields: { file: "cases.refusals.file_too_large" } });
    return refuse("upload_unreadable");
  }
}

async function readParts(request: Request, type: string, place: Place): Promise<Upload | Refusal<UploadRefusal>> {
  const fields: Record<string, string> = {};
  let kept: Promise<KeptFile & { fileName: string }> | null = null;
  const parts = busboy({
    headers: { "content-type": type }, defParamCharset: "utf8",
    limits: { fields: 20, fieldSize: 16 * 1024, files: 1, fileSize: maxFileBytes + 1, parts: 21 },
  });
  const finished = new Promise<void>((resolve, reject) => {
    parts.on("field", (name, value) => { if (name !== "__proto__") fields[name] = value; });
    parts.on("file", (_name, stream, info) => {
      if (kept || !info.filename) { stream.resume(); return; }
      const { filename } = info;
      kept = place.store.keep(place.authority, stream, maxFileBytes).then((file) => ({ ...file, fileName: tidyName(filename) }));
      kept.catch((fault: unknown) => { stream.resume(); reject(fault as Error); });
    });
    parts.on("close", resolve);
    parts.on("error", reject);
  });
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  body.on("error", (fault) => parts.destroy(fault));
  body.pipe(limited(body, parts));
  await finished;
  const file = await (kept as Promise<KeptFile & { fileName: string }> | null);
  return file ? checked(file, fields) : refuse("file_missing", { fields: { file: "cases.refusals.file_missing" } });
}
