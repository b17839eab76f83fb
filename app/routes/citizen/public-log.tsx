import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { ChangedPromises, Checksums, LateCases, Removals, SetAside, Withheld } from "#app/domains/answers/LogParts.tsx";
import { readPublicLog } from "#app/domains/answers/public-log.view.server.ts";
import { readYears } from "#app/domains/answers/year-list.view.server.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { sayIn } from "#app/texts.ts";
import { Section } from "#app/ui/Section.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, {}, async (trx) => ({
    title: sayIn(visit.lang)("answers.log.title"), today: dayOf(visit.now), log: await readPublicLog(trx, dayOf(visit.now)), years: await readYears(trx),
  }));
}

export default function PublicLogPage() {
  const { frame, log, today, years } = useLoaderData<typeof loader>();
  const t = useTranslations("answers.log");
  const parts = { place: frame.authority, lang: frame.lang, today };
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "publicLog"), label: t("title") }]}>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <Section id="forsinket" title={t("late")}><LateCases {...parts} cases={log.late} /></Section>
      <Section id="lofter" title={t("changes")}><ChangedPromises {...parts} changes={log.changes} /></Section>
      <Section id="holdt-tilbake" title={t("withheld")}><Withheld {...parts} withheld={log.withheld} /></Section>
      <Section id="lagt-til-side" title={t("setAside")}><SetAside {...parts} counts={log.setAside} /></Section>
      <Section id="slettet" title={t("removals")}><Removals {...parts} removals={log.removals} /></Section>
      <Section id="kontrollkoder" title={t("briefings")}><Checksums {...parts} briefings={log.briefings} /></Section>
      {years.length > 0 ? (
        <Section id="arslister" title={t("yearLists")}>
          <ul className="nav">{years.map((year) => <li key={year}><a href={address(frame.authority, "yearList", { year })}>{year}</a></li>)}</ul>
        </Section>
      ) : null}
    </Page>
  );
}
