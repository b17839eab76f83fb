import type { Day } from "#app/platform/day.ts";
import { capitalised, formatWeekday } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Section } from "#app/ui/Section.tsx";
import "./EventDays.css";

export interface EventLine { readonly key: string; readonly on: Day; readonly time: string; readonly words: string }

/** Events in the order given, those of one day under its date. */
export function EventDays({ lines, lang }: { lines: readonly EventLine[]; lang: Lang }) {
  const days = [...new Set(lines.map((line) => line.on))];
  return days.map((day) => (
    <Section key={day} id={`dag-${day}`} title={capitalised(formatWeekday(day, lang))} className="event-day">
      <ul>{lines.filter((line) => line.on === day).map((line) => <li key={line.key}><span>{line.time}</span> {line.words}</li>)}</ul>
    </Section>
  ));
}
