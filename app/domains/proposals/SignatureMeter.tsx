import { useTranslations } from "use-intl";
import { formatNumber } from "#app/platform/format.ts";
import { DotMeter } from "#app/ui/DotMeter.tsx";

export interface SignatureMeterProps {
  readonly digital: number;
  readonly paper: number;
  readonly threshold: number;
}

/** One dot is one voice: digital, then paper, then those that are lacking. The words say the same as the drawing. */
export function SignatureMeter({ digital, paper, threshold }: SignatureMeterProps) {
  const t = useTranslations("proposals.meter");
  const total = digital + paper;
  const lacking = Math.max(0, threshold - total);
  return (
    <DotMeter
      filled={digital} lit={paper} open={lacking} perRow={threshold > 60 ? 20 : 10}
      count={{ figure: formatNumber(total), text: t(lacking > 0 ? "ofLacking" : "ofEnough", { threshold: formatNumber(threshold), lacking: formatNumber(lacking) }) }}
      words={{ ...(digital > 0 ? { filled: t("digital", { count: digital }) } : {}), ...(paper > 0 ? { lit: t("paper", { count: paper }) } : {}), ...(lacking > 0 ? { open: t("lacking", { count: lacking }) } : {}) }}
    />
  );
}

/** «158 av 169 underskrifter, 11 mangler» on a line of a list. */
export function SignatureLine({ digital, paper, threshold }: SignatureMeterProps) {
  const t = useTranslations("proposals.meter");
  const lacking = Math.max(0, threshold - digital - paper);
  return <>{formatNumber(digital + paper)} {t(lacking > 0 ? "ofLacking" : "ofEnough", { threshold: formatNumber(threshold), lacking: formatNumber(lacking) })}</>;
}
