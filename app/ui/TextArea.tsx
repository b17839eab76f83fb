import { FieldError, Label, Text, TextArea as AriaTextArea, TextField as AriaTextField } from "react-aria-components";
import { ErrorWords, LabelText } from "./FieldParts.tsx";
import { onlyOurs } from "./TextField.tsx";
import { describedBy, errorId, fieldClass, hintId, type FieldProps } from "./field.ts";
import "./Form.css";

export interface TextAreaProps extends FieldProps {
  value?: string;
  rows?: number;
  /** Told to the page's own counter. Not enforced by the browser: it would cut a pasted text without a word. */
  maxLength?: number;
  autoComplete?: string;
  lang?: string;
  /** Marks it for the module that keeps a draft. */
  draft?: string;
}

export function TextArea(props: TextAreaProps) {
  const { name, label, hint, error, required, optional, value, rows = 6, maxLength, autoComplete, lang, draft, disabled } = props;
  return (
    <AriaTextField
      id={name} name={name} defaultValue={value} validationBehavior="aria" className={fieldClass(props)}
      isRequired={required} isInvalid={error !== undefined} isDisabled={disabled} autoComplete={autoComplete}
    >
      <Label className="field-label"><LabelText name={name} label={label} optional={optional} /></Label>
      {hint ? <Text slot="description" elementType="div" className="hint" id={hintId(name)}>{hint}</Text> : null}
      {error ? <FieldError elementType="p" className="error" id={errorId(name)}><ErrorWords error={error} /></FieldError> : null}
      <AriaTextArea
        className="input" rows={rows} lang={lang} data-max-length={maxLength} data-draft={draft}
        aria-describedby={onlyOurs(describedBy(props))}
      />
    </AriaTextField>
  );
}
