import { useTranslations } from "use-intl";
import { formatDay, formatDayNear, formatNumber, formatPeriod, formatTime } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Thread, type ThreadEntry } from "#app/ui/Thread.tsx";
import { hasTold } from "./ActivitiesTold.tsx";
import type { TreatmentLine } from "./case-page.ts";
import { toldId, treatmentAnchor, type PlacedItem, type ThreadItem } from "./case-thread.ts";

export interface CaseThreadProps {
  readonly items: readonly PlacedItem<TreatmentLine>[];
  /** Where it stands now, in words; null when the case is over. */
  readonly standing: string | null;
  readonly today: string;
  readonly lang: Lang;
  readonly links: { readonly inputs: string; readonly inputsOf: (activity: number) => string; readonly briefing: (version: number) => string; readonly promise: string };
  readonly inputsByActivity: Readonly<Record<string, number>>;
  /** The case was brought by a proposal: that a decision was passed does not say that the proposal was. */
  readonly isBrought?: boolean;
}

type Item = ThreadItem<TreatmentLine>;

/** The course of a case: what has happened, where it stands now, what comes next and when. */
export function CaseThread({ items, standing, ...told }: CaseThreadProps) {
  const { today, lang } = told;
  const t = useTranslations("cases.thread");
  const words = useItemWords(told);
  const entries = items.map(({ item, state }): ThreadEntry => ({ state, ...words(item) }));
  const firstFuture = items.findIndex((one) => one.state === "future");
  const now: ThreadEntry[] = standing ? [{ state: "now", date: t("today", { on: formatDayNear(today, today, lang) }), title: standing }] : [];
  const cut = firstFuture < 0 ? entries.length : firstFuture;
  return <Thread entries={[...entries.slice(0, cut), ...now, ...entries.slice(cut)]} />;
}

type Words = Pick<ThreadEntry, "id" | "date" | "title" | "text" | "link">;

function useItemWords({ today, lang, links, inputsByActivity, isBrought = false }: Omit<CaseThreadProps, "items" | "standing">): (item: Item) => Words {
  const t = useTranslations("cases.thread");
  const activity = useActivityWords(lang, links.inputsOf, inputsByActivity);
  const treatment = useTreatmentWords({ lang, today, isBrought });
  return (item) => {
    const date = formatDay(item.on, lang);
    switch (item.kind) {
      case "activity": return activity(item);
      case "treatment": return { id: treatmentAnchor(item.treatment.number), ...treatment(item.treatment) };
      case "ordered": return { date, title: t("ordered", { body: item.body }), ...(item.reference ? { text: t("reference", { reference: item.reference }) } : {}) };
      case "published": return { date, title: t("published"), text: t("publishedText") };
      case "promise_changed": return { date, title: t("promiseChanged"), text: t("because", { reason: item.version.reason }), link: links.promise };
      case "lengthened": return { date, title: t("lengthened"), link: links.promise };
      case "briefing": return { date, title: t("briefing"), text: t("briefingText"), link: links.briefing(item.version) };
      case "meeting": return {
        date: t("meetingAt", { on: date, time: formatTime(item.startsAt) }), title: item.decides ? t("decides", { body: item.body }) : item.body,
        ...(item.caseNumber || item.promisedOn ? { text: [item.promisedOn ? t("promisedFor", { on: formatDayNear(item.promisedOn, today, lang) }) : "", item.caseNumber ? t("caseNumber", { number: item.caseNumber }) : ""].filter(Boolean).join(" ") } : {}),
      };
      case "decides": return { date, title: item.meetsOn ? t("promisedDecision") : t("decides", { body: item.body }), ...(item.meetsOn ? { text: t("meetsOn", { on: formatDayNear(item.meetsOn, today, lang) }) } : {}) };
      case "decision_missed": return { date, title: t("decisionMissed"), ...(item.meetsOn ? { text: t("meetsOn", { on: formatDayNear(item.meetsOn, today, lang) }) } : {}) };
      case "decided_before": return { date, title: t("decidedBefore", { body: item.body }) };
      case "answer_by": return { date: t("atLatest", { on: date }), title: t("answerTo", { count: item.count }) };
      case "answer_missed": return { date, title: t(item.isAgain ? "answerMissedAgain" : "answerMissed"), text: t("stillWaiting", { count: item.waiting }) };
      case "answered": return { date, title: t(item.isAll ? "allAnswered" : "firstAnswers") };
      case "completed": case "withdrawn": case "reopened": return { date, title: t(item.kind) };
    }
  };
}

function useActivityWords(lang: Lang, inputsOf: (activity: number) => string, counts: Readonly<Record<string, number>>) {
  const t = useTranslations("cases.thread");
  const methods = useTranslations("ladder");
  return ({ activity, part }: Extract<Item, { kind: "activity" }>): Words => {
    const inputs = counts[String(activity.number)] ?? 0;
    const about = [activity.participants ? t("participants", { count: activity.participants }) : "", part === "opens" && activity.place ? `${activity.place}.` : "", part === "opens" && !activity.takesInput ? activity.question : ""]
      .filter((one) => one !== "").join(" ");
    const text = (
      <>
        {about ? <p>{about}</p> : null}
        {hasTold(activity) && part !== "last_day" ? <p><a href={`#${toldId(activity)}`}>{t(activity.step === "inform" ? "toldFacts" : "told")}<span className="visually-hidden">: {activity.title}</span></a></p> : null}
        {part !== "last_day" && inputs > 0 ? <p><a href={inputsOf(activity.number)}>{t("inputs", { count: inputs })}</a></p> : null}
      </>
    );
    const title = activity.title || methods(`methods.${activity.method}.name`);
    if (part === "last_day") return { date: formatDay(activity.closesOn, lang), title: t("lastDay"), text: <p>{title}</p> };
    if (part === "opened") return { date: formatDay(activity.opensOn, lang), title: t(activity.takesInput ? "opened" : "laidOut", { title }), text };
    return { date: formatPeriod(activity.opensOn, activity.closesOn, lang), title, text };
  };
}

/** Whole sentences: «med 5 mot 4 stemmer. Møte 19. november, sak PS 34/26.» */
export function useTreatmentWords({ lang, today, isBrought = false }: Pick<CaseThreadProps, "lang" | "today" | "isBrought">) {
  const t = useTranslations("cases.thread");
  return (one: TreatmentLine): Words => {
    const votes = one.votesFor === null || one.votesAgainst === null ? "" : t("votes", { kind: isBrought && one.kind === "decision" ? "brought" : one.kind, for: formatNumber(one.votesFor), against: one.votesAgainst });
    const where = one.body ? t("meeting", { on: formatDayNear(one.on, today, lang) }) : t("delegated", { final: String(one.isFinal), role: one.delegatedRole, on: formatDayNear(one.on, today, lang) });
    const number = one.caseNumber ? t("caseNumber", { number: one.caseNumber }) : "";
    const by = one.body ?? one.delegatedRole;
    return {
      date: formatDay(one.on, lang),
      title: t(`treatments.${one.kind}`, { body: by }),
      text: <><p>{one.text}</p><p className="small muted">{[votes, where, number].filter((part) => part !== "").join(" ")}</p></>,
    };
  };
}

