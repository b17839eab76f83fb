import { Fragment, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { formatDay, formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { ButtonLink, Actions, GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Slip } from "#app/ui/Slip.tsx";
import { State } from "#app/ui/State.tsx";
import { Thread, type ThreadEntry } from "#app/ui/Thread.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import type { ReceiptFacts } from "./receipt.ts";
import "./Receipt.css";

interface ReceiptProps {
  readonly receipt: ReceiptFacts;
  readonly lang: Lang;
  readonly caseHref: string;
  /** Clears the draft that the browser kept for this form. */
  readonly draft?: string;
  /** Her way to confirm that she lives here; where eID is not set up, nothing is offered. */
  readonly verify?: ReactNode;
  /** Shown to staff instead of the sender's own next step. */
  readonly another?: { readonly href: string; readonly label: string };
}

/** The page of whoever has just sent an input, or of the officer who wrote it down; the paper is the sender's in both cases. */
export function Receipt({ receipt, lang, caseHref, draft, another, verify }: ReceiptProps) {
  const t = useTranslations("inputs.receipt");
  const state = <State>{t("received", { at: formatInstant(receipt.receivedAt, lang) })}</State>;
  const title = receipt.isRenewed ? t("renewed") : t("title", { kind: receipt.kind });
  if (another) {
    return (
      <>
        <ForOfficer receipt={receipt} caseHref={caseHref} another={another} />
        <section className="receipt-sheet" aria-labelledby="ark">
          {state}
          <h2 id="ark">{title}</h2>
          <Sheet receipt={receipt} lang={lang} />
        </section>
      </>
    );
  }
  const path = new URL(receipt.link).pathname;
  return (
    <>
      {state}
      <h1 data-draft-sent={draft}>{title}</h1>
      {receipt.isRepeated ? <Notice>{t("again")}</Notice> : null}
      <Sheet receipt={receipt} lang={lang}>
        <p><strong>{t("shared")}</strong></p>
        <div className="not-on-paper">
          <Actions><ButtonLink href={path} withDot>{t("track")}</ButtonLink><GoLink href={caseHref}>{t("back")}</GoLink></Actions>
          <p className="small muted">{t("print")}</p>
        </div>
      </Sheet>
      {receipt.mayVerify ? verify : null}
    </>
  );
}

/** What the officer is told, and does next: never on the paper that is handed over. */
function ForOfficer({ receipt, caseHref, another }: Required<Pick<ReceiptProps, "receipt" | "caseHref" | "another">>) {
  const t = useTranslations("inputs.receipt");
  return (
    <div className="not-on-paper">
      <h1>{t(receipt.isRenewed ? "officeRenewed" : "officeTitle", { reference: receipt.reference })}</h1>
      {receipt.isRepeated ? <Notice>{t("officeAgain")}</Notice> : null}
      <Notice title={t("handOver")}>{t("handOverText")}</Notice>
      <Actions><ButtonLink href={another.href}>{another.label}</ButtonLink><GoLink href={caseHref}>{t("back")}</GoLink></Actions>
    </div>
  );
}

/** What the sender keeps: reference, code, link, what happens next, and what was said. */
function Sheet({ receipt, lang, children }: Pick<ReceiptProps, "receipt" | "lang"> & { children?: ReactNode }) {
  const t = useTranslations("inputs.receipt");
  const path = new URL(receipt.link).pathname;
  return (
    <>
      {receipt.isRenewed ? <p>{t("renewedText")}</p> : null}
      {receipt.typedInAt ? <p>{t("typedIn", { at: formatInstant(receipt.typedInAt, lang) })}</p> : null}
      <WithSide section side={<NextSteps receipt={receipt} lang={lang} />}>
        <Slip title={t("keep")} items={[
          { term: t("reference"), value: receipt.reference, figure: true, whole: true },
          { term: t("code"), value: receipt.code, figure: true },
          { term: t("time"), value: formatInstant(receipt.receivedAt, lang) },
          { term: t("link"), value: <a href={path} data-copy={receipt.link} data-copy-label={t("copy")} data-copied-label={t("copied")} data-print-label={t("printButton")}><Unbroken address={receipt.link.replace(/^https?:\/\//, "")} /></a>, whole: true },
        ]} />
        <p className="section-lead"><strong>{receipt.kind === "objection" ? t("objection") : receipt.answerBy ? t("answerBy", { day: formatDay(receipt.answerBy, lang) }) : t("noAnswerBy")}</strong></p>
        <p>{t("how")} {t("noEmail")}</p>
        {receipt.isLate ? <p>{t("late", { kind: receipt.kind })}</p> : null}
        {receipt.isHeld ? <p>{t("held")}</p> : null}
        {children}
        <Section id="hvem" title={t("who")}>
          <p>{t("whoText")}</p>
          {receipt.contact.telephone ? <p><strong>{t("ring")}</strong> {t("ringText", { ...receipt.contact, telephone: unbroken(receipt.contact.telephone) })}</p> : null}
        </Section>
        <Section id="skrev" title={t(receipt.typedInAt ? "typed" : "wrote")}>
          {receipt.text === "" ? <p>{t("erased")}</p> : <OwnWords text={receipt.text} />}
          <p className="small muted">{receipt.name === "" ? t("noName") : `${t("name", { name: receipt.name })}. ${t(receipt.showsName ? "nameShown" : "nameNotShown")}`}</p>
        </Section>
      </WithSide>
    </>
  );
}

/** An address that may break after a slash and nowhere else, so that it can be copied by hand. */
function Unbroken({ address }: { address: string }) {
  return <span className="address">{address.split("/").map((part, index) => <Fragment key={index}>{index > 0 ? <>/<wbr /></> : null}<span>{part}</span></Fragment>)}</span>;
}

function NextSteps({ receipt, lang }: { receipt: ReceiptFacts; lang: Lang }) {
  const t = useTranslations("inputs.receipt");
  const give = useTranslations("inputs.give");
  const isObjection = receipt.kind === "objection";
  const day = (value: string) => formatDay(value, lang);
  const entries: ThreadEntry[] = [
    { state: "done", date: formatInstant(receipt.receivedAt, lang), title: t("time") },
    { state: "now", date: t("now"), title: t("waiting"), text: give("at.days") },
    ...(receipt.closesOn && !isObjection ? [{ state: "future" as const, date: give("at.after", { day: day(receipt.closesOn) }), title: give("steps.assess") }] : []),
    ...(receipt.decidesOn && receipt.decider ? [{ state: "future" as const, date: day(receipt.decidesOn), title: give("steps.decide", { body: receipt.decider }) }] : []),
    ...(receipt.answerBy && !isObjection ? [{ state: "future" as const, date: give("at.by", { day: day(receipt.answerBy) }), title: give("steps.answer") }] : []),
  ];
  return <Section id="videre" title={t("next")} spaced={false}><Thread entries={entries} /></Section>;
}
