import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { advisoryCouncils, type AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import { capitalised, formatBytes, formatDay } from "#app/platform/format.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { LinkList, type LinkListItem } from "#app/ui/LinkList.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Voice } from "#app/ui/Voice.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import { WithSide } from "#app/ui/WithSide.tsx";
import { Alternatives } from "./Alternatives.tsx";
import type { CaseDocument, CasePlan } from "./case.ts";
import { isPast, type CasePageFacts } from "./case-page.ts";
import { Facts, SaidThere } from "./ActivitiesTold.tsx";
import { CaseThread, type CaseThreadProps } from "./CaseThread.tsx";
import { CaseTop, type CaseTopProps } from "./CaseTop.tsx";
import { PromiseChanges } from "./PromiseChanges.tsx";
import type { PromiseChange } from "./promise.rules.ts";

export interface CasePageLinks extends Pick<CaseThreadProps, "links"> {
  readonly document: (document: CaseDocument) => string;
  readonly waitingInputs: string;
  readonly objections: string;
  /** Null where nothing of it can be read yet, as in a preview. */
  readonly events: string | null;
}

export interface CasePageProps extends Omit<CaseTopProps, "page"> {
  readonly page: CasePageFacts;
  readonly thread: CaseThreadProps["items"];
  readonly standingWords: string | null;
  readonly changes: readonly PromiseChange[];
  readonly links: CasePageLinks;
  /** Themes with what is recommended and given: drawn by the route, since they belong to a later subject. */
  readonly themes?: ReactNode;
  /** Who stands behind the inputs, likewise. */
  readonly behind?: ReactNode;
}

/** The public page of a case; the preview is this component with a line on top. */
export function CasePage({ page, thread, standingWords, changes, links, themes, behind, ...top }: CasePageProps) {
  const t = useTranslations("cases.page");
  const { plan, lang } = { plan: page.plan, lang: top.lang };
  return (
    <>
      <CaseTop page={page} {...top} />
      {plan.why ? <Section id="hvorfor" title={t(whyTitle(page))}><div lang={plan.language}><Paragraphs text={plan.why} /></div><Purpose page={page} lang={lang} /></Section> : null}
      <Alternatives alternatives={plan.alternatives} />
      <WithSide section side={
        <Section id="gang" title={t("thread")} spaced={false}>
          <CaseThread items={thread} standing={standingWords} today={top.today} lang={lang} links={links.links} inputsByActivity={page.numbers.byActivity} isBrought={page.head.proposal !== null} />
        </Section>
      }>
        <Facts activities={page.activities} language={plan.language} lang={lang} />
        <CaseInputs page={page} links={links} behind={behind} waiting={top.waiting} isCounty={top.isCounty} />
        <Voices page={page} />
        {themes}
        <SaidThere activities={page.activities} language={plan.language} lang={lang} />
        <CaseDocuments documents={page.documents} href={links.document} lang={lang} />
        <Heard page={page} />
        <Contact plan={plan} isPast={isPast(page)} />
      </WithSide>
      <PromiseChanges changes={changes} lang={lang} />
      <p className="section">{links.events ? <a href={links.events}>{t("events")}</a> : t("events")}</p>
    </>
  );
}

const whyTitle = (page: CasePageFacts) => (page.head.proposal ? "whyBrought" : page.plan.step === "inform" ? "whyInform" : isPast(page) ? "whyAsked" : "why");

function Purpose({ page, lang }: { page: CasePageFacts; lang: Lang }) {
  const t = useTranslations("cases");
  const { plan, orderedBy } = page;
  const ordered = orderedBy ? t("page.orderedBy", { body: orderedBy, reference: plan.orderedReference || "none", on: plan.orderedOn ? formatDay(plan.orderedOn, lang) : "none" }) : "";
  // How far the matter has come and what input weighs is said while it can still be given.
  const isAsking = plan.step !== "inform" && !isPast(page);
  const lines = [
    plan.purpose ? t(isPast(page) ? "page.purposeWas" : "page.purpose", { purpose: t(`purposes.${plan.purpose}`) }) : "", plan.stage && isAsking ? t(`stages.${plan.stage}.plain`) : "",
    plan.influence && isAsking ? withReference(t(`influences.${plan.influence}.plain`), plan.influenceReference) : "", ordered,
  ].filter((line) => line !== "");
  return lines.length > 0 ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : null;
}

/** «Organet har fått myndighet til å bestemme (Kommunestyret, PS 58/26).» */
const withReference = (sentence: string, reference: string): string => (reference === "" ? sentence : `${sentence.replace(/\.$/u, "")} (${reference}).`);

function CaseInputs({ page, links, behind, waiting, isCounty }: { page: CasePageFacts; links: CasePageLinks; behind: ReactNode } & Pick<CaseTopProps, "waiting" | "isCounty">) {
  const t = useTranslations("cases.page");
  const { numbers, head } = page;
  if ((head.step === "inform" || head.proposal) && numbers.inputs === 0) return null;
  const waits = waiting.key === "waiting" || waiting.key === "late" ? waiting.waiting : 0;
  const items: LinkListItem[] = [
    ...(numbers.readable > 0 ? [{ href: links.links.inputs, title: t("readInputs", { count: numbers.readable }), meta: t("namesShown") }] : []),
    ...(waits > 0 ? [{ href: links.waitingInputs, title: t("waitingInputs", { count: waits }) }] : []),
  ];
  return (
    <Section id="innspill" title={t(numbers.inputs === 0 && isPast(page) ? "inputsNone" : "inputs", { count: numbers.inputs })} spaced={false}>
      {numbers.inputs === 0 ? isPast(page) ? null : <p>{t("noInputs")}</p> : <p className="small muted">{behind} {t("numbersSay", { kind: isCounty ? "county" : "municipality" })}</p>}
      {numbers.objections.length > 0 ? <p><a href={links.objections}>{t("objectionsApart", { count: numbers.objections.length })}</a></p> : null}
      <LinkList items={items} />
    </Section>
  );
}

function Voices({ page }: { page: CasePageFacts }) {
  const t = useTranslations("cases.page");
  if (page.voices.length === 0) return null;
  return (
    <Section id="stemmer" title={t("voices")}>
      {page.voices.map((voice) => <Voice key={voice.quote} quote={voice.quote} by={capitalised(voice.by || t("resident"))} lang={voice.language} />)}
      <p className="small muted">{t("voicesChosen")}</p>
    </Section>
  );
}

function CaseDocuments({ documents, href, lang }: { documents: readonly CaseDocument[]; href: (document: CaseDocument) => string; lang: Lang }) {
  const t = useTranslations("cases.page");
  if (documents.length === 0) return null;
  return (
    <Section id="dokumenter" title={t("documents")}>
      <LinkList items={documents.map((one) => ({ href: href(one), title: one.title, meta: t("documentMeta", { size: formatBytes(one.bytes, lang), on: formatDay(dayOf(one.addedAt), lang) }) }))} />
    </Section>
  );
}

function Heard({ page }: { page: CasePageFacts }) {
  const t = useTranslations("cases");
  const { plan } = page;
  const was = isPast(page);
  const nameOf = (council: AdvisoryCouncil) => page.councilNames[council] ?? t(`councils.${council}`);
  if (!plan.heardGroups && plan.laidBefore.length === 0) return null;
  return (
    <Section id="hvem" title={t(plan.step === "inform" ? "page.whoIsTold" : was ? "page.whoWasHeard" : "page.whoIsHeard")}>
      <div lang={plan.language}><Paragraphs text={plan.heardGroups} /></div>
      {plan.facilitation ? <><h3>{t(was ? "page.facilitated" : "page.facilitation")}</h3><div lang={plan.language}><Paragraphs text={plan.facilitation} /></div></> : null}
      {plan.childInterest ? <><h3>{t("page.childInterest")}</h3><div lang={plan.language}><Paragraphs text={plan.childInterest} /></div></> : null}
      {plan.laidBefore.length > 0 ? (
        <ul>{inOrder(plan.laidBefore).map((one) => <li key={one.council}>{one.laid ? t(was ? "page.wasLaidBefore" : "page.laidBefore", { council: nameOf(one.council) }) : t(was ? "page.wasNotLaidBefore" : "page.notLaidBefore", { council: nameOf(one.council), reason: one.reason })}</li>)}</ul>
      ) : null}
    </Section>
  );
}

const inOrder = (laid: CasePlan["laidBefore"]) => advisoryCouncils.flatMap((council) => laid.filter((one) => one.council === council));

function Contact({ plan, isPast: was }: { plan: CasePlan; isPast: boolean }) {
  const t = useTranslations("cases.page");
  if (!plan.contactName && !plan.responsibleTitle) return null;
  return (
    <Section id="kontakt" title={t("contact")}>
      {plan.contactName ? <p>{plan.contactName}{plan.contactTelephone ? <>, {t("telephone")} <a href={`tel:${plan.contactTelephone.replace(/\s/g, "")}`}>{unbroken(plan.contactTelephone)}</a></> : null}{plan.contactHours ? ` (${plan.contactHours})` : null}{plan.contactEmail ? <>, <a href={`mailto:${plan.contactEmail}`}>{plan.contactEmail}</a></> : null}</p> : null}
      {plan.responsibleTitle ? <p>{t("responsible", { who: plan.responsibleTitle })}</p> : null}
      {plan.step === "inform" || was ? null : <p>{t("otherWays")}</p>}
    </Section>
  );
}

