import { ErrorText, Hint, LabelText } from "./FieldParts.tsx";
import { Tick, type Option } from "./RadioField.tsx";
import { describedBy, fieldClass, type FieldProps } from "./field.ts";
import "./Form.css";

export interface CheckGroupProps extends FieldProps {
  options: readonly Option[];
  /** Those that are ticked. */
  values?: readonly string[];
}

export function CheckGroup(props: CheckGroupProps) {
  const { name, label, hint, error, optional, options, values = [], disabled } = props;
  return (
    <fieldset className={fieldClass(props)} disabled={disabled} aria-describedby={describedBy(props)}>
      <legend><LabelText name={name} label={label} optional={optional} /></legend>
      <Hint name={name} hint={hint} />
      <ErrorText name={name} error={error} />
      {options.map((option, index) => (
        <Tick key={option.value} type="checkbox" id={index === 0 ? name : `${name}-${option.value}`} name={name} option={option} checked={values.includes(option.value)} error={error} />
      ))}
    </fieldset>
  );
}
