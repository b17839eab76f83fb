import { useTranslations } from "use-intl";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Heading, type HeadingLevel } from "#app/ui/Heading.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import type { TreatmentFacts } from "./council-pages.ts";

interface TreatmentProps {
  readonly treatment: TreatmentFacts;
  readonly lang: Lang;
  readonly level?: HeadingLevel;
  /** The address of the briefing's version, where it lay before the meeting. */
  readonly briefingHref?: string;
  readonly meetingHref?: string;
  /** Keeps ids apart where a page shows several cases' treatments. */
  readonly idPrefix?: string;
}

/** «Utvalget anbefaler, med 5 mot 4 stemmer», the text word for word, and where it was said: never a code. */
export function TreatmentText({ treatment, lang, level = 3, briefingHref, meetingHref, idPrefix }: TreatmentProps) {
  const t = useTranslations("council.treatment");
  const who = treatment.body?.name ?? treatment.delegatedRole;
  const id = ["treatment", idPrefix, treatment.number].filter(Boolean).join("-");
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <Heading level={level} id={`${id}-title`}>{t(treatment.kind, { who })}<Votes treatment={treatment} /></Heading>
      <Paragraphs text={treatment.text} />
      {treatment.reason ? <><p className="label">{t("reason", { who: inSentence(who) })}</p><Paragraphs text={treatment.reason} /></> : null}
      {treatment.reason && treatment.recommended ? <p className="small">{t("recommended", { text: treatment.recommended })}</p> : null}
      {treatment.isFinal ? <p><strong>{t("final")}</strong></p> : null}
      <p className="small muted">
        <Where treatment={treatment} lang={lang} meetingHref={meetingHref} />{treatment.kind === "recommendation" ? ` ${t("formal")}` : null}
        {briefingHref && treatment.briefingVersion !== null ? <> <a href={briefingHref}>{t("briefing", { version: String(treatment.briefingVersion) })}</a></> : null}
      </p>
    </section>
  );
}

function Votes({ treatment: { votesFor, votesAgainst } }: { treatment: TreatmentFacts }) {
  const t = useTranslations("council.treatment");
  if (votesFor === null || votesAgainst === null) return null;
  return <>{votesAgainst === 0 ? t("unanimous", { votesFor: String(votesFor) }) : t("votes", { votesFor: String(votesFor), votesAgainst: String(votesAgainst) })}</>;
}

function Where({ treatment, lang, meetingHref }: { treatment: TreatmentFacts; lang: Lang; meetingHref?: string }) {
  const t = useTranslations("council.treatment");
  const date = formatDay(treatment.treatedOn, lang);
  if (!treatment.meetingId) return <>{t("delegated", { final: String(treatment.isFinal), date, reference: treatment.delegatedReference })}</>;
  const words = treatment.caseNumber ? t("meetingCase", { date, caseNumber: treatment.caseNumber }) : t("meeting", { date });
  return meetingHref ? <a href={meetingHref}>{words}</a> : <>{words}</>;
}
