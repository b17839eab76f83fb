import { useTranslations } from "use-intl";
import "./Pager.css";

export interface PagerProps {
  /** Which part is shown, in words. */
  status: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** Names it where a page has more than one. */
  label?: string;
}

export function Pager({ status, previous, next, label }: PagerProps) {
  const t = useTranslations("ui");
  return (
    <nav className="pager" aria-label={label ?? t("pages")}>
      {previous ? <a className="go" rel="prev" href={previous.href}>{previous.label}</a> : null}
      <span className="pager-status">{status}</span>
      {next ? <a className="go" rel="next" href={next.href}>{next.label}</a> : null}
    </nav>
  );
}
