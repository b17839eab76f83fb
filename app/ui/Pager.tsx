import { useTranslations } from "use-intl";
import "./Pager.css";

export interface PagerLink {
  href: string;
  label: string;
  /** The single key that presses it where a page has such keys. */
  shortcut?: string;
}

export interface PagerProps {
  /** Which part is shown, in words. */
  status: string;
  previous?: PagerLink;
  next?: PagerLink;
  /** Names it where a page has more than one. */
  label?: string;
}

export function Pager({ status, previous, next, label }: PagerProps) {
  const t = useTranslations("ui");
  return (
    <nav className="pager" aria-label={label ?? t("pages")}>
      {previous ? <a className="go" rel="prev" href={previous.href} data-key={previous.shortcut}>{previous.label}</a> : null}
      <span className="pager-status">{status}</span>
      {next ? <a className="go" rel="next" href={next.href} data-key={next.shortcut}>{next.label}</a> : null}
    </nav>
  );
}
