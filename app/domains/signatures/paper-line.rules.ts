import type { LineOutcome, PaperLine } from "./signature.ts";

/** K15, K16: what comes of each line, given who has signed already, by tag in hex. A person counts once: by the first of her lines, and only if she has not signed otherwise. */
export function outcomesOf(lines: readonly PaperLine[], signed: ReadonlySet<string>): ReadonlyMap<number, LineOutcome> {
  const onThisList = new Set<string>();
  return new Map([...lines].sort((one, other) => one.line - other.line).map((line) => {
    const outcome = line.outcome ?? outcomeOf(line, signed, onThisList);
    if (outcome === "counted" && line.tag) onThisList.add(line.tag.toString("hex"));
    return [line.line, outcome];
  }));
}

function outcomeOf({ found, tag }: PaperLine, signed: ReadonlySet<string>, onThisList: ReadonlySet<string>): LineOutcome {
  if (found !== "resident") return found;
  // Without its tag nobody can tell whether it is double, and then it is not counted.
  if (!tag) return "unknown";
  const name = tag.toString("hex");
  if (signed.has(name)) return "signed_already";
  return onThisList.has(name) ? "double" : "counted";
}
