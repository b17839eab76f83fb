import { useTranslations } from "use-intl";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { Alternative } from "./case.ts";

type Column = "cost" | "runningCost" | "givesWay" | "ready";
const columns: readonly Column[] = ["cost", "runningCost", "givesWay", "ready"];

/** In the order asked, the same facts for each (product.md § 3.8); a column that nobody filled is left out. */
export function Alternatives({ alternatives }: { alternatives: readonly Alternative[] }) {
  const t = useTranslations("cases.page");
  if (alternatives.length === 0) return null;
  const used = columns.filter((column) => alternatives.some((one) => one[column] !== ""));
  return (
    <Section id="alternativer" title={t("alternatives")}>
      <DataTable
        id="alternatives" caption={t("alternativesCaption")} narrow="stack"
        columns={[{ name: t("alternative") }, ...used.map((column) => ({ name: t(`alternativeFacts.${column}`) }))]}
        rows={alternatives.map((one) => ({ key: one.letter, cells: [`${one.letter}. ${one.title}`, ...used.map((column) => one[column] || t("notSaid"))] }))}
      />
    </Section>
  );
}
