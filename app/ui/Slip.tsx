import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import "./Slip.css";

export interface SlipItem {
  term: ReactNode;
  value: ReactNode;
  /** Large, kept on one line. */
  figure?: boolean;
  /** Takes the whole width. */
  whole?: boolean;
}

export function Slip({ title, level = 2, items, children }: { title?: ReactNode; level?: HeadingLevel; items: readonly SlipItem[]; children?: ReactNode }) {
  return (
    <div className="slip">
      {title ? <Heading level={level} className="slip-title">{title}</Heading> : null}
      <dl>
        {items.map((item, index) => (
          <div key={index} className={item.whole ? "is-whole" : undefined}>
            <dt>{item.term}</dt>
            <dd className={item.figure ? "figure" : undefined}>{item.value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}
