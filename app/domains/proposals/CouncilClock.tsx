import { useTranslations } from "use-intl";
import { address, proposalKey, type Place } from "#app/addresses.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { Section } from "#app/ui/Section.tsx";
import type { ProposalHead } from "./proposal-page.ts";
import type { FlagLine } from "./proposal.view.server.ts";
import { FlagWords } from "./FlagWords.tsx";
import { ProposalLines } from "./ProposalLines.tsx";
import { inWords } from "./council-words.ts";

interface CouncilClockProps {
  readonly heads: readonly ProposalHead[];
  readonly flags: readonly FlagLine[];
  readonly place: Place;
  readonly council: string;
  readonly today: Day;
  readonly lang: Lang;
  /** The office is led to its own page of each. */
  readonly isOffice?: boolean;
}

/** K3: what lies before the council with its deadline, the nearest first; nothing where nothing does. */
export function CouncilClock({ heads, flags, place, council, today, lang, isOffice }: CouncilClockProps) {
  const t = useTranslations("proposals.council");
  if (heads.length === 0) return null;
  return (
    <Section id="innbyggerforslag" title={t("title")}>
      <p className="small muted">{t("lead", inWords(council))}</p>
      <ProposalLines heads={heads} place={place} council={council} lang={lang} today={today}
        noteOf={(head) => flags.filter((flag) => flag.proposalId === head.id).map((flag) => <FlagWords key={flag.id} flag={flag} place={place} lang={lang} />)}
        {...(isOffice ? { hrefOf: (head: ProposalHead) => address(place, "officeProposal", { proposal: proposalKey(head) }) } : {})} />
    </Section>
  );
}
