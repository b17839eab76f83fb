import { useTranslations } from "use-intl";
import { Weight } from "#app/domains/cases/Weight.tsx";
import type { WeightKey } from "#app/domains/cases/weight.ts";
import { formatNumber } from "#app/platform/format.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { ThemeCounts } from "./theme-counts.ts";
import type { Theme } from "./theme.ts";

export interface ThemeLine { readonly theme: Theme; readonly counts: ThemeCounts; readonly recommended: WeightKey | null }

/** The themes of a case for those who sort: name, count, for and against, what is recommended. */
export function ThemesTable({ themes, hrefOf }: { themes: readonly ThemeLine[]; hrefOf: (number: number) => string }) {
  const t = useTranslations("themes");
  if (themes.length === 0) return <p>{t("desk.none")}</p>;
  return (
    <DataTable
      id="themes-table" caption={t("desk.list")} quietCaption
      columns={[{ name: t("desk.theme") }, { name: t("desk.inputs"), numeric: true }, { name: t("desk.stance"), numeric: true }, { name: t("desk.assessed") }]}
      rows={themes.map(({ theme, counts, recommended }) => ({
        key: theme.id,
        cells: [
          <a key="name" href={hrefOf(theme.number)}>{theme.number}. {theme.title}</a>,
          formatNumber(counts.inputs),
          t("desk.forAgainst", { for: formatNumber(counts.stances.for), against: formatNumber(counts.stances.against) }),
          recommended ? <Weight key="weight" kind={recommended}>{t(`weights.recommended.${recommended}`)}</Weight> : <span key="none" className="muted">{t("desk.notAssessed")}</span>,
        ],
      }))}
    />
  );
}
