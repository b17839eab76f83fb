import { useTranslations } from "use-intl";
import { address, caseKey, type Place } from "#app/addresses.ts";
import { SmallStairs } from "#app/domains/ladder/Stairs.tsx";
import { stepNumber } from "#app/domains/ladder/step.ts";
import type { Lang } from "#app/platform/language.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import { firstSentence, type CaseLine } from "./case-list.ts";
import { CaseStanding } from "./CaseStanding.tsx";
import { WaitingWords } from "./WaitingAnswers.tsx";

/** Cases as cards: where each stands, what it is about or what was decided, its step, how many have said something and what waits. */
export function CaseLines({ lines, place, lang }: { lines: readonly CaseLine[]; place: Place; lang: Lang }) {
  const t = useTranslations("cases.list");
  return (
    <LinkList items={lines.map(({ head, standing, waiting }) => ({
      href: address(place, "case", { case: caseKey(head) }),
      title: head.title,
      before: <CaseStanding standing={standing} lang={lang} />,
      text: <p lang={head.language}>{unbroken(firstSentence(head.decision || head.lead))}</p>,
      aside: (
        <>
          {head.step ? <p><SmallStairs promised={stepNumber(head.step)} /></p> : null}
          {waiting.key === "none" && head.step === "inform" ? null : <p className="small muted">{waiting.key === "none" ? t("inputs", { count: 0 }) : <WaitingWords waiting={waiting} lang={lang} />}</p>}
        </>
      ),
    }))} />
  );
}
