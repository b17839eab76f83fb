import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { EidNeeded } from "#app/domains/proposals/EidNeeded.tsx";
import { OtherLevelWay } from "#app/domains/proposals/NotTreated.tsx";
import { otherLevelOf } from "#app/domains/proposals/other-level.view.server.ts";
import { populationOn } from "#app/domains/proposals/population.view.server.ts";
import { requiredSignatures } from "#app/domains/proposals/proposal.rules.ts";
import { readCollecting, readOwnProposals } from "#app/domains/proposals/proposal.view.server.ts";
import { ProposalLines } from "#app/domains/proposals/ProposalLines.tsx";
import { SimilarList } from "#app/domains/proposals/SimilarList.tsx";
import { readSimilar } from "#app/domains/proposals/similar.view.server.ts";
import { findCitizen } from "#app/domains/residents/citizen.store.server.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatNumber } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { Actions, ButtonLink } from "#app/ui/Button.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { SearchForm } from "#app/ui/SearchForm.tsx";
import { Section } from "#app/ui/Section.tsx";
import { inWords } from "#app/domains/proposals/council-words.ts";

const typed = (raw: string | null) => (raw ?? "").normalize("NFC").replace(/\p{Cc}+/gu, " ").trim().slice(0, 200);

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const today = dayOf(visit.now);
  const about = typed(visit.url.searchParams.get("om"));
  const otherLevel = await otherLevelOf(visit.authority);
  return readPage(visit, {}, async (trx) => {
    const citizenId = visit.person && (await findCitizen(trx, visit.person));
    const figure = await populationOn(trx, today);
    return {
      about, today, isSignedIn: visit.person !== null, council: (await councilOf(trx))?.name ?? "", otherLevel,
      threshold: figure && requiredSignatures(visit.authority.kind, figure.inhabitants, today), own: citizenId ? await readOwnProposals(trx, citizenId) : [],
      collecting: (await readCollecting(trx, today, 5)).heads, similar: about === "" ? null : await readSimilar(trx, visit.authority.id, { title: about, request: "", except: [] }, today),
      title: sayIn(visit.lang)("proposals.advice.title"),
    };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function NewProposal() {
  const { frame, about, council, otherLevel, threshold, own, collecting, similar, isSignedIn, today } = useLoaderData<typeof loader>();
  const t = useTranslations("proposals.advice");
  const { authority: place, lang } = frame;
  const write = address(place, "writeProposal");
  const kind = place.kind === "county" ? "county" : "municipality";
  return (
    <Page frame={frame} crumbs={[{ href: address(place, "proposals"), label: t("crumb") }]}>
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead", { ...inWords(council), threshold: threshold === null ? "none" : formatNumber(threshold) })}</p>
      {own.length > 0 ? (
        <Section id="dine" title={t("yours")}>
          <ProposalLines heads={own} place={place} council={council} lang={lang} today={today} hrefOf={(head) => address(place, "ownProposal", { id: head.id })} />
        </Section>
      ) : null}
      <Section id="hva" title={t("whatTitle", inWords(council))}>
        <p>{t(`what.${kind}`)}</p>
        <p>{t(`notHere.${kind}`)}</p>
        {otherLevel ? <OtherLevelWay otherLevel={otherLevel} kind={place.kind} /> : null}
      </Section>
      <Section id="fra-for" title={t("similarTitle")}>
        <p>{t("similarLead", inWords(council))}</p>
        <SearchForm action={address(place, "newProposal")} name="om" label={t("similarLabel")} button={t("similarButton")} value={about} />
        {similar === null ? null : similar.length === 0 ? <p><output>{t("similarNone")}</output></p> : <div className="section-lead"><SimilarList similar={similar} place={place} lang={lang} /></div>}
      </Section>
      <Section id="gang" title={t("courseTitle")}>
        <List ordered items={(["write", "look", "collect", "deliver", "decide", "told"] as const).map((step) => t(`course.${step}`, { ...inWords(council), kind, threshold: threshold === null ? "none" : formatNumber(threshold) }))} />
      </Section>
      <Section id="hvem" title={t("whoTitle")}><p>{t(`who.${kind}`)}</p><p>{t("name")}</p></Section>
      <Section id="begynn" title={t("beginTitle")}>
        {isSignedIn ? <Actions><ButtonLink href={write}>{t("write")}</ButtonLink></Actions> : <EidNeeded place={place} returnTo={write} office={frame.profile.officeName} />}
      </Section>
      {collecting.length > 0 ? <Section id="samler" title={t("collectingTitle")}><ProposalLines heads={collecting} place={place} council={council} lang={lang} today={today} /></Section> : null}
    </Page>
  );
}
