import { useTranslations } from "use-intl";
import { Weight } from "#app/domains/cases/Weight.tsx";
import type { ThemeLine } from "#app/domains/cases/case-page.ts";
import { formatNumber } from "#app/platform/format.ts";
import { Bars } from "#app/ui/Bars.tsx";
import { Section } from "#app/ui/Section.tsx";

/** Each theme on the scale of all inputs, in the order in which they were made. */
export function CaseThemes({ themes, of, isCounty, hrefOf }: { themes: readonly ThemeLine[]; of: number; isCounty: boolean; hrefOf: (theme: number) => string }) {
  const t = useTranslations("cases.page");
  const weights = useTranslations("themes.weights");
  if (themes.length === 0) return null;
  const isWeighed = themes.some((theme) => theme.given ?? theme.recommended);
  const weighed = themes.every((theme) => theme.given) ? "given" : themes.some((theme) => theme.given) ? "weighed" : isCounty ? "recommendedCounty" : "recommended";
  const note = ({ recommended, given }: ThemeLine) =>
    given ? <Weight kind={given}>{weights(`given.${given}`)}</Weight> : recommended ? <Weight kind={recommended}>{weights(`recommended.${recommended}`)}</Weight> : null;
  return (
    <Section id="temaer" title={t("themes")}>
      <Bars
        caption={t("themesOf", { count: formatNumber(of) })} of={of} columns={{ name: t("theme"), value: t("themeInputs"), ...(isWeighed ? { note: t(weighed) } : {}) }}
        rows={themes.map((theme) => ({ name: theme.title, href: hrefOf(theme.number), amount: theme.inputs, value: formatNumber(theme.inputs), note: note(theme) }))}
      />
    </Section>
  );
}
