import { useTranslations } from "use-intl";
import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { smallestGroup } from "#app/domains/cases/smallest-group.ts";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { formatNumber } from "#app/platform/format.ts";
import { Bars } from "#app/ui/Bars.tsx";
import type { ThemeCounts } from "./theme-counts.ts";
import { stances } from "./theme.ts";

/** No number without its weight: who is verified, and what figures cannot tell, stand with every count. */
export function ThemeNumbers({ counts, kind }: { counts: ThemeCounts; kind: AuthorityKind }) {
  const t = useTranslations("themes");
  const rows = stances.filter((stance) => counts.stances[stance] > 0)
    .map((stance) => ({ name: t(`stances.${stance}`), amount: counts.stances[stance], value: formatNumber(counts.stances[stance]) }));
  if (counts.inputs === 0) return <p>{t("page.count", { count: 0 })}</p>;
  return (
    <>
      <Bars caption={t("page.stances")} columns={{ name: t("page.stance"), value: t("page.inputs") }} rows={rows} of={counts.inputs} quietHead />
      {counts.letters.map(({ count, exact }, index) => (
        <p key={index}>{t("page.letters", { count: formatNumber(count), exact, longer: count - exact })}</p>
      ))}
      {counts.letters.length > 0 ? <p>{t("page.withoutLetters", { rest: formatNumber(counts.withoutLetters), count: formatNumber(counts.inputs) })}</p> : null}
      <p className="small muted">{counts.inputs >= smallestGroup ? <WhoStandsBehind counts={counts.behind} /> : t("page.fewBehind")} {t("page.numbers", { kind })} {t("page.several")}</p>
    </>
  );
}
