import type { CasePlan } from "./case.ts";

/** What the public search knows of a case: what anybody may read on its page. */
export function caseText(plan: Pick<CasePlan, "title" | "lead" | "why" | "open" | "fixed" | "alternatives">): { title: string; body: string } {
  const lines = [plan.lead, plan.why, ...plan.open, ...plan.fixed, ...plan.alternatives.map((one) => `${one.letter}. ${one.title}`)];
  return { title: plan.title, body: lines.filter((line) => line !== "").map(asSentence).join("\n") };
}

/** An excerpt runs over several lines; each ends, so that they are not read as one. */
const asSentence = (line: string): string => (/[.!?:]$/u.test(line) ? line : `${line}.`);
