import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { errorId, hintId } from "./field.ts";
import { useFieldName } from "./field-names.ts";
import "./Form.css";

export function LabelText({ name, label, optional }: { name: string; label: ReactNode; optional?: boolean }) {
  useFieldName(name, label);
  const t = useTranslations("ui");
  return <>{label}{optional ? <span className="field-optional"> {t("optional")}</span> : null}</>;
}

export function Hint({ name, hint }: { name: string; hint?: ReactNode }) {
  return hint ? <div className="hint" id={hintId(name)}>{hint}</div> : null;
}

export function ErrorMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M0 0h20v20H0zM9 4v7.5h2V4zM9 13.5v2.5h2v-2.5z" fillRule="evenodd" />
    </svg>
  );
}

export function ErrorWords({ error }: { error: string }) {
  const t = useTranslations("ui");
  return <><ErrorMark /><span><span className="visually-hidden">{t("error")}</span>{error}</span></>;
}

export function ErrorText({ name, error }: { name: string; error?: string }) {
  return error ? <p className="error" id={errorId(name)}><ErrorWords error={error} /></p> : null;
}
