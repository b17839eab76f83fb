import { ErrorText, Hint, LabelText } from "./FieldParts.tsx";
import { describedBy, fieldClass, type FieldProps } from "./field.ts";
import "./Form.css";

export interface FileFieldProps extends FieldProps {
  /** As in HTML: ".pdf,.docx,image/*". */
  accept?: string;
  multiple?: boolean;
}

/** Stands after all text fields of its form, which must be sent as multipart/form-data. */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, error, required, optional, accept, multiple, disabled } = props;
  return (
    <div className={fieldClass(props)}>
      <label className="field-label" htmlFor={name}><LabelText name={name} label={label} optional={optional} /></label>
      <Hint name={name} hint={hint} />
      <ErrorText name={name} error={error} />
      <input
        className="input is-file" id={name} name={name} type="file" accept={accept} multiple={multiple} disabled={disabled}
        aria-required={required || undefined} aria-invalid={error ? true : undefined} aria-describedby={describedBy(props)}
      />
    </div>
  );
}
