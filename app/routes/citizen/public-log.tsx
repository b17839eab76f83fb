import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { LogSection } from "#app/domains/answers/LogSection.tsx";
import { ChangedPromises, Checksums, LateCases, Removals, SetAside, Withheld } from "#app/domains/answers/LogParts.tsx";
import { readLogWish } from "#app/domains/answers/log-page.ts";
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
  const wish = readLogWish(visit.url.searchParams);
  return readPage(visit, {}, async (trx) => ({
    title: sayIn(visit.lang)("answers.log.title"), today: dayOf(visit.now), wish, log: await readPublicLog(trx, dayOf(visit.now), wish), years: await readYears(trx),
  }));
}

export default function PublicLogPage() {
  const { frame, log, wish, today, years } = useLoaderData<typeof loader>();
  const t = useTranslations("answers.log");
  const parts = { place: frame.authority, lang: frame.lang, today };
  const part = { place: frame.authority, isBeginning: wish.after === "" };
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "publicLog"), label: t("title") }]}>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <LogSection {...part} name="late" page={log.late}>{(lines) => <LateCases {...parts} cases={lines} />}</LogSection>
      <LogSection {...part} name="changes" page={log.changes}>{(lines) => <ChangedPromises {...parts} changes={lines} />}</LogSection>
      <LogSection {...part} name="withheld" page={log.withheld}>{(lines) => <Withheld {...parts} withheld={lines} />}</LogSection>
      <LogSection {...part} name="setAside" page={log.setAside}>{(lines) => <SetAside {...parts} counts={lines} />}</LogSection>
      <LogSection {...part} name="removals" page={log.removals}>{(lines) => <Removals {...parts} removals={lines} />}</LogSection>
      <LogSection {...part} name="briefings" page={log.briefings}>{(lines) => <Checksums {...parts} briefings={lines} />}</LogSection>
      {wish.part ? <p><a href={address(frame.authority, "publicLog")}>{t("whole")}</a></p> : null}
      {years.length > 0 ? (
        <Section id="arslister" title={t("yearLists")}>
          <ul className="nav">{years.map((year) => <li key={year}><a href={address(frame.authority, "yearList", { year })}>{year}</a></li>)}</ul>
        </Section>
      ) : null}
    </Page>
  );
}
