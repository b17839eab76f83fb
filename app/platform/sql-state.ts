/** Database errors that a bad request can cause; everything else is a fault (500). */
export function statusOfSqlState(fault: unknown): 400 | 409 | 413 | 422 | 503 | null {
  const code = (fault as { code?: unknown } | null)?.code;
  if (typeof code !== "string" || !/^[0-9A-Z]{5}$/.test(code)) return null;
  if (code === "23505") return 409;
  if (code === "22021" || code.startsWith("22")) return 422;
  if (code.startsWith("23")) return 422;
  if (code.startsWith("54")) return 413;
  if (code === "40001" || code === "40P01" || code === "55P03" || code.startsWith("53")) return 503;
  return null;
}

const lostCodes = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "57P01", "57P02", "57P03"]);

/** The line to the database broke: nobody on this side knows whether what was sent last was done. */
export function isConnectionLost(fault: unknown): boolean {
  const { code, message } = (fault ?? {}) as { code?: unknown; message?: unknown };
  return (typeof code === "string" && (lostCodes.has(code) || code.startsWith("08"))) || (typeof message === "string" && message.startsWith("Connection terminated"));
}
