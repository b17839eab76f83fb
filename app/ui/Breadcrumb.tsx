import { Fragment } from "react";
import { useTranslations } from "use-intl";
import "./Breadcrumb.css";

export interface Crumb {
  href: string;
  label: string;
}

export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav className="breadcrumb" aria-label={t("youAreHere")}>
      {items.map((item, index) => (
        <Fragment key={item.href}>
          {index > 0 ? <span aria-hidden="true"> / </span> : null}
          <a href={item.href}>{item.label}</a>
        </Fragment>
      ))}
    </nav>
  );
}
