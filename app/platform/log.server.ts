import { pino } from "pino";

/** The only fields a log line may hold: no address with a token, no words of anybody, no detail of a database error. */
export interface LogLine {
  readonly requestId?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly queries?: number;
  readonly authority?: string;
  readonly refused?: string;
  readonly sqlState?: string;
  readonly constraint?: string;
  readonly fault?: string;
  readonly stack?: string;
  readonly handler?: string;
  readonly proposal?: string;
  readonly digitalStored?: number;
  readonly digitalRows?: number;
  readonly paperStored?: number;
  readonly paperRows?: number;
}

const logger = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });

const allowed: readonly (keyof LogLine)[] = ["requestId", "method", "route", "status", "milliseconds", "queries", "authority", "refused", "sqlState", "constraint", "fault", "stack", "handler", "proposal", "digitalStored", "digitalRows", "paperStored", "paperRows"];

export function log(level: "info" | "warn" | "error", message: string, line: LogLine = {}): void {
  logger[level](Object.fromEntries(allowed.filter((field) => line[field] !== undefined).map((field) => [field, line[field]])), message);
}

/** A fault's name and place without its message: messages of databases, parsers and formatters quote what people wrote. */
export function faultLine(fault: unknown): LogLine {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const { code, constraint } = fault as Error & { code?: unknown; constraint?: unknown };
  const isDatabase = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code);
  const frames = (fault.stack ?? "").split("\n").filter((frame) => /^\s+at /.test(frame)).slice(0, 8).map((frame) => frame.trim()).join(" | ");
  return {
    fault: fault.name,
    stack: frames,
    ...(isDatabase ? { sqlState: code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
  };
}
