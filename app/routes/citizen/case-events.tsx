import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readMeasures } from "#app/domains/answers/follow-up.view.server.ts";
import { EventDays } from "#app/domains/cases/EventDays.tsx";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { publicEventTypes, sentenceOf } from "#app/event-sentences.ts";
import { readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { readEvents } from "#app/platform/events.server.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatTime } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";

const mostShown = 1000;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, {}, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head?.isPublic) return null;
    if (args.params.case !== caseKey(head)) throw seeOther(address(visit.authority, "caseEvents", { case: caseKey(head) }));
    const since = head.publishedAt ?? visit.now;
    const events = (await readEvents(trx, { types: publicEventTypes, caseId: head.id, limit: mostShown })).filter((event) => event.at >= since);
    const isOfMeasure = (event: { type: string }) => event.type.startsWith("measure.");
    const measures = events.some(isOfMeasure) ? await readMeasures(trx, head.id) : [];
    const named = (event: (typeof events)[number]) => {
      const measure = isOfMeasure(event) ? measures.find((one) => one.number === event.payload.number) : undefined;
      return measure ? { ...event, payload: { ...event.payload, measure: measure.title } } : event;
    };
    const lines = events.map((event) => ({ key: event.id, on: dayOf(event.at), time: formatTime(event.at), words: sentenceOf(named(event), visit.lang) ?? "" }));
    return { head, lines, title: sayIn(visit.lang)("cases.eventsPage.title", { case: head.title }) };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseEvents() {
  const { frame, head, lines, title } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.eventsPage");
  return (
    <Page frame={frame} inCase={head}>
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {lines.length === 0 ? <p>{t("none")}</p> : <EventDays lines={lines} lang={frame.lang} />}
    </Page>
  );
}
