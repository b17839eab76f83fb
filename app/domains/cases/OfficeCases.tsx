import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { address, caseKey, type Place } from "#app/addresses.ts";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";
import type { OfficeLine } from "./case-office.ts";
import { useStandingWords } from "./CaseStanding.tsx";

interface OfficeCasesProps { readonly lines: readonly OfficeLine[]; readonly place: Place; readonly lang: Lang; readonly mayRead: boolean; /** Who stands behind a case's inputs: drawn by the route, since it belongs to a later subject. */ readonly behindOf: (line: OfficeLine) => ReactNode }

/** Every case of the authority, the completed ones too: one row each, with what it holds and owes. */
export function OfficeCases({ lines, place, lang, mayRead, behindOf }: OfficeCasesProps) {
  const t = useTranslations("cases.office.list");
  const standing = useStandingWords(lang);
  const queue = (line: OfficeLine, vis: string, count: number) => {
    const figure = formatNumber(count);
    return mayRead && count > 0 ? <a href={address(place, "queue", { case: caseKey(line.head) }, { query: { vis } })}>{figure}</a> : figure;
  };
  return (
    <Section id="saker" title={t("title")}>
      {lines.length === 0 ? <p>{t("none")}</p> : (
        <DataTable
          id="alle-saker" caption={t("title")} quietCaption
          columns={[{ name: t("case") }, { name: t("standing") }, { name: t("inputs"), numeric: true }, { name: t("mustRead"), numeric: true }, { name: t("held"), numeric: true }, { name: t("unsorted"), numeric: true }, { name: t("waiting"), numeric: true }, { name: t("promised") }]}
          rows={lines.map((line) => ({
            key: line.head.id,
            cells: [
              <a key="case" href={address(place, "officeCase", { case: caseKey(line.head) })}>{line.head.title}</a>, standing(line.standing), <span key="inputs">{formatNumber(line.head.standing.owed)}{line.head.standing.owed > 0 ? <><br /><small>{behindOf(line)}</small></> : null}</span>,
              queue(line, "new", line.counts.mustRead), queue(line, "held", line.counts.held), queue(line, "unsorted", line.counts.unsorted), queue(line, "unanswered", line.counts.waiting),
              line.head.answerBy === null || line.counts.waiting === 0 ? "–" : line.waiting.key === "late" ? <Late key="by">{t("late", { on: formatDay(line.waiting.missedOn, lang) })}</Late> : formatDay(line.head.answerBy, lang),
            ],
          }))}
        />
      )}
    </Section>
  );
}
