import { useTranslations } from "use-intl";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { ProposalPage } from "./proposal-page.ts";

/** What is proposed, in the proposer's words, and who she is as far as everybody may know. */
export function Proposed({ page }: { page: ProposalPage }) {
  const t = useTranslations("proposals.page");
  return (
    <Section id="forslaget" title={t("proposed")}>
      <div className="own-words" lang={page.language}>
        <Paragraphs text={page.request} />
        <Paragraphs text={page.reasons} />
      </div>
      <p className="small muted"><ProposerLine proposer={page.proposer} /></p>
    </Section>
  );
}

export function ProposerLine({ proposer }: Pick<ProposalPage, "proposer">) {
  const t = useTranslations("proposals.page");
  // G7: what a young proposer typed in a field of names may be her own.
  if (proposer.isUnder18 || proposer.name === null) return <>{t("byYoung")}</>;
  if (proposer.kind === "party_branch") return <>{t("byBranch", { name: proposer.onBehalfOf })}</>;
  return <>{t(proposer.kind === "elected_member" ? "byElected" : "byResident", { name: proposer.name, list: proposer.onBehalfOf })}</>;
}

/** What the number is made of: who was checked, who was struck, and where the threshold comes from (K1, K2, K15). */
export function CountedHow({ page, lang }: { page: ProposalPage; lang: Lang }) {
  const t = useTranslations("proposals.page");
  const { struck, threshold, population, populationAsOf, populationSource } = page;
  if (threshold === null || population === null || populationAsOf === null) return null;
  const percent = Math.floor((2 * population + 99) / 100) === threshold;
  return (
    <p className="small muted section-lead">
      {page.digital + page.paper > 0 ? `${t("checked", { count: page.digital + page.paper })} ` : ""}
      {struck.double + struck.notResident > 0 ? `${t("struck", { double: struck.double, notResident: struck.notResident })} ` : ""}
      {t(percent ? "thresholdPercent" : "thresholdAlways", { threshold: formatNumber(threshold), population: formatNumber(population), day: formatDay(populationAsOf, lang), source: populationSource })}
    </p>
  );
}
