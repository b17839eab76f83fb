import { dayOf } from "#app/platform/day.ts";
import { caseLine, closesWithin, type CaseLine } from "./case-list.ts";
import type { CaseHead } from "./case-page.ts";

/** What an officer still has to do with the inputs of a case. */
export interface OfficeCounts { /** As the queue counts it: not read, added to since, or asked to be taken down. */ readonly mustRead: number; readonly held: number; readonly unsorted: number; readonly waiting: number; readonly remarks: number; /** Of the inputs that are owed an answer, by who stands behind them. */ readonly behind: Readonly<Record<string, number>> }
export const nothingToDo: OfficeCounts = { mustRead: 0, held: 0, unsorted: 0, waiting: 0, remarks: 0, behind: {} };

export interface OfficeLine extends CaseLine { readonly counts: OfficeCounts }
export const officeParts = ["late", "mine", "unanswered", "toPublish", "closing", "drafts"] as const;
export type OfficePart = (typeof officeParts)[number];
export type OfficeStart = Readonly<Record<OfficePart, readonly OfficeLine[]>> & { readonly all: readonly OfficeLine[] };

interface OfficeFacts { readonly heads: readonly CaseHead[]; readonly counts: Readonly<Record<string, OfficeCounts>>; readonly accountId: string | null }

const daysOfAWeek = 7;

/** What is late, what is mine, what is unanswered (product.md § 7): each case stands wherever it belongs. */
export function officeStart({ heads, counts, accountId }: OfficeFacts, now: Date): OfficeStart {
  const all = heads.map((head): OfficeLine => ({ ...caseLine(head, now), counts: counts[head.id] ?? nothingToDo }));
  const lines = all.filter((line) => line.head.state !== "withdrawn");
  const isOpenCase = (line: OfficeLine) => line.head.state !== "completed";
  return {
    all,
    late: lines.filter((line) => line.waiting.key === "late"),
    mine: lines.filter((line) => accountId !== null && line.head.responsibleAccountId === accountId && isOpenCase(line)),
    unanswered: lines.filter((line) => line.counts.waiting > 0).sort((a, b) => (a.head.answerBy ?? "9999").localeCompare(b.head.answerBy ?? "9999")),
    toPublish: lines.filter((line) => line.counts.mustRead + line.counts.held + line.counts.remarks > 0),
    closing: lines.filter((line) => closesWithin(line, dayOf(now), daysOfAWeek)),
    drafts: lines.filter((line) => line.head.state === "draft"),
  };
}
