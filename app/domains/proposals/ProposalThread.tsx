import { useTranslations } from "use-intl";
import type { TreatmentFacts } from "#app/domains/council/council-pages.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import { formatDay, formatDayNear, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Thread, type ThreadEntry } from "#app/ui/Thread.tsx";
import type { RecordedOutcome } from "./outcome.rules.ts";
import type { ProposalPage, ProposalStanding } from "./proposal-page.ts";
import { councilOwesStates, signingStates } from "./proposal.lifecycle.ts";
import { useProposalWords } from "./ProposalStanding.tsx";
import { inWords } from "./council-words.ts";

interface ProposalThreadProps {
  readonly page: ProposalPage;
  readonly standing: ProposalStanding;
  readonly treatments: readonly TreatmentFacts[];
  /** What the council's treatments meant for the proposal. */
  readonly outcomes: readonly RecordedOutcome[];
  readonly council: string;
  readonly today: Day;
  readonly lang: Lang;
  readonly meetingHref: (id: string) => string;
}

/** What has happened, where it stands now, and what comes: with the dates that are known. */
export function ProposalThread(props: ProposalThreadProps) {
  const { page, standing, today, lang, council } = props;
  const t = useTranslations("proposals.thread");
  const words = useProposalWords(lang, council);
  const now: ThreadEntry = { state: standing.clock.kind === "broken" ? "missed" : "now", date: t("today", { day: formatDayNear(today, today, lang) }), title: nowTitle() };
  return <Thread entries={[...useDone(props), now, ...useComing(props)]} />;

  function nowTitle(): string {
    if (standing.isSignable && page.threshold !== null) return t("signed", { total: formatNumber(standing.total), threshold: formatNumber(page.threshold) });
    return words(standing, page);
  }
}

function useDone({ page, treatments, outcomes, lang, council, meetingHref }: ProposalThreadProps): ThreadEntry[] {
  const t = useTranslations("proposals.thread");
  const spoken = useTranslations("council.treatment");
  const on = (day: Day) => formatDay(day, lang);
  const entries: (ThreadEntry & { on: Day })[] = [];
  const add = (day: Day | null, title: string, text?: string) => { if (day) entries.push({ state: "done", on: day, date: on(day), title, ...(text ? { text } : {}) }); };
  const [first, ...later] = page.thresholds;
  add(page.openedOn, t("opened"), first ? t("frozen", { threshold: formatNumber(first.threshold) }) : "");
  for (const one of later) add(one.on, t("refrozen", { threshold: formatNumber(one.threshold) }), t("because", { reason: one.reason }));
  add(page.qualifiedOn, t("qualified"));
  add(page.deliveredOn, t("delivered", inWords(council)), page.decideBy ? t("deadline", { day: on(page.decideBy) }) : "");
  if (page.takenUp) add(page.takenUp.on, t("takenUp", inWords(council)), page.takenUp.reference);
  for (const one of treatments) {
    const who = one.body?.name ?? one.delegatedRole;
    const votes = one.votesFor === null || one.votesAgainst === null ? "" : one.votesAgainst === 0 ? spoken("unanimous", { votesFor: String(one.votesFor) }) : spoken("votes", { votesFor: String(one.votesFor), votesAgainst: String(one.votesAgainst) });
    const meant = outcomes.find(({ treatmentId }) => treatmentId === one.id);
    entries.push({
      state: "done", on: one.treatedOn, date: on(one.treatedOn), title: `${meant ? t(`treated.${meant.outcome}`, { who }) : spoken(one.kind, { who })}${votes}`,
      text: <>{meant?.isPutRight ? <p><strong>{t("putRight")}</strong></p> : null}<p>{one.text}</p>{one.caseNumber ? <p className="small muted">{t("caseNumber", { number: one.caseNumber })}</p> : null}</>,
      ...(one.meetingId ? { link: meetingHref(one.meetingId) } : {}),
    });
  }
  if (page.state === "withdrawn") add(page.endedOn, t("withdrawn"));
  if (page.state === "expired" || (page.takenUp && page.endedOn && page.endedOn <= page.takenUp.on)) add(page.endedOn, t("expired"));
  if (page.state === "carried_out") add(page.endedOn, t("carriedOut"));
  return entries.sort((one, other) => one.on.localeCompare(other.on));
}

/** What the law says comes next, until the council has decided and everything is carried out. */
function useComing({ page, standing, lang, council }: ProposalThreadProps): ThreadEntry[] {
  const t = useTranslations("proposals.thread");
  const future = (date: string, title: string, text = ""): ThreadEntry => ({ state: "future", date, title, ...(text ? { text } : {}) });
  const decides = future(page.decideBy ? t("atLatest", { day: formatDay(page.decideBy, lang) }) : t("withinSixMonths"), t("councilDecides", inWords(council)), t("councilDecidesText", inWords(council)));
  const told = future(t("afterwards"), t("toldTitle"), t("toldText"));
  if (signingStates.includes(page.state) && (standing.isSignable || standing.key === "enough")) {
    const delivers = future(standing.key === "enough" ? t("whenReady") : t("atThreshold", { threshold: formatNumber(page.threshold ?? 0) }), t("delivers", inWords(council)), t("deliversText"));
    return [delivers, decides, told];
  }
  if (!councilOwesStates.includes(page.state)) return [];
  const meets = page.meetsAt ? [future(formatDay(dayOf(page.meetsAt), lang), t("onAgenda", inWords(council)))] : [];
  return [...meets, ...(page.state === "referred" || page.isVoluntary || standing.clock.kind === "broken" ? [] : [decides]), told];
}
