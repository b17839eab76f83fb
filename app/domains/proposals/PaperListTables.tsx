import { useTranslations } from "use-intl";
import { lineFindings } from "#app/domains/signatures/signature.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatBytes, formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Counts } from "#app/ui/Counts.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Facts } from "#app/ui/Facts.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { PaperListLine, PaperListPage } from "./paper-lists.view.server.ts";

export function PaperListsTable({ lists, lang, hrefOf }: { readonly lists: readonly PaperListLine[]; readonly lang: Lang; readonly hrefOf: (list: PaperListLine) => string }) {
  const t = useTranslations("signing.lists");
  if (lists.length === 0) return <p>{t("none")}</p>;
  return (
    <DataTable
      id="lists-table" caption={t("heading")} quietCaption
      columns={[{ name: t("number") }, { name: t("receivedOn") }, { name: t("lines"), numeric: true }, { name: t("standing") }, { name: t("counted"), numeric: true }, { name: t("enteredBy") }]}
      rows={lists.map((list) => ({
        key: list.id,
        cells: [<a key="number" href={hrefOf(list)}>{list.number}</a>, formatDay(list.receivedOn, lang), list.lines + list.unreadable, t(`states.${list.state}`), list.countValid ?? "–", list.enteredBy.name],
      }))}
    />
  );
}

export function PaperListFacts({ list, lang, scanHref }: { readonly list: PaperListPage; readonly lang: Lang; readonly scanHref: (id: string) => string }) {
  const t = useTranslations("signing.list");
  return (
    <>
      <Facts items={[
        { term: t("receivedOn"), value: formatDay(list.receivedOn, lang) },
        { term: t("enteredBy"), value: list.enteredBy.name, note: formatDay(dayOf(list.enteredAt), lang) },
        ...(list.settledBy ? [{ term: t("settledBy"), value: list.settledBy }] : []),
      ]} />
      <Section id="sider" title={t("scans")}>
        {list.scans.length === 0 ? <p>{t("noScans")}</p> : <ul>{list.scans.map((scan) => <li key={scan.id}><a href={scanHref(scan.id)}>{t("scan", { page: String(scan.page), size: formatBytes(scan.bytes, lang) })}</a></li>)}</ul>}
      </Section>
    </>
  );
}

export function PaperListFound({ list }: { readonly list: PaperListPage }) {
  const t = useTranslations("signing.list");
  return (
    <Section id="kontroll" title={t("found")}>
      <Counts items={[
        { term: t("readable"), value: list.lines },
        ...lineFindings.map((finding) => ({ term: t(`findings.${finding}`), value: list.checked.filter((one) => one.found === finding).length })),
        { term: t("unreadable"), value: list.unreadable },
      ]} />
    </Section>
  );
}

/** A hundred of them at most, after what there is to do with the list. */
export function PaperListLines({ list }: { readonly list: PaperListPage }) {
  const t = useTranslations("signing.list");
  return (
    <Section id="linjer" title={t("lineTable")}>
      <DataTable
        id="lines-table" caption={t("lineTable")} quietCaption columns={[{ name: t("line") }, { name: t("finding") }, { name: t("outcome") }]}
        rows={list.checked.map((one) => ({ key: String(one.line), cells: [one.line, t(`findings.${one.found}`), one.outcome ? t(`outcomes.${one.outcome}`) : t(list.state === "entered" ? "waits" : "outcomeGone")] }))}
      />
    </Section>
  );
}
