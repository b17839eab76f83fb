import { useTranslations } from "use-intl";
import { address, caseKey, type Place } from "#app/addresses.ts";
import { StairsDrawing } from "#app/domains/ladder/StairsDrawing.tsx";
import { stepNumber } from "#app/domains/ladder/step.ts";
import { formatWeekday } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Section } from "#app/ui/Section.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import { firstSentence, type CaseLine } from "./case-list.ts";
import { useStandingWords } from "./CaseStanding.tsx";
import { WaitingAnswers } from "./WaitingAnswers.tsx";

interface Part { readonly place: Place; readonly lang: Lang }

const hrefOf = (place: Place, line: CaseLine) => address(place, "case", { case: caseKey(line.head) });

/** The stairs rest on the case that is being decided. */
export function ConsideredOnFront({ line, place, lang }: Part & { line: CaseLine }) {
  const t = useTranslations("cases.front");
  const ladder = useTranslations("ladder");
  const words = useStandingWords(lang);
  const { head, standing, waiting } = line;
  const number = head.step ? stepNumber(head.step) : null;
  return (
    <section className="band" aria-labelledby="behandles">
      <div className="columns">
        <div>
          {number && head.step ? <StairsDrawing small promised={number} label={ladder("stairs.ofFiveNamed", { number: String(number), name: ladder(`steps.${head.step}.name`) })} /> : null}
          <p className="label">{words(standing)}</p>
          <h2 id="behandles">{head.title}</h2>
          {head.decider && head.decidesOn ? <p>{t("decides", { body: head.decider.name, on: formatWeekday(head.decidesOn, lang) })}</p> : null}
          <GoLink href={hrefOf(place, line)}>{t("see")}</GoLink>
        </div>
        <div><WaitingAnswers waiting={waiting} lang={lang} /></div>
      </div>
    </section>
  );
}

export function AnsweredOnFront({ lines, place, lang }: Part & { lines: readonly CaseLine[] }) {
  const t = useTranslations("cases.front");
  const words = useStandingWords(lang);
  return (
    <Section id="avgjort" title={t("decided")} ruled spaced={false}>
      {lines.length === 0 ? <p>{t("nothingDecided")}</p> : null}
      <LinkList items={lines.map((line) => ({
        href: hrefOf(place, line), title: line.head.title,
        text: <><p>{line.head.decision ? unbroken(firstSentence(line.head.decision)) : words(line.standing)}</p><WaitingAnswers waiting={line.waiting} lang={lang} /></>,
      }))} />
    </Section>
  );
}

export function LateOnFront({ lines, place, lang }: Part & { lines: readonly CaseLine[] }) {
  const t = useTranslations("cases.front");
  return (
    <Section id="forsinket" title={t("late")} ruled spaced={false}>
      {lines.length === 0 ? <p>{t("nothingLate")}</p> : null}
      <LinkList items={lines.map((line) => ({ href: hrefOf(place, line), title: line.head.title, text: <WaitingAnswers waiting={line.waiting} lang={lang} /> }))} />
    </Section>
  );
}
