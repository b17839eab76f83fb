import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import type { ListedMeeting } from "#app/domains/council/council-pages.ts";
import { readAnnounced, readHeld } from "#app/domains/council/meeting.view.server.ts";
import { pageNumber } from "#app/domains/themes/theme.rules.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import type { FrameFacts } from "#app/frame.ts";
import { pageMeta } from "#app/meta.ts";
import { Page } from "#app/Page.tsx";
import { formatWeekdayInstant } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, {}, async (trx) => ({
    coming: await readAnnounced(trx, visit.now), held: await readHeld(trx, visit.now, pageNumber(visit.url.searchParams.get("side"))),
    title: sayIn(visit.lang)("council.meetings.title"),
  }));
}

export default function MeetingsRoute() {
  const { frame, coming, held } = useLoaderData<typeof loader>();
  const t = useTranslations("council.meetings");
  const pageHref = (page: number) => address(frame.authority, "meetings", null, { query: { side: String(page) }, hash: "holdt" });
  return (
    <Page frame={frame} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <Section id="kommende" title={t("coming")}>{coming.length > 0 ? <Meetings meetings={coming} frame={frame} /> : <p>{t("none")}</p>}</Section>
      <Section id="holdt" title={t("held")}>
        {held.meetings.length > 0 ? <Meetings meetings={held.meetings} frame={frame} isHeld /> : <p>{t("noneHeld")}</p>}
        {held.pages > 1 ? (
          <Pager status={t("page", { page: String(held.page), pages: String(held.pages) })}
            {...(held.page > 1 ? { previous: { href: pageHref(held.page - 1), label: t("newer") } } : {})}
            {...(held.page < held.pages ? { next: { href: pageHref(held.page + 1), label: t("older") } } : {})} />
        ) : null}
      </Section>
    </Page>
  );
}

function Meetings({ meetings, frame, isHeld }: { meetings: readonly ListedMeeting[]; frame: FrameFacts; isHeld?: boolean }) {
  const t = useTranslations("council.meetings");
  const items = meetings.map((meeting) => ({
    href: address(frame.authority, "meeting", { meeting: meeting.id }),
    title: `${meeting.bodyName}, ${formatWeekdayInstant(meeting.startsAt, frame.lang)}`,
    text: <>
      {meeting.place && !meeting.isCancelled ? <p className="small muted">{meeting.place}</p> : null}
      {meeting.isCancelled ? <p><Late>{t("cancelled")}</Late></p> : null}
      {meeting.agenda.map((one) => <p key={one.caseId}>{one.title}</p>)}
    </>,
    meta: meeting.isCancelled || meeting.agenda.length > 0 ? undefined : t(isHeld ? "noCases" : "noCasesYet"),
  }));
  return <LinkList items={items} />;
}
