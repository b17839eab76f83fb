import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, proposalKey } from "#app/addresses.ts";
import type { Author } from "#app/domains/proposals/author.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { deliverProposal } from "#app/domains/proposals/deliver-proposal.server.ts";
import { EidNeeded } from "#app/domains/proposals/EidNeeded.tsx";
import { withdrawProposal } from "#app/domains/proposals/end-proposal.server.ts";
import { ProposerForms } from "#app/domains/proposals/ProposerForms.tsx";
import { Proposed } from "#app/domains/proposals/Proposed.tsx";
import { isUnseen, standingOf } from "#app/domains/proposals/proposal-page.ts";
import { atVersionForm } from "#app/domains/proposals/proposal.form.ts";
import { readOwnProposal } from "#app/domains/proposals/proposal.view.server.ts";
import { StandingLine } from "#app/domains/proposals/ProposalStanding.tsx";
import { sendProposal } from "#app/domains/proposals/send-proposal.server.ts";
import { readSimilar } from "#app/domains/proposals/similar.view.server.ts";
import { SimilarList } from "#app/domains/proposals/SimilarList.tsx";
import { discardDraft } from "#app/domains/proposals/write-proposal.server.ts";
import { checkResidence } from "#app/domains/residents/check-residence.server.ts";
import { findCitizen } from "#app/domains/residents/citizen.store.server.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { tooOften } from "#app/too-often.server.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";
import { unparted } from "#app/ui/unbroken.ts";
import { inWords } from "#app/domains/proposals/council-words.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const id = args.params.id ?? "";
  const today = dayOf(visit.now);
  return readPage(visit, {}, async (trx) => {
    if (!uuid.test(id)) return null;
    const council = (await councilOf(trx))?.name ?? "";
    if (!visit.person) return { page: null, council, title: sayIn(visit.lang)("proposals.own.title") };
    const citizenId = await findCitizen(trx, visit.person);
    const page = citizenId ? await readOwnProposal(trx, { id, citizenId }) : null;
    if (!page) return null;
    const similar = page.state === "draft" ? await readSimilar(trx, visit.authority.id, { title: page.title, request: page.request, except: [page.id] }, today) : [];
    return { page, council, similar, today, standing: standingOf(page, today), title: page.title };
  });
}

/** Who acts is told by eID alone; without it nothing is done. */
async function authorOf(trx: Trx, { person }: Visit): Promise<Author | null> {
  const citizenId = person ? await findCitizen(trx, person) : null;
  return citizenId ? { citizenId } : null;
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? "";
  if (!uuid.test(id)) return notFound();
  const here = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "ownProposal", { id }));
  return actOn(args, {
    send: plan({ form: atVersionForm, done: here,
      ask: async (_, visit): Promise<Residence | Refusal> => await tooOften(visit) ?? (visit.person?.pid ? checkResidence(visit.register, visit.authority, visit.person.pid, visit.now) : refuse("eid_needed")),
      run: async (trx, { version }, visit, residence) => {
        const author = await authorOf(trx, visit);
        return author && visit.person?.pid ? sendProposal(trx, { author, proposalId: id, version, residence }, visit.now) : refuse("eid_needed");
      } }),
    discard: plan({ form: atVersionForm, done: (_, visit) => seeOther(address(visit.authority, "newProposal")),
      run: async (trx, { version }, visit) => { const author = await authorOf(trx, visit); return author ? discardDraft(trx, { author, proposalId: id, version }) : refuse("eid_needed"); } }),
    deliver: plan({ form: atVersionForm, done: here,
      run: async (trx, { version }, visit) => { const author = await authorOf(trx, visit); return author ? deliverProposal(trx, { author, proposalId: id, version }, visit.now) : refuse("eid_needed"); } }),
    withdraw: plan({ form: atVersionForm, done: here,
      run: async (trx, { version }, visit) => { const author = await authorOf(trx, visit); return author ? withdrawProposal(trx, { author, proposalId: id, version }, visit.now) : refuse("eid_needed"); } }),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function OwnProposal() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("proposals.own");
  const { frame, council } = loaded;
  const { authority: place, lang } = frame;
  const crumbs = [{ href: address(place, "proposals"), label: t("crumb") }, { href: address(place, "newProposal"), label: t("adviceCrumb") }];
  if (loaded.page === null) {
    return (
      <Page frame={frame} crumbs={crumbs}>
        <Refused answer={answer} />
        <h1>{t("title")}</h1>
        <EidNeeded place={place} returnTo={frame.path} office={frame.profile.officeName} />
      </Page>
    );
  }
  const { page, standing, similar } = loaded;
  return (
    <Page frame={frame} crumbs={crumbs}>
      <Refused answer={answer} />
      <StandingLine standing={standing} head={page} council={council} lang={lang} />
      <h1 lang={page.language}>{unparted(page.title)}</h1>
      {page.remark && page.state === "draft" ? <Notice kind="alert" title={t("sentBackTitle")}><p>{t(`grounds.${page.remark.ground}`)}</p><p>{page.remark.text}</p><p>{t("sentBack")}</p></Notice> : null}
      <ProposerForms page={page} standing={standing} place={place} council={council} isOffice={false} formToken={null} />
      {isUnseen(page) ? null : <p><GoLink href={address(place, "proposal", { proposal: proposalKey(page) })}>{t("publicPage")}</GoLink></p>}
      {page.caseFile ? <p><GoLink href={address(place, "case", { case: caseKey(page.caseFile) })}>{t("casePage", inWords(council))}</GoLink></p> : null}
      <Proposed page={page} />
      {similar.length > 0 ? <Section id="ligner" title={t("similarTitle")}><p>{t("similarLead", inWords(council))}</p><SimilarList similar={similar} place={place} lang={lang} /></Section> : null}
    </Page>
  );
}
