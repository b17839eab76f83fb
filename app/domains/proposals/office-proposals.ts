import { daysBetween, type Day } from "#app/platform/day.ts";
import { standingOf, type ProposalHead, type ProposalStanding } from "./proposal-page.ts";
import { councilOwesStates } from "./proposal.lifecycle.ts";

/** What the office has to see to, in the order in which it is late: first what the law counts. */
export const officeParts = ["broken", "warning", "toLook", "withAuthor", "enough", "atCouncil", "following", "collecting", "ended"] as const;
export type OfficePart = (typeof officeParts)[number];

export interface OfficeLine { readonly head: ProposalHead; readonly standing: ProposalStanding; readonly waitedDays: number }

/** A proposal that was sent is looked through within so many days; then it is late. */
export const lookWithinDays = 5;

export function officeLines(heads: readonly ProposalHead[], today: Day): Readonly<Record<OfficePart, readonly OfficeLine[]>> {
  const parts: Record<OfficePart, OfficeLine[]> = { broken: [], warning: [], toLook: [], withAuthor: [], enough: [], atCouncil: [], following: [], collecting: [], ended: [] };
  for (const head of heads) {
    const standing = standingOf(head, today);
    parts[partOf(head, standing)].push({ head, standing, waitedDays: head.sentOn ? daysBetween(head.sentOn, today) : 0 });
  }
  return parts;
}

function partOf(head: ProposalHead, { key, clock }: ProposalStanding): OfficePart {
  if (clock.kind === "broken" || clock.kind === "warning") return clock.kind;
  if (key === "looked_through") return "toLook";
  if (key === "enough" || key === "collecting") return key;
  if (key === "draft") return "withAuthor";
  if (councilOwesStates.includes(head.state)) return "atCouncil";
  if (key === "following" || key === "adopted" || key === "adopted_partly") return "following";
  return "ended";
}
