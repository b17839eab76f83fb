import { useTranslations } from "use-intl";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { PlacedInput } from "./SplitForm.tsx";

/** The inputs behind a theme's figure, each with its way to where it is sorted. */
export function ThemeInputs({ inputs, hrefOf }: { inputs: readonly PlacedInput[]; hrefOf: (number: number) => string }) {
  const t = useTranslations("themes");
  if (inputs.length === 0) return <p>{t("one.noInputs")}</p>;
  return (
    <DataTable
      id="theme-inputs" caption={t("one.inputs")} quietCaption
      columns={[{ name: t("one.number") }, { name: t("one.who") }, { name: t("one.what") }, { name: t("one.stance") }]}
      rows={inputs.map((input) => ({
        key: input.inputId,
        cells: [
          <a key="number" href={hrefOf(input.number)}>{input.number}</a>, input.who || t("page.citizen"),
          <span key="text" {...(input.language === "other" ? {} : { lang: input.language })}>{input.text ?? t("one.unknownText")}</span>, t(`stances.${input.stance}`),
        ],
      }))}
    />
  );
}
