import { mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Everything that a run of tests writes to disk stands here, and goes when it ends. */
export const runFolder = (): string => path.join(os.tmpdir(), `trappa-test-${process.env.TRAPPA_TEST_RUN}`);

let made = 0;

export function freshFolder(name: string): string {
  made += 1;
  const folder = path.join(runFolder(), `${name}-${process.pid}-${made}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
