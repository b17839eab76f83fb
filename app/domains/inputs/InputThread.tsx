import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import { daysBetween, dayOf, type Day } from "#app/platform/day.ts";
import { formatDay, formatInstant, formatList } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Thread, type ThreadEntry } from "#app/ui/Thread.tsx";
import { isShown } from "./input.ts";
import { isAnswerLate, isDecided, type ThreadFacts, type TreatmentFacts } from "./thread.ts";

interface InputThreadProps {
  readonly facts: ThreadFacts;
  readonly now: Date;
  readonly lang: Lang;
  /** «Kommunedirektøren» or «Fylkeskommunedirektøren». */
  readonly director: string;
  readonly briefingHref: (version: number) => string;
  readonly themeHref: (number: number) => string;
  /** Whom it speaks to: its sender, or people in office. */
  readonly reader?: "sender" | "office";
  readonly level?: 3 | 4;
}

interface Dated { readonly at: Date; readonly entry: ThreadEntry }

/** What has happened, where it stands, what comes next and when: whole sentences, in order of time. */
export function InputThread(props: InputThreadProps) {
  const happened = useHappened(props);
  const now = useNow(props);
  const coming = useComing(props);
  return <Thread entries={[...happened.map(({ entry }) => entry), now, ...coming]} {...(props.level ? { level: props.level } : {})} />;
}

function useHappened({ facts, lang, director, briefingHref, themeHref, reader = "sender" }: InputThreadProps): Dated[] {
  const t = useTranslations("inputs.thread");
  const grounds = useTranslations("inputs.grounds");
  const why = useTranslations("inputs.answer")("why");
  const told: Dated[] = [];
  const tell = (at: Date, title: string, text?: ReactNode) => told.push({ at, entry: { state: "done", date: formatDay(dayOf(at), lang), title, ...(text ? { text } : {}) } });
  told.push({ at: facts.receivedAt, entry: {
    state: "done", date: formatInstant(facts.receivedAt, lang), title: t("received", { channel: facts.channel }),
    text: [facts.typedInLateAt ? t("typedLate", { day: formatDay(dayOf(facts.typedInLateAt), lang) }) : facts.isTypedIn ? t("typedIn") : "", facts.isLate ? t("late") : ""].filter(Boolean).join(" "),
  } });
  if (facts.isHeld) tell(facts.receivedAt, t("held"), t("heldText"));
  for (const part of facts.parts.filter((each) => each.part > 0)) {
    const isRead = facts.publications.some((publication) => publication.at >= part.at);
    tell(part.at, t("addition", { reader }), isRead ? undefined : t("additionWaiting"));
  }
  const inOrder = [...facts.publications].reverse();
  for (const [index, publication] of inOrder.entries()) {
    const again = publication.kind === "published" && inOrder.slice(0, index).some((earlier) => isShown(earlier.kind));
    const ground = publication.ground ? grounds(`${publication.ground as "threats"}.plain`) : undefined;
    tell(publication.at, again ? t("again") : t(publication.kind), ground);
  }
  if (facts.takedownWishedAt) tell(facts.takedownWishedAt, t("wished", { reader }));
  if (facts.themes.length > 0) {
    const at = facts.themes.map((theme) => theme.at).sort((one, other) => one.getTime() - other.getTime())[0] as Date;
    tell(at, t("themes", { count: facts.themes.length }), <>{facts.themes.map((theme) => <p key={theme.number}><a href={themeHref(theme.number)}>{t("theme", { title: theme.title, others: theme.others })}</a></p>)}</>);
  }
  for (const assessment of facts.assessments) {
    const title = assessment.theme ? t("assessedTheme", { director, theme: assessment.theme }) : t("assessed", { director });
    tell(assessment.at, title, <><p>{t(`weights.${assessment.weight}`, { director })}</p>{reader === "office" ? <Disclosure summary={why}><p>{assessment.why}</p></Disclosure> : <p>{assessment.why}</p>}</>);
  }
  for (const laid of facts.laid) {
    tell(laid.at, t("laid", { bodies: formatList(laid.bodies.map(inSentence), lang) }), <><p>{t("laidText")}</p><p><a href={briefingHref(laid.version)}>{t("briefing")}</a></p></>);
  }
  for (const treatment of facts.treatments) tell(noonOf(treatment.treatedOn), ...treated(t, treatment, lang));
  if (facts.answeredAt) tell(facts.answeredAt, t("answered", { reader }), t("answeredText", { reader }));
  for (const measure of facts.measures.filter((each) => each.doneOn !== null)) {
    tell(noonOf(measure.doneOn as Day), t("measure.done", { title: measure.title }), measure.note);
  }
  for (const turn of facts.turns) tell(turn.at, t(`turn.${turn.kind}`), turn.reason);
  if (facts.erasedAt) tell(facts.erasedAt, t("erased"));
  return told.sort((one, other) => one.at.getTime() - other.at.getTime());
}

type Say = ReturnType<typeof useTranslations<"inputs.thread">>;

/** A legal day in a row of instants: what was entered the day after stands on the day of the meeting. */
const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

function treated(t: Say, treatment: TreatmentFacts, lang: Lang): [string, ReactNode] {
  const { votesFor, votesAgainst } = treatment;
  const votes = votesFor === null || votesAgainst === null ? "" : t("votes", { for: String(votesFor), against: String(votesAgainst) });
  const day = formatDay(treatment.treatedOn, lang);
  const where = treatment.caseNumber ? t("meeting", { day, number: treatment.caseNumber }) : t("meetingOnly", { day });
  // A body that wants something else than was recommended gives its reason; what that means for the input is said at once.
  const reason = treatment.reason === "" ? null : <><p>{t("bodyReason", { reason: treatment.reason })}</p>{treatment.isFinal ? null : <p>{t("notDecided")}</p>}</>;
  return [t(`treatment.${treatment.kind}`, { body: treatment.body, votes }), <><p>{treatment.text}</p>{reason}<p className="small muted">{where}</p></>];
}

function useNow({ facts, now, lang, reader = "sender" }: InputThreadProps): ThreadEntry {
  const t = useTranslations("inputs.thread");
  if (facts.caseState === "withdrawn") return { state: "now", date: t("now"), title: t("withdrawn"), text: facts.withdrawnReason };
  const today = dayOf(now);
  if (isAnswerLate(facts, today) && facts.answerBy) {
    const promised = formatDay(facts.answerBy, lang);
    const wasMoved = facts.firstAnswerBy !== null && facts.firstAnswerBy !== facts.answerBy;
    const text = wasMoved && facts.firstAnswerBy
      ? t("answerMovedText", { first: formatDay(facts.firstAnswerBy, lang), promised, days: daysBetween(facts.firstAnswerBy, today) })
      : t("answerLateText", { promised, days: daysBetween(facts.answerBy, today) });
    return { state: "missed", date: t("now"), title: t("answerLate"), text };
  }
  return { state: "now", date: t("now"), title: waiting(t, facts, reader) };
}

function waiting(t: Say, facts: ThreadFacts, reader: string): string {
  const [next] = facts.coming;
  const newest = facts.publications[0]?.kind;
  if (newest === "set_aside") return t("wait.none");
  if (facts.isAnswered) return t("wait.answered", { reader });
  if (!newest) return t("wait.read");
  if (facts.kind === "objection") return t("wait.objection");
  if (next) return t("wait.body", { body: inSentence(next.body) });
  if (isDecided(facts)) return t("wait.answer");
  return facts.assessments.length === 0 ? t("wait.assess") : t("wait.decision");
}

function useComing({ facts, now, lang, reader = "sender" }: InputThreadProps): ThreadEntry[] {
  const t = useTranslations("inputs.thread");
  if (facts.caseState === "withdrawn") return [];
  const today = dayOf(now);
  const future = (date: string, title: string, text?: string): ThreadEntry => ({ state: "future", date, title, ...(text ? { text } : {}) });
  const by = (day: Day) => t("by", { day: formatDay(day, lang) });
  const entries = facts.coming.map((meeting) => future(formatInstant(meeting.startsAt, lang), t("coming", { body: meeting.body })));
  const decided = isDecided(facts);
  const isOnAgenda = facts.coming.some((meeting) => meeting.body === facts.decider);
  if (!decided && !isOnAgenda && facts.decider && facts.decidesOn && facts.decidesOn >= today) entries.push(future(formatDay(facts.decidesOn, lang), t("decides", { body: facts.decider })));
  if (facts.owesAnswer && !facts.isAnswered && facts.answerBy && facts.answerBy >= today) entries.push(future(by(facts.answerBy), t("answerBy", { reader }), t("reaction", { reader })));
  const planned = facts.measures.filter((measure) => measure.state === "planned" || measure.state === "under_way");
  for (const measure of planned) {
    entries.push(future(measure.dueOn ? t("measureDue", { day: formatDay(measure.dueOn, lang) }) : t("followUpDate"), t(`measure.${measure.state}`, { title: measure.title }), t("measureBy", { owner: measure.owner })));
  }
  if (planned.length === 0 && !decided) entries.push(future(t("followUpDate"), t("followUp"), t("followUpText")));
  return entries;
}
