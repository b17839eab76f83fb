import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { address, proposalKey, type Place } from "#app/addresses.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import type { HeadingLevel } from "#app/ui/Heading.tsx";
import { LinkList } from "#app/ui/LinkList.tsx";
import { standingOf, type ProposalHead } from "./proposal-page.ts";
import { StandingLine } from "./ProposalStanding.tsx";
import { SignatureLine } from "./SignatureMeter.tsx";

interface ProposalLinesProps {
  readonly heads: readonly ProposalHead[];
  readonly place: Place;
  readonly council: string;
  readonly lang: Lang;
  readonly today: Day;
  readonly level?: HeadingLevel;
  /** The office and councillors are led to their own pages. */
  readonly hrefOf?: (head: ProposalHead) => string;
  /** More to know of one of them, for who may know it. */
  readonly noteOf?: (head: ProposalHead) => ReactNode;
}

/** Proposals on a line each: where each stands, how many have signed, until when. */
export function ProposalLines({ heads, place, council, lang, today, level = 3, hrefOf, noteOf }: ProposalLinesProps) {
  const t = useTranslations("proposals.list");
  return (
    <LinkList level={level} items={heads.map((head) => {
      const standing = standingOf(head, today);
      return {
        href: hrefOf?.(head) ?? address(place, "proposal", { proposal: proposalKey(head) }), title: head.title, lang: head.language,
        before: <StandingLine standing={standing} head={head} council={council} lang={lang} />,
        text: <>{head.threshold === null ? null : <p><SignatureLine digital={head.digital} paper={head.paper} threshold={head.threshold} isSignable={standing.isSignable} /></p>}{noteOf?.(head)}</>,
        ...(standing.isSignable && head.closesOn ? { meta: t("until", { day: formatDay(head.closesOn, lang) }) } : head.decidedOn ? { meta: t("decidedOn", { day: formatDay(head.decidedOn, lang) }) } : {}),
      };
    })} />
  );
}
