import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "#app/ui/Heading.tsx";
import "./Room.css";

export interface RoomProps {
  openTitle: ReactNode;
  fixedTitle: ReactNode;
  open: readonly string[];
  fixed: readonly string[];
  /** What is neither open nor fixed yet, as an objection that is not settled: never among the fixed. */
  unsettled?: ReactNode;
  unsettledTitle?: ReactNode;
  level?: HeadingLevel;
  /** Keeps the ids apart where a page has two. */
  id?: string;
  /** Shown where a list is empty. */
  nothing?: string;
}

export function Room({ openTitle, fixedTitle, open, fixed, unsettled, unsettledTitle, level = 2, id = "room", nothing }: RoomProps) {
  return (
    <div className="room section">
      <Part className="room-open" id={`${id}-open`} level={level} title={openTitle} lines={open} nothing={nothing} mark={<circle className="room-ring" cx="10" cy="10" r="8" />} />
      <Part className="room-fixed" id={`${id}-fixed`} level={level} title={fixedTitle} lines={fixed} nothing={nothing} mark={<path className="room-stone" d="M1 1h18v18H1z" />} />
      {unsettled ? (
        <section className="room-unsettled" aria-labelledby={unsettledTitle ? `${id}-unsettled` : undefined}>
          {unsettledTitle ? <Heading level={level} id={`${id}-unsettled`}>{unsettledTitle}</Heading> : null}
          {typeof unsettled === "string" ? <p>{unsettled}</p> : unsettled}
        </section>
      ) : null}
    </div>
  );
}

interface PartProps {
  className: string;
  id: string;
  level: HeadingLevel;
  title: ReactNode;
  lines: readonly string[];
  nothing?: string;
  mark: ReactNode;
}

function Part({ className, id, level, title, lines, nothing, mark }: PartProps) {
  return (
    <section className={className} aria-labelledby={id}>
      <Heading level={level} id={id}><svg viewBox="0 0 20 20" aria-hidden="true">{mark}</svg>{title}</Heading>
      {lines.length > 0 ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : nothing ? <p>{nothing}</p> : null}
    </section>
  );
}
