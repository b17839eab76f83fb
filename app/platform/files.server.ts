import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newId } from "./id.server.ts";

/** On disk and fsynced, but under a name that nobody finds until it is linked; dropped, nothing of it is left. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Buffer;
  link(): Promise<void>;
  drop(): Promise<void>;
}

/** Under its lasting name also after a power cut: a folder keeps its names as a file keeps its bytes, only when told to. */
async function moveForGood(temporary: string, folder: string, name: string): Promise<void> {
  await rename(temporary, path.join(folder, name));
  const names = await open(folder, "r");
  await names.sync().finally(() => names.close());
}

export class FileTooLargeError extends Error {}

/** Where files are kept: content-addressed, one folder an authority. Another store takes this form's place. */
export interface FileStore {
  keep(authority: number, content: Readable, maxBytes: number): Promise<KeptFile>;
  read(authority: number, sha256: string): Readable | null;
}

/** Streams to a temporary name and fsyncs; linking renames it to its hash. A row is written only after that. */
export function folderStore(root: string): FileStore {
  const folderOf = (authority: number) => path.join(root, String(authority));
  return {
    async keep(authority, content, maxBytes) {
      const folder = folderOf(authority);
      await mkdir(folder, { recursive: true });
      const temporary = path.join(folder, `${newId()}.part`);
      const hash = createHash("sha256");
      let bytes = 0;
      let head = Buffer.alloc(0);
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          if (bytes > maxBytes) return done(new FileTooLargeError());
          if (head.length < 4100) head = Buffer.concat([head, chunk.subarray(0, 4100 - head.length)]);
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(content, measure, createWriteStream(temporary, { flags: "wx" }));
        const written = await open(temporary, "r+");
        await written.sync();
        await written.close();
        const sha256 = hash.digest("hex");
        return {
          sha256, bytes, head, link: () => moveForGood(temporary, folder, sha256), drop: () => rm(temporary, { force: true }),
        };
      } catch (fault) {
        await rm(temporary, { force: true });
        throw fault;
      }
    },
    read(authority, sha256) {
      const file = path.join(folderOf(authority), sha256);
      return existsSync(file) ? createReadStream(file) : null;
    },
  };
}
