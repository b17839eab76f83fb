import type { ReactNode } from "react";
import "./Counts.css";

export interface Count {
  term: ReactNode;
  value: ReactNode;
  href?: string;
}

export function Counts({ items }: { items: readonly Count[] }) {
  return (
    <dl className="counts">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.href ? <a href={item.href}>{item.value}</a> : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
