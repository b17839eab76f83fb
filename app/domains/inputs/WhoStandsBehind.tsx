import { useTranslations } from "use-intl";
import { saidBehind, totalBehind, type BehindCounts } from "./stands-behind.ts";

/** «Av 64: 3 fra bekreftede innbyggere, 12 fra lag, råd og organer, 33 ikke bekreftet.» No number without its weight: it stands wherever inputs are counted. */
export function WhoStandsBehind({ counts }: { counts: BehindCounts }) {
  const t = useTranslations("inputs.behind");
  const total = totalBehind(counts);
  return total === 0 ? null : <>{t("of", { total, classes: saidBehind(counts).map((key) => t(key, { count: counts[key] })).join(", ") })}</>;
}
