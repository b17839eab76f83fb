import { useTranslations } from "use-intl";
import { address, caseKey, type Place } from "#app/addresses.ts";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { OfficeLine, OfficePart } from "./case-office.ts";
import { useStandingWords } from "./CaseStanding.tsx";
import { WaitingWords } from "./WaitingAnswers.tsx";

interface Props { readonly part: OfficePart; readonly lines: readonly OfficeLine[]; readonly place: Place; readonly lang: Lang }

const emptyWords = {
  late: "nothingLate", mine: "nothingMine", unanswered: "nothingUnanswered", toPublish: "nothingToPublish", closing: "nothingClosing", drafts: "nothingDrafts",
} as const satisfies Record<OfficePart, string>;

/** One heap of an officer's day, with its number and what to do where it is empty. */
export function OfficeLines({ part, lines, place, lang }: Props) {
  const t = useTranslations("cases.office");
  const saying = useLineWords(part, lang);
  return (
    <Section id={part} title={`${t(part)} (${formatNumber(lines.length)})`} ruled spaced={false}>
      {lines.length === 0 ? <p>{t(emptyWords[part])}</p> : null}
      <LinkList items={lines.map((line) => ({
        href: part === "toPublish" ? address(place, "queue", { case: caseKey(line.head) }) : address(place, "officeCase", { case: caseKey(line.head) }),
        title: line.head.title, text: saying(line),
      }))} />
    </Section>
  );
}

function useLineWords(part: OfficePart, lang: Lang) {
  const t = useTranslations("cases.office");
  const standing = useStandingWords(lang);
  return (line: OfficeLine) => {
    const { counts, until, waiting } = line;
    switch (part) {
      case "late": case "unanswered": return <p><WaitingWords waiting={waiting} lang={lang} /></p>;
      case "toPublish": return t("unread", { count: counts.unread }) + (counts.held > 0 ? `, ${t("held", { count: counts.held })}` : "") + ".";
      case "closing": return until ? t("closesOn", { on: formatDay(until, lang) }) : "";
      case "mine": return counts.waiting > 0 ? `${standing(line.standing)}. ${t("waiting", { count: counts.waiting })}.` : standing(line.standing);
      case "drafts": return standing(line.standing);
    }
  };
}
