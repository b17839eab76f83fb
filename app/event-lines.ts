import type { caseKey, Place } from "./addresses.ts";
import type { EventSubjects } from "./domains/cases/case-events.ts";
import type { EventLine } from "./domains/cases/EventDays.tsx";
import type { ProposalPage } from "./domains/proposals/proposal-page.ts";
import { sentenceKeys, sentenceParts, type Happened } from "./event-sentences.ts";
import { leadsTo, wordsBeside } from "./event-words.ts";
import { dayOf } from "./platform/day.ts";
import { formatTime, rangesOf } from "./platform/format.ts";
import type { Lang } from "./platform/language.ts";
import { sayIn } from "./texts.ts";

interface Stored extends Happened { readonly id: string; readonly at: Date }
interface Telling { readonly subjects: EventSubjects; readonly place: Place; readonly head: Parameters<typeof caseKey>[0]; readonly lang: Lang }

/** True for what happened to a single input, and says nothing of the case as a whole. */
export const isOfOneInput = ({ type }: Pick<Happened, "type">): boolean => type.startsWith("input.");

/** Events as they are told, the last first; inputs that were published in one go are one line. */
export function eventLines(events: readonly Stored[], { subjects, place, head, lang }: Telling): EventLine[] {
  return inOneGo(events.toSorted(lastFirst)).map((together) => {
    const [event] = together as [Stored];
    const numbers = together.map((one) => Number(one.payload.number));
    const words = together.length === 1
      ? sentenceParts(event, lang, wordsBeside(event, subjects, lang))
      : { before: sayIn(lang)("publications.publishedTogether", { numbers: rangesOf(numbers) }), linked: "", after: "" };
    return {
      key: event.id, on: dayOf(event.at), time: formatTime(event.at), words: words ?? { before: "", linked: "", after: "" },
      href: together.length === 1 ? leadsTo(event, subjects, place, head) : null,
    };
  });
}

/** What happened to a proposal before and beside its case. The reason of a new threshold stands in its own row. */
export function proposalEventLines(events: readonly Stored[], page: Pick<ProposalPage, "thresholds">, lang: Lang): EventLine[] {
  return events.toSorted(lastFirst).map((event) => {
    const reason = page.thresholds.find((one) => one.threshold === event.payload.threshold && one.on === dayOf(event.at))?.reason;
    return {
      key: event.id, on: dayOf(event.at), time: formatTime(event.at), href: null,
      words: sentenceParts(event, lang, event.type === "proposal.threshold_changed" ? { words: reason } : {}) ?? { before: "", linked: "", after: "" },
    };
  });
}

const order = Object.keys(sentenceKeys);
const placeOf = ({ payload }: Happened): string => String(payload.on ?? payload.number ?? payload.theme ?? "").padStart(10, "0");

/** What happened in the same minute is told in the order in which such things happen in a case, the last first. */
const lastFirst = (one: Stored, other: Stored): number =>
  other.at.getTime() - one.at.getTime() || order.indexOf(other.type) - order.indexOf(one.type) || placeOf(other).localeCompare(placeOf(one));

/** Neighbours that tell of the same minute's publishing. */
function inOneGo(events: readonly Stored[]): Stored[][] {
  const groups: Stored[][] = [];
  for (const event of events) {
    const last = groups.at(-1)?.[0];
    const isSame = last && last.type === "input.published" && event.type === last.type && last.at.getTime() === event.at.getTime();
    if (isSame) groups.at(-1)?.push(event);
    else groups.push([event]);
  }
  return groups;
}
