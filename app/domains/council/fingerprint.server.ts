import { canonicalJson, treeHead } from "#app/platform/commitment.server.ts";
import type { BriefingLine } from "./council.ts";

/** One number of the frozen set as it is hashed: anybody can write the same line from what the briefing shows. */
export const canonicalLine = (line: BriefingLine): string => canonicalJson({
  number: line.number, input: line.inputId, standing: line.standing, publication: line.publicationVersion, ground: line.ground,
  themes: [...line.themeIds].sort(), commitment: line.commitment.toString("hex"),
});

/** The control code: RFC 6962 tree head over the lines in order of number. */
export const fingerprintOf = (lines: readonly BriefingLine[]): Buffer =>
  treeHead([...lines].sort((one, other) => one.number - other.number).map((line) => Buffer.from(canonicalLine(line), "utf8")));

/** An input's words as one value, however many dated parts it has. */
export const commitmentOfParts = (parts: readonly Buffer[]): Buffer => treeHead(parts);
