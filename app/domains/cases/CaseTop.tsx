import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { isOfCouncillors } from "#app/domains/authorities/body.rules.ts";
import { Stairs } from "#app/domains/ladder/Stairs.tsx";
import { stepNumber } from "#app/domains/ladder/step.ts";
import { dayOf, daysBetween } from "#app/platform/day.ts";
import { capitalised, formatDay, formatDayNear, formatDeadline, formatList, formatTime, formatWeekday } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions } from "#app/ui/Button.tsx";
import { Facts, type Fact } from "#app/ui/Facts.tsx";
import { Period } from "#app/ui/Period.tsx";
import { Late } from "#app/ui/State.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import type { Activity } from "./activity.ts";
import { decidableStates } from "./case.lifecycle.ts";
import { CaseStanding } from "./CaseStanding.tsx";
import { useTreatmentWords } from "./CaseThread.tsx";
import { formerDecision, isDecidedBefore, isPast, standingDecision, type CasePageFacts } from "./case-page.ts";
import { movedDecision } from "./case-thread.ts";
import { inSentence, type Standing } from "./case-standing.ts";
import { Room } from "./Room.tsx";
import { WaitingAnswers, WaitingWords } from "./WaitingAnswers.tsx";
import type { Waiting } from "./waiting.rules.ts";
import "./CasePage.css";

export interface CaseTopProps {
  readonly page: CasePageFacts;
  readonly standing: Standing;
  readonly waiting: Waiting;
  /** The activity that is open for input and closes first. */
  readonly closing: Activity | null;
  readonly today: string;
  readonly lang: Lang;
  readonly isCounty: boolean;
  /** Where the proposal stands that brought the case, in its own words: drawn by the route, since it belongs to a later subject. */
  readonly brought?: ReactNode;
  /** The one clear action; repeated after what is open and fixed. */
  readonly action: ReactNode;
}

/** What a reader must know within ten seconds (product.md § 7). */
export function CaseTop({ page, standing, waiting, closing, today, lang, isCounty, action, brought }: CaseTopProps) {
  const t = useTranslations("cases.page");
  const ladder = useTranslations("ladder");
  const { head, plan } = page;
  const promised = plan.step ? stepNumber(plan.step) : null;
  return (
    <div className="case-top">
      <div className="case-head">
        {brought ?? <CaseStanding standing={standing} lang={lang} />}
        <h1 lang={plan.language}>{plan.title}</h1>
        <Decision page={page} today={today} lang={lang} />
        {plan.lead && isPast(page) && plan.step !== "inform" && !head.proposal ? <p className="label section-lead">{t("leadWas")}</p> : null}
        {plan.lead ? <p className={isPast(page) && plan.step !== "inform" ? undefined : "lead section-lead"} lang={plan.language}>{unbroken(plan.lead)}</p> : null}
        {head.withdrawnReason ? <p><strong>{t("withdrawnBecause", { reason: head.withdrawnReason })}</strong></p> : null}
        <Actions>{action}</Actions>
        {closing ? <OpenPeriod activity={closing} today={today} lang={lang} /> : <WaitingAnswers waiting={waiting} lang={lang} />}
      </div>
      {head.proposal ? null : <div className="case-room"><CaseRoom page={page} /></div>}
      {isPast(page) || head.proposal ? null : <div className="case-again"><Actions>{action}</Actions></div>}
      {promised ? (
        <div className="case-stairs">
          <Stairs promised={promised} isPast={isPast(page)} {...(isCounty ? { label: ladder("stairs.promiseCounty", { number: String(promised) }) } : {})} />
        </div>
      ) : null}
      <CaseFactsList page={page} waiting={waiting} today={today} lang={lang} />
    </div>
  );
}

/** In a case that is decided, what was decided stands before everything but its title; reopened it shows what it was, and that it holds no longer. */
function Decision({ page, today, lang }: { page: CasePageFacts; today: string; lang: Lang }) {
  const t = useTranslations("cases.page");
  const treatment = useTreatmentWords({ lang, today, isBrought: page.head.proposal !== null });
  const final = standingDecision(page);
  const shown = final ?? formerDecision(page);
  if (!shown) return null;
  return <section className="case-decision" aria-labelledby="vedtak"><h2 id="vedtak" className="as-h3">{t(final ? "decision" : "formerDecision")}</h2>{treatment(shown).text}</section>;
}

function OpenPeriod({ activity, today, lang }: { activity: Activity; today: string; lang: Lang }) {
  const t = useTranslations("cases.page");
  return (
    <Period
      days={daysBetween(activity.opensOn, activity.closesOn)} gone={daysBetween(activity.opensOn, today)}
      title={t("daysLeft", { count: daysBetween(today, activity.closesOn) })}
      start={t("openedOn", { on: formatDay(activity.opensOn, lang) })} end={t("deadline", { at: formatDeadline(activity.closesOn, lang) })}
    />
  );
}

/** An objection that is not settled is neither open nor fixed: it stands for itself (P6). */
function CaseRoom({ page }: { page: CasePageFacts }) {
  const t = useTranslations("cases.page");
  const { plan, numbers } = page;
  const open = [...plan.alternatives.map((one) => `${one.letter}. ${one.title}`), ...plan.open];
  const unsettled = numbers.objections.filter((one) => one.isOpen);
  const isOver = isPast(page);
  return (
    <Room
      openTitle={t(isOver ? "wasOpen" : "open")} fixedTitle={t(isOver ? "wasFixed" : "fixed")} open={open} fixed={plan.fixed} nothing={t("nothingHere")}
      {...(unsettled.length > 0 ? {
        unsettledTitle: t("unsettled"),
        unsettled: <>{unsettled.map((one, index) => <p key={index}>{t("objection", { from: one.from || t("anAuthority") })}</p>)}</>,
      } : {})}
    />
  );
}

function CaseFactsList({ page, waiting, today, lang }: { page: CasePageFacts; waiting: Waiting; today: string; lang: Lang }) {
  const t = useTranslations("cases.page");
  const when = useWhen(page, today, lang);
  const { head, plan, course, numbers } = page;
  const advising = [...new Set([...course.treatments.filter((one) => !one.isFinal && one.body).map((one) => one.body as string), ...course.meetings.map((one) => one.body)])]
    .filter((name) => name !== head.decider?.name);
  const final = standingDecision(page);
  const wasBefore = isDecidedBefore(head);
  const wasNever = isPast(page) && !final && !wasBefore;
  const who: Fact = {
    term: t(final || wasBefore ? "whoDecided" : wasNever ? "whoWouldDecide" : "whoDecides"), value: head.decider?.name ?? t("nobodyDecides"),
    note: [numbers.councilSeats > 0 ? t(head.decider && isOfCouncillors(head.decider.kind) ? "seats" : "members", { count: numbers.councilSeats }) : "", advising.length > 0 ? t("advise", { bodies: formatList(advising.map((name, index) => (index === 0 ? name : inSentence(name))), lang) }) : ""].filter((one) => one !== "").join(" "),
  };
  const isMoved = head.firstAnswerBy && head.answerBy && head.firstAnswerBy !== head.answerBy;
  const moved = isMoved ? t("answerMoved", { first: formatDay(head.firstAnswerBy, lang), now: formatDay(head.answerBy, lang) }) : "";
  const answer: Fact = {
    term: t(waiting.key === "all_answered" || waiting.key === "late" ? "answerPromised" : "whenAnswer"), value: head.answerBy ? t("atLatest", { on: formatDay(head.answerBy, lang) }) : t("noAnswerOwed"),
    note: waiting.key === "none" ? [head.answerBy && !isPast(page) ? t("everybodyAnswered") : "", moved].filter((one) => one !== "").join(" ") : <WaitingInShort waiting={waiting} lang={lang} />,
  };
  const asksNothing: Fact = { term: t("inputTerm"), value: t("asksNothing") };
  return <Facts items={[who, when, plan.step === "inform" && waiting.key === "none" && !head.answerBy ? asksNothing : answer]} />;
}

/** The promised day stays beside the day of the meeting, or of the decision, where they are not the same. */
function useWhen(page: CasePageFacts, today: string, lang: Lang): Fact {
  const t = useTranslations("cases.page");
  const { head, course } = page;
  const near = (on: string) => formatDayNear(on, today, lang);
  const final = standingDecision(page);
  if (final) {
    const late = head.decidesOn && final.on > head.decidesOn ? t("decisionPromised", { promised: near(head.decidesOn) }) : "";
    return { term: t("decidedWhen"), value: capitalised(formatWeekday(final.on, lang)), note: [late, final.caseNumber ? t("caseNumber", { number: final.caseNumber }) : ""].filter(Boolean).join(" ") };
  }
  if (isDecidedBefore(head)) return { term: t("decidedWhen"), value: capitalised(formatWeekday(head.decidesOn ?? "", lang)) };
  if (isPast(page)) return { term: t("when"), value: t(head.state === "withdrawn" ? "neverWithdrawn" : "neverDecided") };
  const meeting = course.meetings.find((one) => one.bodyId === head.decider?.id);
  if (meeting) {
    const moved = movedDecision(head.decidesOn, meeting.startsAt);
    const value = t("dayAndTime", { day: capitalised(formatWeekday(dayOf(meeting.startsAt), lang)), time: formatTime(meeting.startsAt) });
    if (!moved) return { term: t("when"), value, note: t("meetingIsOpen") };
    return { term: t("when"), value, note: <><strong>{t("decisionMoved", { promised: near(moved.promisedOn), now: near(moved.meetsOn) })}</strong> {t("meetingIsOpen")}</> };
  }
  if (!head.decidesOn) return { term: t("when"), value: t("notDecided"), note: "" };
  const isMissed = decidableStates.includes(head.state) && head.decidesOn < today;
  return { term: t("when"), value: capitalised(formatWeekday(head.decidesOn, lang)), note: isMissed ? <Late>{t("decisionLate")}</Late> : t("meetingIsOpen") };
}

/** Beside the promised day itself, which need not be said again. */
function WaitingInShort({ waiting, lang }: { waiting: Waiting; lang: Lang }) {
  const t = useTranslations("cases");
  if (waiting.key === "waiting") return <>{t("page.inputsWait", { count: waiting.waiting })}</>;
  if (waiting.key === "late") return <Late>{t("waiting.late")}</Late>;
  return <WaitingWords waiting={waiting} lang={lang} />;
}
