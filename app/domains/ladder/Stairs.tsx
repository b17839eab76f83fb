import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { StairsDrawing, standing } from "./StairsDrawing.tsx";
import { stepNumber, steps, type StepNumber } from "./step.ts";
import "./Stairs.css";

export interface StairsProps {
  promised: StepNumber;
  delivered?: StepNumber;
  /** What was done, when, and that it came before the proposal: whole sentences. */
  deliveredText?: ReactNode;
  /** The promise as it was given in this case, without quotation marks; left out: the step's own. */
  promiseText?: string;
  /** Over the promise; left out: «Kommunens løfte i denne saken (trinn 2 av 5)». */
  label?: ReactNode;
  /** The case is over: nothing can be influenced any more. */
  isPast?: boolean;
  /** Said once on a page; further drawings leave it out. */
  quietHeading?: boolean;
}

const keyOf = (number: StepNumber) => steps[number - 1] ?? "inform";

export function Stairs({ promised, delivered, deliveredText, promiseText, label, isPast, quietHeading }: StairsProps) {
  const t = useTranslations("ladder");
  const promise = promiseText ?? t(`steps.${keyOf(promised)}.promise`);
  return (
    <figure className="stairs">
      <p className={quietHeading ? "visually-hidden" : "stairs-what"}>{t(isPast ? "stairs.whatWas" : "stairs.what")}</p>
      <div className="stairs-picture">
        <StairsDrawing promised={promised} delivered={delivered} />
        <ol className="stairs-steps">
          {steps.map((step) => (
            <li key={step} className={`stairs-step ${standing(stepNumber(step), promised)}`} aria-current={stepNumber(step) === promised ? "step" : undefined}>
              <b>{stepNumber(step)}</b> <span>{t(`steps.${step}.name`)}</span>
            </li>
          ))}
        </ol>
      </div>
      <figcaption className="stairs-promise">
        <p className="label">{label ?? t("stairs.promise", { number: String(promised) })}</p>
        <strong>{promise.startsWith("«") ? promise : `«${promise}»`}</strong>
        {deliveredText ? <div className="stairs-delivered">{deliveredText}</div> : null}
      </figcaption>
    </figure>
  );
}

export interface SmallStairsProps {
  promised: StepNumber;
  delivered?: StepNumber;
  /** The words are read aloud but not seen: where the step already stands in words beside it. */
  quiet?: boolean;
}

/** For a card, a row, a form: the drawing and the step in words. */
export function SmallStairs({ promised, delivered, quiet }: SmallStairsProps) {
  const t = useTranslations("ladder");
  const name = t(`steps.${keyOf(promised)}.name`);
  if (quiet) return <StairsDrawing promised={promised} delivered={delivered} small label={`${t("stairs.what")}: ${t("stairs.ofFiveNamed", { number: String(promised), name })}`} />;
  return (
    <span className="stairs-with-words">
      <StairsDrawing promised={promised} delivered={delivered} small />
      <span><span className="visually-hidden">{t("stairs.what")}: </span>{t("stairs.stepNamed", { number: String(promised), name })}</span>
    </span>
  );
}
