import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, parseProposalKey, proposalKey } from "#app/addresses.ts";
import { isVisible } from "#app/domains/authorities/profile.view.server.ts";
import { askForNews, stopNews } from "#app/domains/proposals/ask-for-news.server.ts";
import { hasNews } from "#app/domains/proposals/proposal.lifecycle.ts";
import { readOwnStanding } from "#app/domains/proposals/own-standing.server.ts";
import { SignatureMeter } from "#app/domains/proposals/SignatureMeter.tsx";
import { NewsForm } from "#app/domains/proposals/SignForms.tsx";
import { signProposal } from "#app/domains/proposals/sign-proposal.server.ts";
import { findOwnSignature, type Signer } from "#app/domains/proposals/signer.server.ts";
import { newsForm, signForm, takeBackForm } from "#app/domains/proposals/signing.form.ts";
import { readSignable } from "#app/domains/proposals/signing.view.server.ts";
import { SigningStep } from "#app/domains/proposals/SigningStep.tsx";
import { isSignable } from "#app/domains/proposals/proposal.rules.ts";
import { findProposalId } from "#app/domains/proposals/proposal.store.server.ts";
import { takeBackSignature } from "#app/domains/proposals/take-back-signature.server.ts";
import { checkResidence } from "#app/domains/residents/check-residence.server.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { readAuthority, type Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { isConnectionLost } from "#app/platform/sql-state.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { tooOften } from "#app/too-often.server.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";

const newsWords = { ask_for_news: "ja", stop_news: "nei" } as const;

const masterKeysOf = ({ settings }: Visit): readonly Buffer[] => [settings.signKey, ...(settings.formerSignKey ? [settings.formerSignKey] : [])];

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseProposalKey(args.params.proposal ?? "");
  return readPage(visit, {}, async (trx) => {
    const proposal = key && (await readSignable(trx, key));
    if (!proposal) return null;
    const own = await readOwnStanding(trx, proposal, { person: visit.person, masterKeys: masterKeysOf(visit), today: dayOf(visit.now) });
    const news = visit.url.searchParams.get("nyheter");
    return { proposal, own, isTaken: isSignable(proposal, dayOf(visit.now)), news: news === "ja" || news === "nei" ? news : null, isSignedIn: visit.person !== null, title: sayIn(visit.lang)("signing.page.title", { title: proposal.title }) };
  });
}

export async function action(args: ActionFunctionArgs): Promise<Response | FormAnswer> {
  const visit = visitOf(args);
  const key = parseProposalKey(args.params.proposal ?? "") ?? notFound();
  const mine = async (trx: Trx) => (await findProposalId(trx, key)) ?? notFound();
  const here = address(visit.authority, "signProposal", { proposal: args.params.proposal ?? "" });
  const back = () => seeOther(here);
  const newsOf = (intent: keyof typeof newsWords, note: typeof askForNews) => plan({
    form: newsForm, done: () => seeOther(`${here}?nyheter=${newsWords[intent]}`),
    run: async (trx, { email }) => (visit.person ? note(trx, { proposalId: await mine(trx), email, language: visit.lang, sealKey: visit.settings.sealKey }) : refuse("eid_needed")),
  });
  const answer = await actOn(args, {
    sign: plan({
      form: signForm, done: back, ask: async () => await tooOften(visit) ?? askForSigner(visit, await readAuthority(visit.authority.id, mine)),
      run: async (trx, _, __, asked) => (asked.residence ? inWords(visit, await signProposal(trx, { ...asked, proposalId: await mine(trx), residence: asked.residence }, visit.now)) : { counts: true }),
    }),
    take_back: plan({
      form: takeBackForm, done: back, ask: async () => await tooOften(visit) ?? undefined,
      run: async (trx) => { const signer = signerOf(visit); return signer ? takeBackSignature(trx, { proposalId: await mine(trx), signer }, visit.now) : refuse("eid_needed"); },
    }),
    ask_for_news: newsOf("ask_for_news", askForNews),
    stop_news: newsOf("stop_news", stopNews),
  }).catch((fault: unknown) => afterLostLine(visit, here, fault));
  return answer as Response | FormAnswer;
}

const signerOf = (visit: Visit): Signer | null => (visit.person?.pid ? { pid: visit.person.pid, masterKeys: masterKeysOf(visit) } : null);

interface Asked { readonly signer: Signer; readonly residence: Residence | null; readonly acr: string; readonly authMethod: string | null }

/** Who signs, and where she lives. The register is not asked of who has signed already: her signature counts whatever it says now (K12). */
async function askForSigner(visit: Visit, proposalId: string): Promise<Asked | Refusal> {
  const signer = signerOf(visit);
  if (!signer || !visit.person) return refuse("eid_needed");
  const { acr, authMethod } = visit.person;
  const own = await readAuthority(visit.authority.id, (trx) => findOwnSignature(trx, proposalId, signer));
  const residence = own ? null : await checkResidence(visit.register, visit.authority, signer.pid, visit.now);
  return isRefusal(residence) ? residence : { signer, residence, acr, authMethod };
}

/** Which municipality the register has instead is nobody's business here. */
const inWords = <Result,>(visit: Visit, result: Result | Refusal): Result | Refusal => (isRefusal(result) && result.refused === "not_resident"
  ? refuse("signs_elsewhere", { fields: { sign: "signing.refusals.signs_elsewhere_help" }, facts: { authority: visit.authority.name } }) : result);

/** The line to the database broke on the way: what it says now is what holds. Where it cannot be asked, that is said. */
async function afterLostLine(visit: Visit, here: string, fault: unknown): Promise<Response> {
  if (!isConnectionLost(fault)) throw fault;
  const isReached = await readAuthority(visit.authority.id, isVisible).then(() => true, () => false);
  if (isReached) return seeOther(here);
  throw data({ kind: "outcome_unknown", again: here }, { status: 503 });
}

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export { pageMeta as meta } from "#app/meta.ts";

export default function SignProposal() {
  const { frame, proposal, own, isTaken, news, isSignedIn, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const t = useTranslations("signing");
  // A neighbour has made no mistake to put right.
  const elsewhere = answer?.errors.find(({ field }) => field === "sign")?.message;
  const ofProposal = { proposal: proposalKey(proposal) };
  const proposalHref = address(frame.authority, "proposal", ofProposal);
  const here = address(frame.authority, "signProposal", ofProposal);
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "proposals"), label: t("crumb") }, { href: proposalHref, label: proposal.title }]}>
      {elsewhere ? <Notice kind="alert" title={answer?.title}>{elsewhere}</Notice> : <Refused answer={answer} />}
      {news ? <Notice kind="done">{t(news === "ja" ? "news.asked" : "news.stopped")}</Notice> : null}
      <h1 lang={proposal.language}>{title}</h1>
      <SigningStep
        frame={frame} own={own} proposal={proposal} eidHref={address(frame.authority, "eidStart", null, { query: { tilbake: here } })}
        printHref={address(frame.authority, "signatureSheet", ofProposal)}
      />
      <div className="section"><SignatureMeter digital={proposal.digital} paper={proposal.paper} threshold={proposal.threshold} isSignable={isTaken} /></div>
      {isSignedIn && (own.kind === "counts" || own.kind === "closed") ? <NewsForm isOver={!hasNews(proposal.state)} answer={answer?.values.intent === "ask_for_news" || answer?.values.intent === "stop_news" ? answer : undefined} /> : null}
      <p className="section"><GoLink href={proposalHref}>{t("page.toProposal")}</GoLink></p>
    </Page>
  );
}
