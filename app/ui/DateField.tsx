import { ErrorText, Hint, LabelText } from "./FieldParts.tsx";
import { describedBy, fieldClass, type FieldProps } from "./field.ts";
import "./Form.css";

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD; with `time` YYYY-MM-DDTHH:MM. */
  value?: string;
  min?: string;
  max?: string;
  time?: boolean;
}

export function DateField(props: DateFieldProps) {
  const { name, label, hint, error, required, optional, value, min, max, time, disabled } = props;
  return (
    <div className={fieldClass(props)}>
      <label className="field-label" htmlFor={name}><LabelText name={name} label={label} optional={optional} /></label>
      <Hint name={name} hint={hint} />
      <ErrorText name={name} error={error} />
      <input
        className="input is-medium" id={name} name={name} type={time ? "datetime-local" : "date"} defaultValue={value} min={min} max={max} disabled={disabled}
        aria-required={required || undefined} aria-invalid={error ? true : undefined} aria-describedby={describedBy(props)}
      />
    </div>
  );
}
