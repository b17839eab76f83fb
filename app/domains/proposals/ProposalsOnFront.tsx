import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, GoLink } from "#app/ui/Button.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { ProposalHead } from "./proposal-page.ts";
import { ProposalLines } from "./ProposalLines.tsx";
import { inWords } from "./council-words.ts";

interface OnFrontProps { readonly collecting: { readonly heads: readonly ProposalHead[]; readonly found: number }; readonly place: Place; readonly council: string; readonly today: Day; readonly lang: Lang }

/** What collects signatures now, with count and threshold, and the way to propose something oneself. */
export function ProposalsOnFront({ collecting, place, council, today, lang }: OnFrontProps) {
  const t = useTranslations("proposals.front");
  return (
    <Section id="innbyggerforslag" title={t("title")} ruled>
      {collecting.heads.length === 0 ? <p>{t("none", inWords(council))}</p> : <ProposalLines heads={collecting.heads} place={place} council={council} lang={lang} today={today} />}
      <Actions>
        {collecting.found > collecting.heads.length ? <GoLink href={address(place, "proposals")}>{t("all", { count: collecting.found })}</GoLink> : <GoLink href={address(place, "proposals")}>{t("list")}</GoLink>}
        <GoLink href={address(place, "newProposal")}>{t("propose")}</GoLink>
      </Actions>
    </Section>
  );
}
