import { useTranslations } from "use-intl";
import { formatNumber } from "#app/platform/format.ts";
import { Bars } from "#app/ui/Bars.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { WeightKey } from "./weight.ts";
import { Weight } from "./Weight.tsx";

export interface CaseTheme { readonly number: number; readonly title: string; readonly inputs: number; readonly recommended: WeightKey | null; readonly given: WeightKey | null }

export interface CaseThemesProps {
  readonly themes: readonly CaseTheme[];
  /** All inputs of the case: the one scale that every theme is drawn on. */
  readonly of: number;
  readonly hrefOf: (number: number) => string;
}

/**
 * What people wrote about, on a case's page. The heading names no theme, and the scale is all inputs. Who is verified, and what
 * figures cannot tell, stands with the case's own numbers above.
 */
export function CaseThemes({ themes, of, hrefOf }: CaseThemesProps) {
  const t = useTranslations("themes");
  if (themes.length === 0) return null;
  const note = ({ recommended, given }: CaseTheme) => {
    if (given) return <Weight kind={given}>{t(`weights.given.${given}`)}</Weight>;
    return recommended ? <Weight kind={recommended}>{t(`weights.recommended.${recommended}`)}</Weight> : null;
  };
  return (
    <Section id="temaer" title={t("page.about")}>
      <Bars
        caption={t("page.stances")} of={of}
        columns={{ name: t("page.label"), value: t("page.inputs"), note: t("page.weighed") }}
        rows={themes.toSorted((one, other) => other.inputs - one.inputs || one.number - other.number)
          .map((theme) => ({ name: theme.title, href: hrefOf(theme.number), amount: theme.inputs, value: formatNumber(theme.inputs), note: note(theme) }))}
      />
      <p className="small muted">{t("page.several")}</p>
    </Section>
  );
}
