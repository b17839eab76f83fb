import { useTranslations } from "use-intl";
import { address, caseKey, type Place } from "#app/addresses.ts";
import type { Day } from "#app/platform/day.ts";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";
import type { OpenQuestion } from "./council-pages.ts";

interface Props { readonly questions: readonly OpenQuestion[]; readonly place: Place; readonly lang: Lang; readonly today: Day }

/** An officer's heap of what councillors have asked: straight to where it is answered. */
export function OpenQuestions({ questions, place, lang, today }: Props) {
  const t = useTranslations("council.start");
  const promise = ({ promisedOn }: OpenQuestion) => {
    const date = formatDay(promisedOn, lang);
    return today > promisedOn ? <p><Late>{t("late", { date })}</Late></p> : <p>{t("waiting", { date })}</p>;
  };
  return (
    <Section id="sporsmal" title={`${t("fromCouncillors")} (${formatNumber(questions.length)})`} ruled spaced={false}>
      {questions.length === 0 ? <p>{t("noneFromCouncillors")}</p> : null}
      <LinkList items={questions.map((question) => ({
        href: address(place, "prepareBriefing", { case: caseKey(question.caseFile) }, { hash: "sporsmal" }),
        title: question.caseFile.title, text: <><p>«{question.text}»</p>{promise(question)}</>,
      }))} />
    </Section>
  );
}
