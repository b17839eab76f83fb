import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { address, caseKey } from "#app/addresses.ts";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import { unreadIn, type MyCase, type MyQuestion } from "#app/domains/council/council-pages.ts";
import { readMyMeetings, readMyQuestions } from "#app/domains/council/council-start.view.server.ts";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { CouncilClock } from "#app/domains/proposals/CouncilClock.tsx";
import { readCouncilProposals, readFlags } from "#app/domains/proposals/proposal.view.server.ts";
import { SmallStairs } from "#app/domains/ladder/Stairs.tsx";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { isStep, stepNumber } from "#app/domains/ladder/step.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import type { FrameFacts } from "#app/frame.ts";
import { pageMeta } from "#app/meta.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import { formatDay, formatList, formatWeekdayInstant } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";
import "#app/domains/council/Meeting.css";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const { accountId, seats, name } = visit.actor;
  return readPage(visit, { for: councilAccess.seeCouncilStart }, async (trx) => {
    const meetings = await readMyMeetings(trx, { accountId: accountId ?? "", bodyIds: seats.map((seat) => seat.bodyId) }, visit.now);
    const council = await councilOf(trx);
    const bodies = [...new Set(seats.map((seat) => inSentence(seat.bodyName)))];
    const isInCouncil = seats.some((seat) => seat.bodyId === council?.id);
    const proposals = isInCouncil ? await readCouncilProposals(trx) : [];
    return { proposals, flags: await readFlags(trx, proposals.map(({ id }) => id)), council: council?.name ?? "", meetings, questions: await readMyQuestions(trx, accountId ?? ""), bodies, name, today: dayOf(visit.now), title: sayIn(visit.lang)("council.start.title") };
  });
}

export default function CouncilStart() {
  const { frame, proposals, flags, council, meetings, questions, bodies, name, today } = useLoaderData<typeof loader>();
  const t = useTranslations("council.start");
  const unread = unreadIn(meetings);
  return (
    <Page frame={frame} crumbs={[]}>
      <p className="label">{t("title")}</p>
      <h1>{t("hello", { name })}</h1>
      <p className="lead section-lead">{t("bodies", { bodies: formatList(bodies, frame.lang) })} {t("unread", { count: unread })}</p>
      <CouncilClock heads={proposals} flags={flags} place={frame.authority} council={council} today={today} lang={frame.lang} />
      <WithSide section side={
        <Section id="sporsmal" title={t("questions")} spaced={false}>
          {questions.length === 0 ? <p>{t("noQuestions")}</p> : <MyQuestions questions={questions} frame={frame} today={today} />}
        </Section>
      }>
        <Section id="moter" title={t("meetings")} spaced={false}>
          {meetings.length === 0 ? <p>{t("noMeetings")}</p> : null}
          {meetings.map((meeting) => (
            <section className="my-meeting" key={meeting.id} aria-labelledby={`mote-${meeting.id}`}>
              <h3 id={`mote-${meeting.id}`}>
                <a href={address(frame.authority, "meeting", { meeting: meeting.id })}>{meeting.bodyName}, {formatWeekdayInstant(meeting.startsAt, frame.lang)}</a>
              </h3>
              {meeting.isCancelled ? <p><Late>{t("cancelled")}</Late></p> : null}
              {meeting.cases.length === 0 ? <p className="muted">{t("noCases")}</p> : <Cases cases={meeting.cases} isCancelled={meeting.isCancelled} frame={frame} />}
            </section>
          ))}
        </Section>
      </WithSide>
    </Page>
  );
}

function Cases({ cases, isCancelled, frame }: { cases: readonly MyCase[]; isCancelled: boolean; frame: FrameFacts }) {
  const t = useTranslations("council.start");
  const items = cases.map((one) => ({
    href: one.briefing ? address(frame.authority, "briefing", { case: caseKey(one), version: one.briefing.version }) : address(frame.authority, "case", { case: caseKey(one) }),
    title: one.title,
    text: (
      <>
        {one.isWithdrawn ? <p><Late>{t("withdrawn")}</Late></p> : isCancelled ? null : one.briefing
          ? <p>{one.briefing.readByMe ? t("read") : <strong>{t("notRead")}</strong>} · {t("total", { count: one.briefing.total })}{one.briefing.behind ? <>. <span className="small muted"><WhoStandsBehind counts={one.briefing.behind} /></span></> : null}</p>
          : <p>{t("noBriefing")}</p>}
        {one.step && isStep(one.step) ? <p><SmallStairs promised={stepNumber(one.step)} /></p> : null}
      </>
    ),
    meta: one.caseNumber,
  }));
  return <LinkList items={items} level={4} />;
}

function MyQuestions({ questions, frame, today }: { questions: readonly MyQuestion[]; frame: FrameFacts; today: Day }) {
  const t = useTranslations("council.start");
  return (
    <ul className="list">
      {questions.map((one) => (
        <li key={one.id}>
          <p className="small"><a href={address(frame.authority, "briefing", { case: caseKey(one.caseFile), version: one.briefingVersion }, { hash: "sporsmal" })}>{one.caseFile.title}</a></p>
          <OwnWords text={one.text} />
          {one.answer !== null && one.answeredAt
            ? <><p className="label">{t("answered", { date: formatDay(dayOf(one.answeredAt), frame.lang) })}</p><Paragraphs text={one.answer} /></>
            : <p>{today > one.promisedOn ? <Late>{t("late", { date: formatDay(one.promisedOn, frame.lang) })}</Late> : t("waiting", { date: formatDay(one.promisedOn, frame.lang) })}</p>}
        </li>
      ))}
    </ul>
  );
}
