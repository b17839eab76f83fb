import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readEventSubjects } from "#app/domains/cases/case-events.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { EventDays } from "#app/domains/cases/EventDays.tsx";
import { eventLines, isOfOneInput } from "#app/event-lines.ts";
import { publicEventTypes } from "#app/event-sentences.ts";
import { readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { readEvents } from "#app/platform/events.server.ts";
import { sayIn } from "#app/texts.ts";

const mostShown = 1000;
/** `?vis=saken`: without what happened to one input each. */
const shows = { name: "vis", case: "saken" };

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, {}, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head?.isPublic) return null;
    if (args.params.case !== caseKey(head)) throw seeOther(address(visit.authority, "caseEvents", { case: caseKey(head) }, { query: Object.fromEntries(visit.url.searchParams) }));
    const since = head.publishedAt ?? visit.now;
    const events = (await readEvents(trx, { types: publicEventTypes, caseId: head.id, limit: mostShown })).filter((event) => event.at >= since);
    const ofCase = events.filter((event) => !isOfOneInput(event));
    const isCaseOnly = visit.url.searchParams.get(shows.name) === shows.case;
    const lines = eventLines(isCaseOnly ? ofCase : events, { subjects: await readEventSubjects(trx, head.id), place: visit.authority, head, lang: visit.lang });
    return { head, lines, isCaseOnly, counts: { all: events.length, ofCase: ofCase.length }, title: sayIn(visit.lang)("cases.eventsPage.title", { case: head.title }) };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseEvents() {
  const { frame, head, lines, counts, isCaseOnly, title } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.eventsPage");
  const here = (query: Readonly<Record<string, string>>) => address(frame.authority, "caseEvents", { case: caseKey(head) }, { query });
  return (
    <Page frame={frame} inCase={head}>
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {counts.ofCase === counts.all ? null : (
        <nav aria-label={t("show")}>
          <ul className="nav">
            <li><a href={here({})} aria-current={isCaseOnly ? undefined : "page"}>{t("all", { count: String(counts.all) })}</a></li>
            <li><a href={here({ [shows.name]: shows.case })} aria-current={isCaseOnly ? "page" : undefined}>{t("ofCase", { count: String(counts.ofCase) })}</a></li>
          </ul>
        </nav>
      )}
      {lines.length === 0 ? <p>{t("none")}</p> : <EventDays lines={lines} lang={frame.lang} />}
    </Page>
  );
}
