import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newId } from "./id.server.ts";

export interface KeptFile { readonly sha256: string; readonly bytes: number; readonly head: Buffer }
export class FileTooLargeError extends Error {}

/** Where files are kept: content-addressed, one folder an authority. Another store takes this form's place. */
export interface FileStore {
  keep(authority: number, content: Readable, maxBytes: number): Promise<KeptFile>;
  read(authority: number, sha256: string): Readable | null;
}

/** Streams to a temporary name, fsyncs, then renames to its hash: a row is written only after this has returned. */
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
        await rename(temporary, path.join(folder, sha256));
        return { sha256, bytes, head };
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
