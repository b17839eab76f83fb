import { parseCaseFile, type CaseFile } from "./case-file.ts";
import { parseStatement, type Statement } from "./statement.ts";

const files = import.meta.glob<string>("./**/*.md", { query: "?raw", eager: true, import: "default" });

export function caseFile(path: string): CaseFile {
  const source = files[`./${path}.md`];
  if (source === undefined) throw new Error(`The story has no file ${path}.md`);
  return parseCaseFile(source);
}

export interface NumberedStatement extends Statement { readonly number: number }

/** The statements about Lillevik skole, in order of number. */
export function schoolStatements(): NumberedStatement[] {
  return Object.entries(files).flatMap(([path, source]) => {
    const number = /statements\/(\d\d)-/.exec(path)?.[1];
    return number ? [{ ...parseStatement(source), number: Number(number) }] : [];
  }).sort((one, other) => one.number - other.number);
}
