import { isDay, type Day } from "#app/platform/day.ts";

/** The parts of the public log, in the order of the page; the words stand in its address. */
export const logParts = { late: "forsinket", changes: "lofter", withheld: "holdt-tilbake", setAside: "lagt-til-side", removals: "slettet", briefings: "kontrollkoder" } as const;
export type LogPart = keyof typeof logParts;
export const logPartNames = Object.keys(logParts) as LogPart[];

/** A part is read some rows at a time; `next` is the key of the last row, and null where there are no more. */
export interface LogPage<Line> { readonly lines: readonly Line[]; readonly next: string | null }

/** Which part is gone through, and after which row; without one all of them from their beginning. */
export interface LogWish { readonly part: LogPart | null; readonly after: string }

export function readLogWish(query: URLSearchParams): LogWish {
  const part = logPartNames.find((name) => logParts[name] === query.get("del")) ?? null;
  return { part, after: part ? (query.get("etter") ?? "") : "" };
}

export const wishQuery = (part: LogPart, after: string): Record<string, string> => ({ del: logParts[part], etter: after });

/** One row more than is shown tells whether there are more. */
export function pageOf<Row, Line>(rows: readonly Row[], size: number, of: { line: (row: Row) => Line; key: (row: Row) => string }): LogPage<Line> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { lines: shown.map(of.line), next: rows.length > size && last !== undefined ? of.key(last) : null };
}

interface CaseNumber { readonly year: number; readonly number: number }

/** Row keys as an address carries them; what cannot be one is the beginning. */
export const inCaseKey = { write: ({ year, number }: CaseNumber, tail: string | number): string => `${year}-${number}-${tail}`, read: (raw: string): (CaseNumber & { tail: string }) | null => {
  const [, year, number, tail = ""] = /^(\d{4})-(\d{1,6})-([a-z0-9_]{1,40})$/.exec(raw) ?? [];
  return year && number ? { year: Number(year), number: Number(number), tail } : null;
} };

export const dayKey = { write: (day: Day, { year, number }: CaseNumber): string => `${day}-${year}-${number}`, read: (raw: string): (CaseNumber & { day: Day }) | null => {
  const [, day, year, number] = /^(\d{4}-\d{2}-\d{2})-(\d{4})-(\d{1,6})$/.exec(raw) ?? [];
  return isDay(day) && year && number ? { day, year: Number(year), number: Number(number) } : null;
} };

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const timed = new RegExp(`^(\\d{1,14})-(${uuid})$`);

export const timeKey = { write: (at: Date, id: string): string => `${at.getTime()}-${id}`, read: (raw: string): { at: Date; id: string } | null => {
  const [, at, id] = timed.exec(raw) ?? [];
  return at && id ? { at: new Date(Number(at)), id } : null;
} };
