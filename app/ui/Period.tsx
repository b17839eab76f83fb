import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import "./Period.css";

export interface PeriodProps {
  days: number;
  gone: number;
  /** How much is left, in words. */
  title: ReactNode;
  level?: HeadingLevel;
  start: ReactNode;
  end: ReactNode;
}

export function Period({ days, gone, title, level = 2, start, end }: PeriodProps) {
  const past = Math.min(Math.max(gone, 0), days);
  const running = gone >= 0 && gone < days;
  return (
    <div className="period">
      <Heading level={level}>{title}</Heading>
      {days > 0 && days <= 120 ? (
        <svg className="period-ticks" viewBox={`0 0 ${days * 10} 30`} aria-hidden="true">
          <path className="is-gone" d={ticks(0, past)} />
          <path className="is-left" d={ticks(past, days)} />
          {running ? <circle cx={past * 10 + 5} cy="8" r="8" /> : null}
        </svg>
      ) : null}
      <p className="period-ends"><span>{start}</span> <span>{end}</span></p>
    </div>
  );
}

function ticks(from: number, to: number): string {
  let path = "";
  for (let day = from; day < to; day += 1) path += `M${day * 10 + 5} 8v22`;
  return path;
}
