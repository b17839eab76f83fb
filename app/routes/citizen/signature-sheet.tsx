import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, parseProposalKey, proposalKey } from "#app/addresses.ts";
import { PrintPaperList } from "#app/domains/proposals/PrintPaperList.tsx";
import { isSignable } from "#app/domains/proposals/proposal.rules.ts";
import { readSignable } from "#app/domains/proposals/signing.view.server.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { sayIn } from "#app/texts.ts";
import { Notice } from "#app/ui/Notice.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseProposalKey(args.params.proposal ?? "");
  const page = await readPage(visit, {}, async (trx) => {
    const proposal = key && (await readSignable(trx, key));
    if (!proposal) return null;
    const signAddress = new URL(address(visit.authority, "signProposal", { proposal: `${proposal.year}-${proposal.number}` }), visit.publicOrigin).href;
    return { proposal, signAddress, isTaken: isSignable(proposal, dayOf(visit.now)), title: sayIn(visit.lang)("signing.print.title", { title: proposal.title }) };
  });
  // A sheet that nobody may hand in is worse than none.
  return data(page, { status: page.isTaken ? 200 : 410 });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function PrintPaperListPage() {
  const { frame, proposal, signAddress, isTaken, title } = useLoaderData<typeof loader>();
  const t = useTranslations("signing");
  const crumbs = [{ href: address(frame.authority, "proposals"), label: t("crumb") }, { href: address(frame.authority, "proposal", { proposal: proposalKey(proposal) }), label: proposal.title }];
  return (
    <Page frame={frame} crumbs={crumbs}>
      {isTaken ? <PrintPaperList frame={frame} proposal={proposal} signAddress={signAddress} /> : <><h1 lang={proposal.language}>{title}</h1><div className="section-form"><Notice title={t("page.closedHeading")}>{t("print.closed")}</Notice></div></>}
    </Page>
  );
}
