import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import "./Form.css";

export interface FormProps {
  /** Left out: the page's own address. */
  action?: string;
  method?: "post" | "get";
  /** Sent as multipart/form-data. */
  files?: boolean;
  id?: string;
  className?: string;
  label?: string;
  /** What it holds is kept by the browser for the draft under this key. */
  draft?: string;
  children: ReactNode;
}

// noValidate: the server's answer has all the errors at once, in the page's language, with what was typed kept.
export function Form({ action, method = "post", files, id, className, label, draft, children }: FormProps) {
  return (
    <form action={action} method={method} encType={files ? "multipart/form-data" : undefined} id={id} className={className ?? "form"} aria-label={label} data-draft={draft} noValidate>
      {children}
    </form>
  );
}

export function HiddenField({ name, value, form }: { name: string; value: string | number; form?: string }) {
  return <input type="hidden" name={name} value={String(value)} form={form} />;
}

/** A group of fields under one head. */
export function FieldGroup({ legend, hint, children }: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{legend}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {children}
    </fieldset>
  );
}

/** Machines fill it in; people do not meet it, and those who do are told to leave it. */
export function EmptyField({ name }: { name: string }) {
  const t = useTranslations("ui");
  return (
    <div className="field-trap">
      <label htmlFor={name}>{t("leaveEmpty")}</label>
      <input id={name} name={name} type="text" autoComplete="off" tabIndex={-1} />
    </div>
  );
}
