import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { allEvents } from "#app/events.ts";
import { readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { isDay } from "#app/platform/day.ts";
import { readEvents, type StoredEvent } from "#app/platform/events.server.ts";
import { formatDay, formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { hasText, sayIn } from "#app/texts.ts";
import { DataTable } from "#app/ui/DataTable.tsx";

const mostShown = 1000;
const subjects = ["cases", "inputs", "themes", "council", "answers", "authorities", "people"];

const keyOf = (type: string): string | undefined => subjects.map((subject) => `${subject}.events.${type.replaceAll(".", "_")}`).find(hasText);
const shownTypes = () => Object.keys(allEvents).filter((type) => keyOf(type) !== undefined);

/** Dates in words; what is not said is «none», which the sentences know. */
function sentenceOf(event: StoredEvent, lang: Lang): string {
  const facts = Object.entries(event.payload).map(([name, value]): [string, string | number] =>
    [name, value === null ? "none" : isDay(value) ? formatDay(value, lang) : typeof value === "number" ? value : String(value)]);
  return sayIn(lang)(keyOf(event.type) ?? "", Object.fromEntries(facts));
}

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, {}, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head?.isPublic) return null;
    if (args.params.case !== caseKey(head)) throw seeOther(address(visit.authority, "caseEvents", { case: caseKey(head) }));
    const since = head.publishedAt ?? visit.now;
    const events = (await readEvents(trx, { types: shownTypes(), caseId: head.id, limit: mostShown })).filter((event) => event.at >= since);
    const lines = events.map((event) => ({ key: event.id, at: formatInstant(event.at, visit.lang), words: sentenceOf(event, visit.lang) }));
    return { head, lines, title: sayIn(visit.lang)("cases.eventsPage.title", { case: head.title }) };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseEvents() {
  const { frame, head, lines, title } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.eventsPage");
  const frameText = useTranslations("frame");
  const crumbs = [
    { href: address(frame.authority, "cases"), label: frameText("nav.cases") },
    { href: address(frame.authority, "case", { case: caseKey(head) }), label: head.title },
  ];
  return (
    <Page frame={frame} crumbs={crumbs}>
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {lines.length === 0 ? <p>{t("none")}</p> : (
        <DataTable id="hendelser" caption={t("what")} quietCaption columns={[{ name: t("when") }, { name: t("what") }]} rows={lines.map((line) => ({ key: line.key, cells: [line.at, line.words] }))} />
      )}
    </Page>
  );
}
