import type { ReactNode } from "react";
import "./Facts.css";

export interface Fact {
  term: ReactNode;
  value: ReactNode;
  note?: ReactNode;
}

export function Facts({ items, section = true }: { items: readonly Fact[]; section?: boolean }) {
  return (
    <dl className={section ? "facts section" : "facts"}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}{item.note ? <> <small>{item.note}</small></> : null}</dd>
        </div>
      ))}
    </dl>
  );
}
