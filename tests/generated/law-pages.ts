import { answerAccess } from "#app/domains/answers/answer.access.ts";
import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { caseTransitions } from "#app/domains/cases/case.lifecycle.ts";
import { hearingTemplates } from "#app/domains/cases/hearing.rules.ts";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { grounds } from "#app/domains/inputs/ground.rules.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import type { Role } from "#app/domains/people/actor.ts";
import { peopleAccess } from "#app/domains/people/people.access.ts";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { clockStates, keylessStates, proposalTransitions } from "#app/domains/proposals/proposal.lifecycle.ts";
import { collectingMonths, proposalLaws, warningDays } from "#app/domains/proposals/proposal.rules.ts";
import { proposalStates } from "#app/domains/proposals/proposal.ts";
import { publicationAccess } from "#app/domains/publications/publication.access.ts";
import { themeAccess } from "#app/domains/themes/theme.access.ts";
import { cite, citeAll } from "#app/platform/law.ts";
import { sayIn } from "#app/texts.ts";

const say = sayIn("nb");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(" | ")} |`, `| ${head.map(() => "---").join(" | ")} |`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");

const generated = "Made from the rule tables by `npm run generate`; the tests fail when it is stale.";

export function hearingsPage(templates = hearingTemplates): string {
  const rows = templates.map((one) => [
    say(`cases.hearing.templates.${one.key}.name`), cite(one, "nb"), one.minimumDays === 0 ? "none" : `${one.minimumDays}`,
    one.minimumDays === 0 ? "" : one.binding ? "refused when shorter" : "warned when shorter", one.daysUntil === "deadline" ? "deadline for input" : "the council's meeting",
    [one.planCase ? "P1" : "", one.statutoryTrail ? "P4" : "", one.weightReported ? "P5" : ""].filter(Boolean).join(", "), one.validFrom, one.validUntil ?? "",
  ]);
  return `# Hearings\n\n${generated}\n\nThe day of notice is not counted; the deadline is at 23.59 in Europe/Oslo on the last day.\n\n${table(["Template", "Paragraph", "Minimum days", "Force", "Days run to", "Rules", "Valid from", "Until"], rows)}\n`;
}

export function groundsPage(): string {
  const rows = grounds.map((one) => [one.key, citeAll(one.citations, "nb"), one.allows.join(", "), one.withheldFromAccess ? "may be refused on request" : "given on request", one.validFrom, one.validUntil ?? ""]);
  return `# Grounds for not publishing\n\n${generated}\n\nWhat is withheld shows its ground and how to ask for it (O12). A removal leaves when, by which role and on which ground, never what.\n\n${table(["Ground", "Paragraphs", "Allows", "Access", "Valid from", "Until"], rows)}\n`;
}

export function casesPage(): string {
  const moves = Object.entries(caseTransitions).flatMap(([from, actions]) => Object.entries(actions).map(([action, move]) => `    ${from} --> ${move.to}: ${action}${move.guard ? ` [${move.guard}]` : ""}`));
  return `# The life of a case\n\n${generated}\n\nOpen or closed for input, answered and overdue are derived from facts and the time, never stored.\n\n\`\`\`mermaid\nstateDiagram-v2\n    [*] --> draft\n${moves.join("\n")}\n\`\`\`\n`;
}

export function proposalsPage(laws = proposalLaws): string {
  const rows = laws.map((one) => [
    cite(one, "nb"), `${one.percent} % of the inhabitants, rounded up`, `${one.always.municipality}`, `${one.always.county}`, `${one.months} months after delivery, clamped to the end of the month`, one.validFrom, one.validUntil ?? "",
  ]);
  const moves = proposalStates.flatMap((from) => Object.entries(proposalTransitions[from]).map(([action, move]) => `    ${from} --> ${move.to}: ${action}${move.guards ? ` [${move.guards.join(", ")}]` : ""}`));
  return `# Citizens' proposals\n\n${generated}\n\nThreshold, population, its date and source are frozen together when signing opens (K2). Enough, overdue and time run out are derived from counts and the day; the last is written down once, by whoever looks first.\n\n${table(["Paragraph", "Enough", "Always enough in a municipality", "In a county", "The council decides within", "Valid from", "Until"], rows)}\n\nSignatures are collected for at most ${collectingMonths} months (practice, not law). The office is warned ${warningDays} days before the council's deadline. The deadline runs in: ${clockStates.join(", ")}; a referral to an ongoing plan case switches it off (K4). Who signed can no longer be told in: ${keylessStates.join(", ")}.\n\n\`\`\`mermaid\nstateDiagram-v2\n    [*] --> draft\n${moves.join("\n")}\n\`\`\`\n`;
}

export function accessPage(): string {
  const subjects: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>> = {
    authorities: authorityAccess, people: peopleAccess, cases: caseAccess, inputs: inputAccess, publications: publicationAccess, themes: themeAccess, council: councilAccess, answers: answerAccess, proposals: proposalAccess,
  };
  const parts = Object.entries(subjects).map(([subject, actions]) => `## ${subject}\n\n${table(["Action", "Who may"], Object.entries(actions).map(([action, roles]) => [action, roles.map((role) => (role === "citizen" ? "anybody" : role)).join(", ")]))}`);
  return `# Who may do what\n\n${generated}\n\nThe same table answers for the button and for the server.\n\n${parts.join("\n\n")}\n`;
}

export const lawPages: Readonly<Record<string, () => string>> = {
  "docs/law/hearings.md": hearingsPage, "docs/law/grounds.md": groundsPage, "docs/law/cases.md": casesPage, "docs/law/proposals.md": proposalsPage, "docs/law/access.md": accessPage,
};
