import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Dot } from "#app/ui/Dot.tsx";
import { steps as allSteps, type StepNumber } from "./step.ts";
import "./Staircase.css";

export interface StaircaseStep {
  step: StepNumber;
  /** What stands on the step: headings, sentences, links. */
  body: ReactNode;
  /** A voice can be added here now. */
  dot?: boolean;
  /** In the step itself, under its number; then the name is not written there. */
  methods?: ReactNode;
}

export interface StaircaseProps {
  intro: ReactNode;
  /** In any order; they are shown from step 5 to step 1. */
  steps: readonly StaircaseStep[];
  /** The bodies say their step's name themselves (a page about the stairs). */
  namedInBody?: boolean;
  quietHeading?: boolean;
}

const keyOf = (number: StepNumber) => allSteps[number - 1] ?? "inform";

export function Staircase({ intro, steps, namedInBody, quietHeading }: StaircaseProps) {
  const t = useTranslations("ladder");
  const fromTheTop = [...steps].sort((a, b) => b.step - a.step);
  return (
    <div className="staircase">
      <div className="staircase-intro">
        {intro}
        <p className={quietHeading ? "visually-hidden" : "staircase-what"} id="staircase-what">{t("stairs.what")}</p>
      </div>
      <svg className="staircase-drawing" viewBox="0 0 5 5" preserveAspectRatio="none" aria-hidden="true">
        <path className="staircase-fill" d="M0 4h1V3h1V2h1V1h1V0h1v5H0z" />
        <path className="staircase-edge" d="M0 5V4h1V3h1V2h1V1h1V0h2" />
      </svg>
      <ol className="staircase-list" reversed aria-labelledby="staircase-what">
        {fromTheTop.map((one) => (
          <li key={one.step} className={`staircase-step is-step-${one.step}`}>
            <div className="staircase-body">
              {namedInBody ? null : <p className="staircase-name">{t("stairs.stepNamed", { number: String(one.step), name: t(`steps.${keyOf(one.step)}.name`) })}</p>}
              {one.body}
            </div>
            <div className="staircase-tread" aria-hidden="true">
              {one.dot ? <Dot className="staircase-dot" /> : null}
              <b>{one.step}</b>
              {namedInBody ? null : <span>{t(`steps.${keyOf(one.step)}.name`)}</span>}
            </div>
            {one.methods ? <p className="staircase-methods">{one.methods}</p> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
