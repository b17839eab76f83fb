import { useTranslations } from "use-intl";
import { formatNumber } from "#app/platform/format.ts";
import { DotMeter } from "#app/ui/DotMeter.tsx";

export interface SignatureMeterProps {
  readonly digital: number;
  readonly paper: number;
  readonly threshold: number;
  /** Somebody may still sign: where nobody may, nothing is waited for. */
  readonly isSignable: boolean;
}

const kindOf = ({ digital, paper, threshold, isSignable }: SignatureMeterProps) => (digital + paper >= threshold ? "ofEnough" : isSignable ? "ofLacking" : "ofOver");

/** One dot is one voice: digital, then paper, then those that are lacking. The words say the same as the drawing. */
export function SignatureMeter(props: SignatureMeterProps) {
  const { digital, paper, threshold, isSignable } = props;
  const t = useTranslations("proposals.meter");
  const total = digital + paper;
  const lacking = isSignable ? Math.max(0, threshold - total) : 0;
  return (
    <DotMeter
      filled={digital} lit={paper} open={lacking} {...(threshold > 60 ? {} : { perRow: 10 })}
      count={{ figure: formatNumber(total), text: t(kindOf(props), { threshold: formatNumber(threshold), lacking: formatNumber(lacking) }) }}
      words={{ ...(digital > 0 ? { filled: t("digital", { count: digital }) } : {}), ...(paper > 0 ? { lit: t("paper", { count: paper }) } : {}), ...(lacking > 0 ? { open: t("lacking", { count: lacking }) } : {}) }}
    />
  );
}

/** «158 av 169 underskrifter, 11 mangler» on a line of a list. */
export function SignatureLine(props: SignatureMeterProps) {
  const t = useTranslations("proposals.meter");
  const total = props.digital + props.paper;
  return <>{formatNumber(total)} {t(kindOf(props), { threshold: formatNumber(props.threshold), lacking: formatNumber(props.threshold - total) })}</>;
}
