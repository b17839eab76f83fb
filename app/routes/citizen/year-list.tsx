import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, caseNumber } from "#app/addresses.ts";
import { movesOf, yearOfAddress } from "#app/domains/answers/year-list.ts";
import { readYearList, readYears } from "#app/domains/answers/year-list.view.server.ts";
import { useStandingWords } from "#app/domains/cases/CaseStanding.tsx";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { SmallStairs } from "#app/domains/ladder/Stairs.tsx";
import { stepNumber } from "#app/domains/ladder/step.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { Page } from "#app/Page.tsx";
import { formatDay } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { ButtonLink } from "#app/ui/Button.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Late } from "#app/ui/State.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const year = yearOfAddress(args.params.year);
  return readPage(visit, {}, async (trx) => {
    if (year === null) return null;
    const lines = await readYearList(trx, year, visit.now);
    const years = await readYears(trx);
    return { title: sayIn(visit.lang)("answers.year.title", { year: String(year) }), year, lines, years };
  });
}

export default function YearList() {
  const { frame, year, lines, years } = useLoaderData<typeof loader>();
  const t = useTranslations("answers.year");
  const day = (value: string | null) => (value ? formatDay(value, frame.lang) : "–");
  const title = t("title", { year: String(year) });
  const words = useStandingWords(frame.lang);
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "yearList", { year }), label: title }]}>
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {lines.length === 0 ? <p>{t("none")}</p> : (
        <DataTable
          id="year-list" caption={title} quietCaption
          columns={[{ name: t("caseColumn") }, { name: t("step") }, { name: t("state") }, { name: t("inputs"), numeric: true }, { name: t("answered"), numeric: true }, { name: t("promisedFirst") }, { name: t("promise") }]}
          rows={lines.map((line) => ({
            key: String(line.number),
            cells: [
              <a key="case" href={address(frame.authority, "case", { case: caseKey(line) })}>{caseNumber(line)} {line.title}</a>,
              line.step ? <SmallStairs key="step" promised={stepNumber(line.step)} /> : "–",
              words(line.standing), line.owed === 0 ? 0 : <span key="owed">{line.owed}<br /><small><WhoStandsBehind counts={line.behind} /></small></span>, line.answered,
              movesOf(line).length > 0 ? `${day(line.promisedFirst)}. ${t("promisedNow")} ${movesOf(line).map(day).join(", ")}` : day(line.promisedFirst),
              <span key="promise">{line.promise === "broken" ? <Late>{t("promises.broken")}</Late> : t(`promises.${line.promise}`)}{line.lastAnsweredOn ? <><br /><small>{t("answeredOn", { on: day(line.lastAnsweredOn) })}</small></> : null}</span>,
            ],
          }))}
        />
      )}
      <div className="actions section"><ButtonLink quiet href={address(frame.authority, "yearListCsv", { year })}>{t("csv")}</ButtonLink></div>
      {years.some((other) => other !== year) ? (
        <nav className="section" aria-label={t("otherYears")}>
          <ul className="nav">{years.filter((other) => other !== year).map((other) => <li key={other}><a href={address(frame.authority, "yearList", { year: other })}>{other}</a></li>)}</ul>
        </nav>
      ) : null}
    </Page>
  );
}
