import { useTranslations } from "use-intl";
import type { FrameFacts } from "#app/frame.ts";
import { formatDay } from "#app/platform/format.ts";
import { Actions, ButtonLink, GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import type { OwnStanding } from "./own-standing.server.ts";
import { SignForm, TakeBackForm } from "./SignForms.tsx";
import type { Signable } from "./signing.view.server.ts";
import { inWords } from "./council-words.ts";

interface StepProps {
  readonly frame: FrameFacts;
  readonly own: OwnStanding;
  readonly proposal: Signable;
  readonly eidHref: string;
  readonly printHref: string;
}

/** What this reader can do now, first of all; then what it is that she signs. */
export function SigningStep(props: StepProps) {
  const { own, proposal, frame } = props;
  const t = useTranslations("signing.page");
  return (
    <>
      {own.kind === "counts" ? <Counts {...props} own={own} /> : null}
      {own.kind === "closed" ? <Closed {...props} own={own} /> : null}
      <Section id="forslaget" title={t(own.kind === "closed" ? "requestClosed" : own.kind === "counts" ? "requestSigned" : "request")}>
        <div className="own-words" lang={proposal.language}><Paragraphs text={proposal.request} /></div>
      </Section>
      {own.kind === "may_sign" ? <SignForm authority={frame.authority.name} /> : null}
      {own.kind === "sign_in" ? <SignIn {...props} /> : null}
      {own.kind === "no_number" ? <NoNumber {...props} /> : null}
      {own.kind === "counts" || own.kind === "closed" ? null : <OnPaper {...props} />}
    </>
  );
}

function Counts({ own, frame, proposal }: StepProps & { readonly own: Extract<OwnStanding, { kind: "counts" }> }) {
  const t = useTranslations("signing.page");
  const date = formatDay(own.since, frame.lang);
  return (
    <div className="section-form">
      <Notice kind="done" title={t("counts")}>
        <p>{t(own.way === "paper" ? "countsPaper" : "countsSince", { date })} {t("total", { total: proposal.digital + proposal.paper, threshold: proposal.threshold })}</p>
      </Notice>
      {own.mayTakeBack ? <TakeBackForm /> : <p>{t("delivered")}</p>}
    </div>
  );
}

function Closed({ own, frame, proposal }: StepProps & { readonly own: Extract<OwnStanding, { kind: "closed" }> }) {
  const t = useTranslations("signing.page");
  const states = useTranslations("proposals.states");
  const council = useTranslations("signing.council")(frame.authority.kind);
  const state = own.state === "expired" ? t("expired") : states(own.state, { ...inWords(council), decideBy: proposal.decideBy ? formatDay(proposal.decideBy, frame.lang) : "" });
  return <div className="section-form"><Notice title={t("closedHeading")}>{t("closedLead", { state })}</Notice></div>;
}

function SignIn({ frame, eidHref }: StepProps) {
  const t = useTranslations("signing.page");
  return (
    <Section id="skriv-under" title={t("signInHeading")}>
      <p>{t("signInLead")}</p>
      <p>{t("given", { authority: frame.authority.name })}</p>
      <p>{t("who")}</p>
      <Actions><ButtonLink href={eidHref} withDot describedBy="sign-hidden">{t("signIn")}</ButtonLink> <span id="sign-hidden">{t("hidden")}</span></Actions>
    </Section>
  );
}

function NoNumber({ eidHref }: StepProps) {
  const t = useTranslations("signing.page");
  return (
    <Section id="skriv-under" title={t("noNumberHeading")}>
      <p>{t("noNumberLead")}</p>
      <Actions><ButtonLink href={eidHref}>{t("signInAgain")}</ButtonLink></Actions>
    </Section>
  );
}

function OnPaper({ frame, printHref }: StepProps) {
  const t = useTranslations("signing.page");
  const { officeName, telephone, telephoneHours } = frame.profile;
  return (
    <Section id="papir" title={t("paperHeading")}>
      <p>{t("paperLead", { office: officeName })} {telephone ? t("paperOffice", { telephone: unbroken(telephone), hours: telephoneHours }) : null}</p>
      <GoLink href={printHref}>{t("paperPrint")}</GoLink>
    </Section>
  );
}
