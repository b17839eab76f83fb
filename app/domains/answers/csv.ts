/**
 * RFC 4180 with semicolons, which a Norwegian Excel takes for columns: CRLF, quotation marks doubled; a byte order mark
 * first, so that it reads æ, ø and å. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
}

const startsFormula = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = startsFormula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
