import { useTranslations } from "use-intl";
import { ErrorText, Hint, LabelText } from "./FieldParts.tsx";
import { describedBy, fieldClass, type FieldProps } from "./field.ts";
import "./Form.css";

export interface SelectOption {
  value: string;
  label: string;
  lang?: string;
}

export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

export interface SelectFieldProps extends FieldProps {
  options: readonly (SelectOption | SelectGroup)[];
  value?: string;
  /** The words of the empty first choice; false leaves it out. */
  empty?: string | false;
}

export function SelectField(props: SelectFieldProps) {
  const t = useTranslations("ui");
  const { name, label, hint, error, required, optional, options, value, empty = t("choose"), disabled } = props;
  return (
    <div className={fieldClass(props)}>
      <label className="field-label" htmlFor={name}><LabelText name={name} label={label} optional={optional} /></label>
      <Hint name={name} hint={hint} />
      <ErrorText name={name} error={error} />
      <select
        className="input" id={name} name={name} defaultValue={value ?? ""} disabled={disabled}
        aria-required={required || undefined} aria-invalid={error ? true : undefined} aria-describedby={describedBy(props)}
      >
        {empty === false ? null : <option value="">{empty}</option>}
        {options.map((option) => "options" in option
          ? <optgroup key={option.label} label={option.label}>{option.options.map(Choice)}</optgroup>
          : Choice(option))}
      </select>
    </div>
  );
}

function Choice(option: SelectOption) {
  return <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>;
}
