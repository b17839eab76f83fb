import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, proposalKey } from "#app/addresses.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { lookWithinDays, officeLines, officeParts } from "#app/domains/proposals/office-proposals.ts";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { readOfficeProposals } from "#app/domains/proposals/proposal.view.server.ts";
import { ProposalLines } from "#app/domains/proposals/ProposalLines.tsx";
import { readPage, visitOf } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import { sayIn } from "#app/texts.ts";
import { Actions, ButtonLink } from "#app/ui/Button.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";
import { inWords } from "#app/domains/proposals/council-words.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const today = dayOf(visit.now);
  return readPage(visit, { for: proposalAccess.seeUnseen }, async (trx) => ({
    parts: officeLines(await readOfficeProposals(trx), today), today, council: (await councilOf(trx))?.name ?? "", title: sayIn(visit.lang)("proposals.office.title"),
  }));
}

export { pageMeta as meta } from "#app/meta.ts";

export default function OfficeProposals() {
  const { frame, parts, today, council, title } = useLoaderData<typeof loader>();
  const t = useTranslations("proposals.office");
  const place = frame.authority;
  const late = parts.toLook.filter((line) => line.waitedDays > lookWithinDays).length;
  return (
    <OfficePage frame={frame}>
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead", inWords(council))}</p>
      <Actions><ButtonLink href={address(place, "enterProposal")}>{t("enter")}</ButtonLink></Actions>
      {officeParts.every((part) => parts[part].length === 0) ? <p>{t("none")}</p> : null}
      {officeParts.map((part) => (parts[part].length === 0 ? null : (
        <Section key={part} id={part} title={t(`parts.${part}`, { count: parts[part].length })}>
          {part === "toLook" && late > 0 ? <p><Late>{t("lookLate", { count: late, days: lookWithinDays })}</Late></p> : null}
          <ProposalLines heads={parts[part].map((line) => line.head)} place={place} council={council} lang={frame.lang} today={today} hrefOf={(head) => address(place, "officeProposal", { proposal: proposalKey(head) })} />
        </Section>
      )))}
    </OfficePage>
  );
}
