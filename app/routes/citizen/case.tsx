import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { address, caseKey, parseCaseKey, proposalKey } from "#app/addresses.ts";
import { caseLinks } from "#app/case-links.ts";
import { MeasureSection } from "#app/domains/answers/MeasureSection.tsx";
import { CaseAction } from "#app/domains/cases/CaseAction.tsx";
import { CasePage } from "#app/domains/cases/CasePage.tsx";
import { useStandingWords } from "#app/domains/cases/CaseStanding.tsx";
import { presentCase } from "#app/domains/cases/case-page.ts";
import { readCasePage } from "#app/domains/cases/case-page.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { behindIn } from "#app/domains/inputs/stands-behind.ts";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { isStaff } from "#app/domains/people/access.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { standingOf } from "#app/domains/proposals/proposal-page.ts";
import { readProposal } from "#app/domains/proposals/proposal.view.server.ts";
import { StandingLine, useProposalWords } from "#app/domains/proposals/ProposalStanding.tsx";
import { CaseThemes } from "#app/domains/themes/CaseThemes.tsx";
import { readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { dayOf } from "#app/platform/day.ts";
import { GoLink } from "#app/ui/Button.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, {}, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head?.isPublic) return null;
    if (args.params.case !== caseKey(head)) throw seeOther(address(visit.authority, "case", { case: caseKey(head) }));
    const page = await readCasePage(trx, head);
    const brought = head.proposal && await readProposal(trx, head.proposal, { includeUnseen: false });
    return page && { brought: brought && { head: brought, standing: standingOf(brought, dayOf(visit.now)), council: (await councilOf(trx))?.name ?? "" }, page, presented: presentCase(page, visit.now), isStaff: isStaff(visit.actor), title: head.title };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseRoute() {
  const { frame, page, presented, brought, isStaff: staff } = useLoaderData<typeof loader>();
  const t = useTranslations("frame");
  const ofProposal = useTranslations("proposals.council");
  const words = useStandingWords(frame.lang);
  const proposalWords = useProposalWords(frame.lang, brought?.council ?? "");
  const place = frame.authority;
  const key = caseKey(page.head);
  return (
    <Page frame={frame} crumbs={[{ href: address(place, "cases"), label: t("nav.cases") }]}>
      {staff ? <p><a href={address(place, "officeCase", { case: key })}>{t("nav.office")}</a></p> : null}
      {page.head.proposal ? <p><GoLink href={address(place, "proposal", { proposal: proposalKey(page.head.proposal) })}>{ofProposal("fromProposal")}</GoLink></p> : null}
      <CasePage
        page={page} {...presented} lang={frame.lang} isCounty={place.kind === "county"} closing={presented.invitation.door === "open" ? presented.invitation.activity : null}
        {...(brought ? { brought: <StandingLine {...brought} lang={frame.lang} /> } : {})}
        standingWords={presented.isOver ? null : brought ? proposalWords(brought.standing, brought.head) : words(presented.standing)}
        action={<CaseAction place={place} page={page} presented={presented} lang={frame.lang} />}
        behind={<WhoStandsBehind counts={behindIn(page.numbers.behind)} />}
        themes={
          <>
            <CaseThemes themes={page.themes} of={page.numbers.inputs} isCounty={place.kind === "county"} hrefOf={(theme) => address(place, "theme", { case: key, theme })} />
            <MeasureSection measures={page.course.measures} lang={frame.lang} today={presented.today} />
          </>
        }
        links={caseLinks(place, page.head)}
      />
    </Page>
  );
}
