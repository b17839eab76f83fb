import type { HTMLInputAutoCompleteAttribute } from "react";
import { FieldError, Input, Label, Text, TextField as AriaTextField } from "react-aria-components";
import { ErrorWords, LabelText } from "./FieldParts.tsx";
import { describedBy, errorId, fieldClass, hintId, type FieldProps } from "./field.ts";
import "./Form.css";

export interface TextFieldProps extends FieldProps {
  value?: string;
  type?: "text" | "email" | "tel" | "url" | "password" | "search";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url";
  maxLength?: number;
  /** How many characters one expects: the field gets that width. */
  size?: "short" | "medium" | "whole";
  lang?: string;
  spellCheck?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, required, optional, value, type = "text", autoComplete, inputMode, maxLength, size = "whole", lang, spellCheck, disabled } = props;
  return (
    <AriaTextField
      id={name} name={name} type={type} defaultValue={value} validationBehavior="aria" className={fieldClass(props)}
      isRequired={required} isInvalid={error !== undefined} isDisabled={disabled}
      autoComplete={autoComplete} inputMode={inputMode} maxLength={maxLength} spellCheck={spellCheck === undefined ? undefined : spellCheck ? "true" : "false"}
    >
      <Label className="field-label"><LabelText name={name} label={label} optional={optional} /></Label>
      {hint ? <Text slot="description" elementType="div" className="hint" id={hintId(name)}>{hint}</Text> : null}
      {error ? <FieldError elementType="p" className="error" id={errorId(name)}><ErrorWords error={error} /></FieldError> : null}
      <Input className={`input is-${size}`} lang={lang} aria-describedby={onlyOurs(describedBy(props))} />
    </AriaTextField>
  );
}

/** Without an answer of ours react-aria points at a hint that is not there; null takes the attribute away, undefined does not. */
export function onlyOurs(ids: string | undefined): string | undefined {
  return (ids ?? null) as string | undefined;
}
