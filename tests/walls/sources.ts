import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Source { readonly file: string; readonly text: string }

/** The project's own TypeScript files below the given folders, without tests. */
export function sources(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: file.split(path.sep).join("/"), text: readFileSync(file, "utf8") })));
}
