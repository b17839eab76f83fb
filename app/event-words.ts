import { address, caseKey, type Place } from "./addresses.ts";
import type { EventSubjects } from "./domains/cases/case-events.ts";
import { inSentence } from "./domains/cases/case-standing.ts";
import { toldId, treatmentAnchor } from "./domains/cases/case-thread.ts";
import type { Beside, Happened } from "./event-sentences.ts";
import type { Lang } from "./platform/language.ts";
import { sayIn } from "./texts.ts";

const longestQuote = 280;
const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote).replace(/\s+\S*$/u, "")} […]`;
};
const at = <T>(among: Readonly<Record<string, T>>, key: unknown): T | undefined => among[String(key)];

/** The words that stand beside an event: they are joined when it is told, and never stored in it. */
export function wordsBeside({ type, payload }: Happened, subjects: EventSubjects, lang: Lang): Beside {
  switch (type) {
    case "case.promise_changed": return {
      words: at(subjects.promises, payload.promiseVersion)?.reason, on: payload.answerByBefore === payload.answerBy ? null : payload.answerByBefore as string | null,
    };
    case "case.activity_added": case "case.activity_lengthened": case "case.activity_told": {
      const activity = at(subjects.activities, payload.number);
      return { name: activity && (activity.title || sayIn(lang)(`ladder.methods.${activity.method}.name`)) };
    }
    case "case.document_added": return { name: at(subjects.documents, payload.documentId)?.title };
    case "case.withdrawn": return { words: quoted(subjects.withdrawnReason) };
    case "input.received": return { name: at(subjects.inputs, payload.number)?.organisation };
    case "theme.forwarded": return { name: at(subjects.themes, payload.theme)?.title, words: at(subjects.themes, payload.theme)?.forwardedTo };
    case "theme.opened": case "theme.renamed": case "theme.joined": case "theme.split": case "theme.assessed": return { name: at(subjects.themes, payload.theme)?.title };
    case "answer.published": return { name: at(subjects.themes, payload.themeNumber)?.title };
    case "agenda.moved": case "agenda.cancelled": case "briefing.laid": {
      const meeting = at(subjects.meetings, payload.meetingId);
      return { by: meeting && inSentence(meeting.body), caseNumber: meeting?.caseNumber };
    }
    case "question.asked": case "question.answered": {
      const question = at(subjects.questions, payload.number);
      return { by: question?.askedFor, words: question && quoted(question.text) };
    }
    case "treatment.recorded": {
      const treatment = at(subjects.treatments, payload.number);
      return { by: treatment?.by, caseNumber: treatment?.caseNumber, words: treatment && quoted(treatment.text) };
    }
    case "measure.planned": case "measure.moved": return { name: at(subjects.measures, payload.number)?.title };
    default: return {};
  }
}

/** Where more can be read of what an event is about; null where nothing of it is on the web now. */
export function leadsTo({ type, payload }: Happened, subjects: EventSubjects, place: Place, head: Parameters<typeof caseKey>[0]): string | null {
  const own = { case: caseKey(head) };
  const input = (number: unknown) => (at(subjects.inputs, number) ? address(place, "caseInput", { ...own, number: Number(number) }) : null);
  const theme = (number: unknown) => (at(subjects.themes, number) ? address(place, "theme", { ...own, theme: Number(number) }) : null);
  const onCase = (hash: string) => address(place, "case", own, { hash });
  const [subject] = type.split(".");
  switch (type) {
    case "case.promise_changed": case "case.promise_corrected": return onCase("lofte");
    case "case.activity_added": case "case.activity_lengthened": return onCase("gang");
    case "case.activity_told": return onCase(toldId({ number: Number(payload.number) }));
    case "case.document_added": {
      const document = at(subjects.documents, payload.documentId);
      return document ? address(place, "file", { id: String(payload.documentId), name: document.fileName }) : null;
    }
    case "answer.published": return payload.target === "theme" ? theme(payload.themeNumber) : input(payload.inputNumber);
    case "input.assessed": return input(payload.input);
    case "briefing.frozen": return address(place, "briefing", { ...own, version: Number(payload.version) });
    case "agenda.moved": case "agenda.cancelled": case "briefing.laid": return at(subjects.meetings, payload.meetingId) ? address(place, "meeting", { meeting: String(payload.meetingId) }) : null;
    case "question.asked": case "question.answered": {
      const question = at(subjects.questions, payload.number);
      return question ? address(place, "briefing", { ...own, version: question.briefing }, { hash: `sporsmal-${String(payload.number)}` }) : null;
    }
    case "treatment.recorded": return onCase(treatmentAnchor(Number(payload.number)));
    case "measure.planned": case "measure.moved": return onCase("tiltak");
    default: return subject === "input" ? input(payload.number) : subject === "theme" ? theme(payload.theme) : null;
  }
}
