import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const speaksSql = /\b(?:trx|kysely|db)\s*\.\s*(?:selectFrom|insertInto|updateTable|deleteFrom|selectNoFrom|with)\s*\(|(?<![\w.])sql(?:<[^>]*>)?`|\bsql\.raw\(/;
const maySpeak = /\.(?:store|view)\.server\.ts$|^app\/platform\/.*\.server\.ts$|^db\/|^server\/(?:installation|web|commands\/demo-reset)\.ts$/;
const writes = /\.(?:insertInto|updateTable|deleteFrom)\(\s*"([a-z_]+)"|\b(?:insert into|delete from)\s+([a-z_]+)|\bupdate\s+([a-z_]+)\s+set\b/g;

/** Machines of the platform that every subject calls; their tables are written there alone. */
const subjectOf = (file: string): string => /^app\/domains\/([a-z]+)\//.exec(file)?.[1] ?? /^(?:app\/)?(platform|server)\//.exec(file)?.[1] ?? file;

describe("SQL stays in stores and views", () => {
  it("is spoken nowhere else, not even through a transaction that was handed in", () => {
    const elsewhere = sources("app", "practice", "server", "story").filter(({ file, text }) => !maySpeak.test(file) && speaksSql.test(text)).map(({ file }) => file);
    expect(elsewhere).toEqual([]);
  });

  it("writes only in stores, never in views", () => {
    const views = sources("app").filter(({ file, text }) => file.endsWith(".view.server.ts") && text.match(writes)).map(({ file }) => file);
    expect(views).toEqual([]);
  });

  it("has one subject that writes each table, by literal names", () => {
    const writers = new Map<string, Set<string>>();
    for (const { file, text } of sources("app", "practice", "server", "story")) {
      for (const [, built, raw, set] of text.matchAll(writes)) {
        const table = built ?? raw ?? set ?? "";
        writers.set(table, (writers.get(table) ?? new Set()).add(subjectOf(file)));
      }
      expect(text, `${file} names a table by a variable`).not.toMatch(/\.(insertInto|updateTable|deleteFrom)\(\s*[^"\s]/);
    }
    const shared = [...writers].filter(([, subjects]) => subjects.size > 1).map(([table, subjects]) => `${table}: ${[...subjects].join(", ")}`);
    expect(shared).toEqual([]);
  });

  it("asks where an input stands and which decision holds by their one name, and writes no list of states for it", () => {
    const byHand = /'published', ?'in_part'|'unread', ?'held'|'decided', ?'completed'/;
    const lists = sources("app").filter(({ file, text }) => !file.endsWith(".invariants.view.server.ts") && byHand.test(text)).map(({ file }) => file);
    expect(lists).toEqual([]);
  });

  it("asks the open search table with the authority, always", () => {
    const asks = sources("app").flatMap(({ file, text }) => [...text.matchAll(/(?:from|join) public_search[^`]*/g)].map((found) => ({ file, statement: found[0] })));
    expect(asks.length).toBeGreaterThan(1);
    for (const { file, statement } of asks) expect(statement, file).toMatch(/authority_id =/);
    // Where rows are changed the wall asks; by id alone it is enough that the id is one's own.
    const changes = sources("app").filter(({ text }) => /(?:updateTable|deleteFrom|insertInto)\("public_search"/.test(text)).map(({ file }) => file);
    expect(changes).toEqual(["app/platform/search.server.ts"]);
  });
});
