import type { ReactNode } from "react";
import { Dot } from "./Dot.tsx";
import "./Button.css";

interface Look {
  /** Beside the one clear action, never instead of it. */
  quiet?: boolean;
  /** Only where pressing adds a voice. */
  withDot?: boolean;
  children: ReactNode;
  id?: string;
  describedBy?: string;
  /** The single key that presses it where a page has such keys. */
  shortcut?: string;
}

export interface ButtonProps extends Look {
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  /** The id of the form that it sends, where it stands outside it. */
  form?: string;
  formAction?: string;
  disabled?: boolean;
}

export interface ButtonLinkProps extends Look {
  /** Null: the link is drawn, and leads nowhere yet. */
  href: string | null;
}

const classOf = (quiet?: boolean) => (quiet ? "button is-quiet" : "button");

export function Button({ type = "submit", name, value, form, formAction, disabled, quiet, withDot, children, id, describedBy, shortcut }: ButtonProps) {
  return (
    <button className={classOf(quiet)} type={type} name={name} value={value} form={form} formAction={formAction} disabled={disabled} id={id} aria-describedby={describedBy} data-key={shortcut}>
      {withDot ? <Dot /> : null}{children}
    </button>
  );
}

export function ButtonLink({ href, quiet, withDot, children, id, describedBy }: ButtonLinkProps) {
  return <a className={classOf(quiet)} {...whither(href)} id={id} aria-describedby={describedBy}>{withDot ? <Dot /> : null}{children}</a>;
}

/** A link that leads nowhere keeps its role and says that it cannot be used. */
const whither = (href: string | null) => (href === null ? { role: "link", "aria-disabled": true } as const : { href });

export function GoLink({ href, withDot, lang, shortcut, children }: { href: string | null; withDot?: boolean; lang?: string; shortcut?: string; children: ReactNode }) {
  return <a className="go" {...whither(href)} lang={lang} hrefLang={lang} data-key={shortcut}>{withDot ? <Dot /> : null}{children}</a>;
}

/** A row of buttons and links; wraps on a narrow page. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
