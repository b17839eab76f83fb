import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Heading } from "./Heading.tsx";
import "./Thread.css";

export type ThreadState = "done" | "now" | "future" | "missed" | "start";

export interface ThreadEntry {
  state: ThreadState;
  date?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  level?: 3 | 4;
  /** Makes the title a link. */
  link?: string;
  id?: string;
}

const spoken = { now: "now", future: "coming", missed: "late" } as const;

export function Thread({ entries, level = 3 }: { entries: readonly ThreadEntry[]; level?: 3 | 4 }) {
  return (
    <ol className="thread">
      {entries.map((entry, index) => <Entry key={entry.id ?? index} entry={entry} level={entry.level ?? level} />)}
    </ol>
  );
}

function Entry({ entry, level }: { entry: ThreadEntry; level: 3 | 4 }) {
  const t = useTranslations("ui");
  const { state } = entry;
  const prefix = state === "done" || state === "start" ? null : (
    <span className="visually-hidden">{t(spoken[state])}</span>
  );
  return (
    <li className={`thread-entry is-${state}`} id={entry.id} aria-current={state === "now" ? "step" : undefined}>
      <Strand state={state} />
      {entry.date ? <p className="thread-date">{prefix}{entry.date}</p> : null}
      <Heading level={level} className="thread-title">
        {entry.date ? null : prefix}
        {entry.link ? <a href={entry.link}>{entry.title}</a> : entry.title}
      </Heading>
      {typeof entry.text === "string" ? <p>{entry.text}</p> : entry.text}
    </li>
  );
}

function Strand({ state }: { state: ThreadState }) {
  return (
    <svg className="thread-strand" aria-hidden="true">
      <line x1="50%" x2="50%" y2="100%" />
      {state === "missed"
        ? <path d="M2 -10h20v20h-20z" />
        : <circle cx="50%" r={state === "now" || state === "start" ? 11 : 8} />}
    </svg>
  );
}
