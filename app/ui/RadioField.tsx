import type { ReactNode } from "react";
import { ErrorText, Hint, LabelText } from "./FieldParts.tsx";
import { describedBy, fieldClass, type FieldProps } from "./field.ts";
import "./Form.css";

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  lang?: string;
  disabled?: boolean;
}

export interface RadioFieldProps extends FieldProps {
  options: readonly Option[];
  value?: string;
}

// The first option carries the field's name as its id: a link in the error summary must land on something that takes focus.
export function RadioField(props: RadioFieldProps) {
  const { name, label, hint, error, required, optional, options, value, disabled } = props;
  return (
    <fieldset className={fieldClass(props)} role="radiogroup" disabled={disabled} aria-required={required || undefined} aria-invalid={error ? true : undefined} aria-describedby={describedBy(props)}>
      <legend><LabelText name={name} label={label} optional={optional} /></legend>
      <Hint name={name} hint={hint} />
      <ErrorText name={name} error={error} />
      {options.map((option, index) => (
        <Tick key={option.value} type="radio" id={index === 0 ? name : `${name}-${option.value}`} name={name} option={option} checked={option.value === value} />
      ))}
    </fieldset>
  );
}

interface TickProps {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  form?: string;
  error?: string;
  describedBy?: string;
}

export function Tick({ type, id, name, option, checked, form, error, describedBy: ids }: TickProps) {
  const hint = option.hint ? `${id}-option-hint` : undefined;
  return (
    <div className="choice">
      <input
        type={type} id={id} name={name} value={option.value} defaultChecked={checked} form={form} disabled={option.disabled}
        aria-invalid={error ? true : undefined} aria-describedby={[ids, hint].filter(Boolean).join(" ") || undefined}
      />
      <label htmlFor={id} lang={option.lang}>{option.label}</label>
      {option.hint ? <div className="hint choice-hint" id={hint}>{option.hint}</div> : null}
    </div>
  );
}
