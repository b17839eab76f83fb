import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { stepNumber } from "#app/domains/ladder/step.ts";
import { unbroken } from "#app/ui/unbroken.ts";
import { firstSentence, type CaseLine, type StepOnFront } from "./case-list.ts";

export interface FrontStepProps {
  readonly on: StepOnFront;
  readonly place: Place;
  readonly hrefOf: (line: CaseLine) => string;
}

/** What stands on a step: the case that closes first, and the way to the others; without one the step's own promise. */
export function FrontStep({ on: { step, first, more }, place, hrefOf }: FrontStepProps) {
  const t = useTranslations("cases.front");
  const ladder = useTranslations("ladder");
  if (!first) return <p>{ladder(`steps.${step}.promise`)}</p>;
  return (
    <>
      <h3><a href={hrefOf(first)}>{first.head.title}</a></h3>
      <p lang={first.head.language}>{unbroken(firstSentence(first.head.lead))}</p>
      <p>
        <strong>{first.daysLeft === null ? t("information") : t("daysLeft", { count: first.daysLeft })}</strong>
        {more > 0 ? <> <a href={address(place, "cases", null, { query: { trinn: String(stepNumber(step)) } })}>{t("more", { count: more })}<span className="visually-hidden"> {t("moreOnStep", { number: String(stepNumber(step)) })}</span></a></> : null}
      </p>
    </>
  );
}
