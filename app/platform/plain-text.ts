export type TextRefusal = "control_characters" | "lone_surrogate";

export type NormalisedText = { text: string } | { refused: TextRefusal };

const forbiddenControl = /(?![\n\t])\p{Cc}/u;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * What is stored is never changed afterwards, and offsets and digests are taken of it, so it gets
 * its one form on arrival. A regular expression for trailing space would take quadratic time on
 * long runs of it; trimEnd does not.
 */
export const normaliseText = (raw: string): NormalisedText => {
  if (loneSurrogate.test(raw)) return { refused: "lone_surrogate" };
  const unix = raw.replace(/\r\n?/g, "\n");
  if (forbiddenControl.test(unix)) return { refused: "control_characters" };
  const lines = unix.normalize("NFC").split("\n");
  return { text: lines.map((line) => line.trimEnd()).join("\n").trimEnd() };
};

/** Letters that cannot be seen are no text: marks of direction, joiners and spaces of no width. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}\p{Zs}\u115F\u1160\u3164\uFFA0\u2800]/u.test(text);

// A name with these turns the words round that stand after it on the page.
const turnsDirection = /[\u202A-\u202E\u2066-\u2069]/u;

/** For titles and names: the same, on one line and with single spaces. */
export const normaliseLine = (raw: string): NormalisedText => {
  const result = normaliseText(raw);
  if (turnsDirection.test(raw)) return { refused: "control_characters" };
  return "refused" in result ? result : { text: result.text.split(/\s+/).filter(Boolean).join(" ") };
};
