/** Fields as they were posted: a name that stands several times holds a list. */
export type PostedFields = Readonly<Record<string, string | string[]>>;

export class UnreadableFormError extends Error {
  constructor(readonly status: 400 | 413 | 415) { super("the form cannot be read"); }
}

const maxBytes = 512 * 1024;
/** What is too much is read to its end and dropped, else the sender sees a broken line instead of why; up to here. */
const mostDropped = 256 * 1024 * 1024;

/** Reads an ordinary form (files go by `readUpload`). Throws UnreadableFormError on too much, another type or broken encoding. */
export async function readForm(request: Request): Promise<PostedFields> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) throw new UnreadableFormError(415);
  const body = await readText(request);
  const fields: Record<string, string | string[]> = {};
  for (const pair of body.split("&")) {
    if (pair === "") continue;
    const cut = pair.indexOf("=");
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    if (name === "__proto__") throw new UnreadableFormError(400);
    const value = cut < 0 ? "" : decode(pair.slice(cut + 1));
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return fields;
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
      else if (bytes > mostDropped) break;
    }
  }
  if (bytes > maxBytes) throw new UnreadableFormError(413);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new UnreadableFormError(400);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new UnreadableFormError(400);
  }
}
