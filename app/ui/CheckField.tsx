import { ErrorText } from "./FieldParts.tsx";
import { Tick } from "./RadioField.tsx";
import { errorId, fieldClass, type FieldProps } from "./field.ts";
import { useFieldName } from "./field-names.ts";
import "./Form.css";

export interface CheckFieldProps extends Omit<FieldProps, "optional" | "large"> {
  checked?: boolean;
  /** What is posted when it is ticked. */
  value?: string;
  /** Follows closely on the field above. */
  tight?: boolean;
}

export function CheckField({ name, label, hint, error, checked = false, value = "on", tight, disabled }: CheckFieldProps) {
  useFieldName(name, label);
  return (
    <div className={tight ? `${fieldClass({ error })} is-tight` : fieldClass({ error })}>
      <ErrorText name={name} error={error} />
      <Tick type="checkbox" id={name} name={name} option={{ value, label, hint, disabled }} checked={checked} error={error} describedBy={error ? errorId(name) : undefined} />
    </div>
  );
}
