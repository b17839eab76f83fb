import { useTranslations } from "use-intl";
import { address, caseKey, type Place } from "#app/addresses.ts";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { OfficeCounts, OfficeLine, OfficePart } from "./case-office.ts";
import { useStandingWords } from "./CaseStanding.tsx";
import { WaitingWords } from "./WaitingAnswers.tsx";

interface Props { readonly part: OfficePart; readonly lines: readonly OfficeLine[]; readonly place: Place; readonly lang: Lang; readonly mayRead: boolean }

const emptyWords = {
  late: "nothingLate", mine: "nothingMine", unanswered: "nothingUnanswered", toPublish: "nothingToPublish", closing: "nothingClosing", drafts: "nothingDrafts",
} as const satisfies Record<OfficePart, string>;

/** One heap of an officer's day, with its number and what to do where it is empty. */
export function OfficeLines({ part, lines, place, lang, mayRead }: Props) {
  const t = useTranslations("cases.office");
  const saying = useLineWords(part, lang);
  return (
    <Section id={part} title={`${t(part)} (${formatNumber(lines.length)})`} ruled spaced={false}>
      {lines.length === 0 ? <p>{t(emptyWords[part])}</p> : null}
      <LinkList items={lines.map((line) => ({
        href: mayRead ? leadsTo(part, line, place) : address(place, "officeCase", { case: caseKey(line.head) }),
        title: line.head.title, text: saying(line),
      }))} />
    </Section>
  );
}

/** Straight to where the work is done. */
function leadsTo(part: OfficePart, { head, counts }: OfficeLine, place: Place): string {
  const own = { case: caseKey(head) };
  if (part === "toPublish" && counts.mustRead + counts.held === 0) return address(place, "followUp", own, { hash: "merknader" });
  if (part === "toPublish") return address(place, "queue", own, { query: { vis: counts.mustRead > 0 ? "new" : "held" } });
  return address(place, part === "late" || part === "unanswered" ? "writeAnswers" : "officeCase", own);
}

const toRead = (counts: OfficeCounts) => (["mustRead", "held", "remarks"] as const).map((key) => [key, counts[key]] as const).filter(([, count]) => count > 0);

function useLineWords(part: OfficePart, lang: Lang) {
  const t = useTranslations("cases.office");
  const standing = useStandingWords(lang);
  return (line: OfficeLine) => {
    const { counts, until, waiting } = line;
    switch (part) {
      case "late": return <p><WaitingWords waiting={waiting} lang={lang} /></p>;
      case "unanswered": return line.head.answerBy ? t("promisedBy", { count: counts.waiting, on: formatDay(line.head.answerBy, lang) }) : t("waitingOnly", { count: counts.waiting });
      case "toPublish": return toRead(counts).map(([key, count]) => `${t(key, { count })}.`).join(" ");
      case "closing": return until ? t("closesOn", { on: formatDay(until, lang) }) : "";
      case "mine": return counts.waiting > 0 ? `${standing(line.standing)}. ${t("waitingOnly", { count: counts.waiting })}` : standing(line.standing);
      case "drafts": return standing(line.standing);
    }
  };
}
