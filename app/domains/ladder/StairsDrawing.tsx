import { stepNumber, steps, type StepNumber } from "./step.ts";
import "./StairsDrawing.css";

export interface StairsDrawingProps {
  promised: StepNumber;
  delivered?: StepNumber;
  small?: boolean;
  /** Only where no words stand beside the drawing. */
  label?: string;
}

export function standing(step: number, promised: number): "is-below" | "is-promised" | "is-above" {
  if (step < promised) return "is-below";
  return step === promised ? "is-promised" : "is-above";
}

export function StairsDrawing({ promised, delivered, small, label }: StairsDrawingProps) {
  return (
    <svg
      className={small ? "stairs-drawing stairs-small" : "stairs-drawing"}
      viewBox={small ? "0 -1 100 68" : "0 0 100 66"}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {steps.map(stepNumber).map((step) => (
        <rect key={step} className={standing(step, promised)} x={20 * (step - 1) + 0.5} y={tread(step)} width="19" height={11 * step} />
      ))}
      <circle className="is-dot" cx={20 * promised - 10} cy={round(tread(promised) - 5.4)} r="4.4" />
      {delivered ? <path className="is-delivered" d={`M${20 * (delivered - 1) + 0.5} ${tread(delivered)}h19`} /> : null}
    </svg>
  );
}

const tread = (step: number) => 66 - 11 * step;
const round = (value: number) => Math.round(value * 10) / 10;
