import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const speaksSql = /\b(?:trx|kysely|db)\s*\.\s*(?:selectFrom|insertInto|updateTable|deleteFrom|selectNoFrom|with)\s*\(|(?<![\w.])sql(?:<[^>]*>)?`|\bsql\.raw\(/;
const maySpeak = /\.(?:store|view)\.server\.ts$|^app\/platform\/.*\.server\.ts$|^db\/|^server\/(?:installation|web|commands\/demo-reset)\.ts$/;
const writes = /\.(insertInto|updateTable|deleteFrom)\(\s*"([a-z_]+)"/g;

/** Machines of the platform that every subject calls; their tables are written there alone. */
const subjectOf = (file: string): string => /^app\/domains\/([a-z]+)\//.exec(file)?.[1] ?? (file.startsWith("app/platform/") ? "platform" : file);

describe("SQL stays in stores and views", () => {
  it("is spoken nowhere else, not even through a transaction that was handed in", () => {
    const elsewhere = sources("app", "server", "story").filter(({ file, text }) => !maySpeak.test(file) && speaksSql.test(text)).map(({ file }) => file);
    expect(elsewhere).toEqual([]);
  });

  it("writes only in stores, never in views", () => {
    const views = sources("app").filter(({ file, text }) => file.endsWith(".view.server.ts") && text.match(writes)).map(({ file }) => file);
    expect(views).toEqual([]);
  });

  it("has one subject that writes each table, by literal names", () => {
    const writers = new Map<string, Set<string>>();
    for (const { file, text } of sources("app", "server", "story")) {
      for (const [, , table] of text.matchAll(writes)) {
        const subjects = writers.get(table as string) ?? new Set();
        writers.set(table as string, subjects.add(subjectOf(file)));
      }
      expect(text, `${file} names a table by a variable`).not.toMatch(/\.(insertInto|updateTable|deleteFrom)\(\s*[^"\s]/);
    }
    const shared = [...writers].filter(([, subjects]) => subjects.size > 1).map(([table, subjects]) => `${table}: ${[...subjects].join(", ")}`);
    expect(shared).toEqual([]);
  });

  it("asks the open search table with the authority, always", () => {
    const asks = sources("app").filter(({ text }) => /public_search/.test(text));
    for (const { file, text } of asks) expect(text, file).toMatch(/authority_id/);
  });
});
