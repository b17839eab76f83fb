import type { ReactNode } from "react";
import "./Form.css";
import "./Button.css";
import "./ButtonChoice.css";

export interface ButtonChoiceProps {
  legend: ReactNode;
  name: string;
  choices: readonly { value: string; label: string }[];
  /** What was chosen before. */
  chosen?: string;
  note?: ReactNode;
  children?: ReactNode;
}

/** One question answered by one press; stands inside a Form. */
export function ButtonChoice({ legend, name, choices, chosen, note, children }: ButtonChoiceProps) {
  return (
    <div className="button-choice">
      <fieldset className="field">
        <legend>{legend}</legend>
        {children}
        <div className="button-choice-row">
          {choices.map((choice) => (
            <button key={choice.value} className="button is-quiet" name={name} value={choice.value} aria-pressed={chosen === undefined ? undefined : chosen === choice.value}>
              {choice.label}
            </button>
          ))}
        </div>
      </fieldset>
      {note ? <p className="small muted">{note}</p> : null}
    </div>
  );
}
