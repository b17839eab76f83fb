import type { Day } from "#app/platform/day.ts";
import { capitalised, formatWeekday } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Section } from "#app/ui/Section.tsx";
import "./EventDays.css";

export interface EventLine {
  readonly key: string;
  readonly on: Day;
  readonly time: string;
  /** The words that lead on stand in the middle; null: nothing more of it can be read. */
  readonly words: { readonly before: string; readonly linked: string; readonly after: string };
  readonly href: string | null;
}

/** Events in the order given, those of one day under its date. */
export function EventDays({ lines, lang }: { lines: readonly EventLine[]; lang: Lang }) {
  const days = [...new Set(lines.map((line) => line.on))];
  return days.map((day) => (
    <Section key={day} id={`dag-${day}`} title={capitalised(formatWeekday(day, lang))} className="event-day">
      <ul>{lines.filter((line) => line.on === day).map((line) => <li key={line.key}><span>{line.time}</span> <Words {...line} /></li>)}</ul>
    </Section>
  ));
}

function Words({ words: { before, linked, after }, href }: EventLine) {
  return <p>{before}{href && linked ? <a href={href}>{linked}</a> : linked}{after}</p>;
}
