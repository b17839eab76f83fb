import type { LineOutcome, PaperLine, Way } from "./signature.ts";

/** Who has signed already, by tag in hex, and how. */
export type SignedAlready = ReadonlyMap<string, Way>;

/** K15, K16: what comes of each line. A person counts once: by the first of her lines, and only if she has not signed otherwise. */
export function outcomesOf(lines: readonly PaperLine[], signed: SignedAlready): ReadonlyMap<number, LineOutcome> {
  const onThisList = new Set<string>();
  return new Map([...lines].sort((one, other) => one.line - other.line).map((line) => {
    const outcome = line.outcome ?? outcomeOf(line, signed, onThisList);
    if (outcome === "counted" && line.tag) onThisList.add(line.tag.toString("hex"));
    return [line.line, outcome];
  }));
}

function outcomeOf({ found, tag }: PaperLine, signed: SignedAlready, onThisList: ReadonlySet<string>): LineOutcome {
  if (found !== "resident") return found;
  // Without its tag nobody can tell whether it is double, and then it is not counted.
  if (!tag) return "unknown";
  const name = tag.toString("hex");
  if (signed.get(name) === "digital") return "signed_already";
  return signed.has(name) || onThisList.has(name) ? "double" : "counted";
}
