export interface Reference {
  /** The authority's short code, e.g. "LIL". */
  code: string;
  year: number;
  caseNumber: number;
  inputNumber: number;
}

const dashes = /[\s\-‐‑‒–—−/.]+/gu;
const pattern = /^(\p{L}{2,8})-?(\d{4})-([1-9]\d{0,5})-([1-9]\d{0,6})$/u;

/** LIL-2026-42-63 */
export const formatReference = (code: string, year: number, caseNumber: number, inputNumber: number): string =>
  `${code}-${year}-${caseNumber}-${inputNumber}`;

/** As people write it off a letter: any case, with spaces or any kind of dash. */
export const parseReference = (raw: string): Reference | null => {
  const tidy = raw.normalize("NFC").trim().toUpperCase().replace(dashes, "-");
  const match = pattern.exec(tidy);
  if (!match) return null;
  const [, code = "", year = "", caseNumber = "", inputNumber = ""] = match;
  return { code, year: Number(year), caseNumber: Number(caseNumber), inputNumber: Number(inputNumber) };
};

// Crockford's base 32: no I, L, O or U, so that a code read aloud or by hand comes back right.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Five bits to a character, from the first byte on; the last character is filled up with noughts. */
export const crockford = (bytes: Uint8Array): string => {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31);
};

const inGroups = (eight: string): string => `${eight.slice(0, 4)}-${eight.slice(4)}`;

/** Forty bits as a receipt shows them: «7K3M-Q9ZT». */
export const codeOf = (bytes: Uint8Array): string => {
  if (bytes.length !== 5) throw new RangeError("A code is made of five bytes");
  return inGroups(crockford(bytes));
};

/** The form that codeOf gives, from what somebody typed; null where it cannot be a code. */
export const normaliseCode = (raw: string): string | null => {
  const eight = raw.toUpperCase().replace(dashes, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return eight.length === 8 && [...eight].every((character) => alphabet.includes(character)) ? inGroups(eight) : null;
};
