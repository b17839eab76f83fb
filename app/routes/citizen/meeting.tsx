import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import { meetingKey } from "#app/domains/council/address-keys.ts";
import type { AgendaCase, TreatmentFacts } from "#app/domains/council/council-pages.ts";
import { readMeeting } from "#app/domains/council/meeting.view.server.ts";
import { readTreatmentsOfMeeting } from "#app/domains/council/treatment.view.server.ts";
import { TreatmentText } from "#app/domains/council/TreatmentText.tsx";
import { readPage, visitOf } from "#app/frame.server.ts";
import type { FrameFacts } from "#app/frame.ts";
import { pageMeta } from "#app/meta.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { capitalised, formatDay, formatWeekdayInstant } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Facts } from "#app/ui/Facts.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";
import "#app/domains/council/Meeting.css";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const id = meetingKey(args.params.meeting);
  return readPage(visit, {}, async (trx) => {
    const meeting = id && (await readMeeting(trx, id));
    if (!meeting) return null;
    const title = sayIn(visit.lang)("council.meeting.title", { body: meeting.bodyName, date: formatDay(dayOf(meeting.startsAt), visit.lang) });
    return { meeting, treatments: await readTreatmentsOfMeeting(trx, meeting.id), isHeld: meeting.startsAt <= visit.now, title };
  });
}

export default function MeetingRoute() {
  const { frame, meeting, treatments, isHeld, title } = useLoaderData<typeof loader>();
  const t = useTranslations("council.meeting");
  const meetings = useTranslations("council.meetings");
  const when = formatWeekdayInstant(meeting.startsAt, frame.lang);
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "meetings"), label: meetings("title") }]}>
      <h1>{title}</h1>
      {meeting.isCancelled ? <p><Late>{t("cancelled")}</Late></p> : null}
      <Facts items={[{ term: t("time"), value: capitalised(when), note: meeting.isCancelled ? "" : meetings(isHeld ? "wasOpen" : "open") }, { term: t("place"), value: meeting.place || t("placeUnknown") }]} />
      <Section id="saker" title={t("agenda")}>
        {meeting.agenda.length === 0 ? <p>{t("none")}</p> : null}
        {meeting.agenda.map((one) => (
          <OnAgenda key={one.caseId} item={one} frame={frame} isHeld={isHeld} isCancelled={meeting.isCancelled} treatments={treatments.filter((treatment) => treatment.caseId === one.caseId)} />
        ))}
      </Section>
    </Page>
  );
}

interface OnAgendaProps { item: AgendaCase; treatments: readonly TreatmentFacts[]; isHeld: boolean; isCancelled: boolean; frame: FrameFacts }

function OnAgenda({ item, treatments, isHeld, isCancelled, frame }: OnAgendaProps) {
  const t = useTranslations("council.meeting");
  const isWithdrawn = item.state === "withdrawn";
  const isAwaited = !isCancelled && !isWithdrawn;
  const briefingHref = (version: number) => address(frame.authority, "briefing", { case: caseKey(item), version });
  return (
    <section className="my-meeting" aria-labelledby={`sak-${item.year}-${item.number}`}>
      <h3 id={`sak-${item.year}-${item.number}`}><a href={address(frame.authority, "case", { case: caseKey(item) })}>{item.title}</a></h3>
      {item.caseNumber || isAwaited ? <p className="small muted">{item.caseNumber || t("noNumber")}</p> : null}
      {item.briefingVersion === null ? (isHeld || !isAwaited ? null : <p>{t("noBriefing")}</p>) : <p><GoLink href={briefingHref(item.briefingVersion)}>{t("briefing", { version: String(item.briefingVersion) })}</GoLink></p>}
      {treatments.map((treatment) => <TreatmentText key={treatment.id} treatment={treatment} lang={frame.lang} {...idOf(treatment)} />)}
      {treatments.length === 0 ? <p>{isWithdrawn ? <Late>{t("withdrawn")}</Late> : t(isCancelled ? "notHere" : isHeld ? "notTreated" : "notYet")}</p> : null}
    </section>
  );

  function idOf(treatment: TreatmentFacts) {
    return { idPrefix: `${item.year}-${item.number}`, level: 4 as const, ...(treatment.briefingVersion === null ? {} : { briefingHref: briefingHref(treatment.briefingVersion) }) };
  }
}
