import type { ReactNode } from "react";
import { Dot } from "./Dot.tsx";
import "./DotMeter.css";

export interface DotMeterProps {
  /** Dots in the page's own colour. */
  filled: number;
  /** Yellow dots after them. */
  lit?: number;
  /** Empty rings after them. */
  open?: number;
  perRow?: number;
  /** The one big figure, with the words after it. */
  count?: { figure: ReactNode; text: ReactNode };
  /** A sentence over the dots. */
  text?: ReactNode;
  /** Words for each kind of dot, shown under them. */
  words?: { filled?: ReactNode; lit?: ReactNode; open?: ReactNode };
  /** Only where no words stand beside the drawing. */
  label?: string;
}

const MOST_DOTS = 2000;

export function DotMeter(props: DotMeterProps) {
  const { count, text, words } = props;
  if (!count && !text && !words) return <Dots {...props} />;
  return (
    <figure className={text ? "meter has-text" : "meter"}>
      {count ? <p className="meter-count"><b>{count.figure}</b> <span>{count.text}</span></p> : null}
      {text ? <p>{text}</p> : null}
      <Dots {...props} />
      {words ? <figcaption><Key words={words} /></figcaption> : null}
    </figure>
  );
}

function Key({ words }: { words: NonNullable<DotMeterProps["words"]> }) {
  return (
    <ul className="meter-key">
      {words.filled ? <li><svg viewBox="0 0 20 20" aria-hidden="true"><circle className="key-filled" cx="10" cy="10" r="9" /></svg>{words.filled}</li> : null}
      {words.lit ? <li><Dot />{words.lit}</li> : null}
      {words.open ? <li><svg viewBox="0 0 20 20" aria-hidden="true"><circle className="key-open" cx="10" cy="10" r="8" /></svg>{words.open}</li> : null}
    </ul>
  );
}

function Dots({ filled, lit = 0, open = 0, perRow, label }: DotMeterProps) {
  const total = filled + lit + open;
  // Beyond this the dots are too small to see, and the words beside them carry the number.
  if (total <= 0 || total > MOST_DOTS) return null;
  const row = perRow ?? (total > 400 ? 40 : 20);
  const litPath = rowsOfDots(filled, lit, row);
  const openPath = rowsOfDots(filled + lit, open, row);
  return (
    <svg className="meter-dots" viewBox={`0 0 ${row * 2} ${Math.ceil(total / row) * 2}`} {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      {filled > 0 ? <path className="is-filled" d={rowsOfDots(0, filled, row)} /> : null}
      {lit > 0 ? <><path className="is-lit-edge" d={litPath} /><path className="is-lit" d={litPath} /></> : null}
      {open > 0 ? <><path className="is-edge" d={openPath} /><path className="is-ground" d={openPath} /></> : null}
    </svg>
  );
}

/** One subpath a row; a length of 2(n − 1) and a little holds n round dashes. */
function rowsOfDots(from: number, count: number, perRow: number): string {
  let path = "";
  for (let at = from; at < from + count; ) {
    const column = at % perRow;
    const here = Math.min(perRow - column, from + count - at);
    path += `M${column * 2 + 1} ${Math.floor(at / perRow) * 2 + 1}h${(here - 1) * 2}.1`;
    at += here;
  }
  return path;
}
