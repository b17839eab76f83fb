import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import type { FrameFacts } from "#app/frame.ts";
import { daysBetween, dayOf } from "#app/platform/day.ts";
import { Notice } from "#app/ui/Notice.tsx";
import "./QueueList.css";
import { isReadLate, inQuery, rangeOf, type QueueFilter, type QueueRow } from "./queue.ts";

interface QueueListProps {
  readonly rows: readonly QueueRow[];
  readonly caseFile: CaseHead;
  readonly frame: FrameFacts;
  readonly filter: QueueFilter;
  readonly now: Date;
  readonly current?: number;
}

export function QueueList({ rows, caseFile, frame, filter, now, current }: QueueListProps) {
  const t = useTranslations("inputs.queue");
  if (rows.length === 0) return <Notice>{t("none")}</Notice>;
  return <ul className="queue-list">{rows.map((row) => <Row key={`${row.first}-${row.last}`} row={row} caseFile={caseFile} frame={frame} filter={filter} now={now} isCurrent={row.first === current} />)}</ul>;
}

function Row({ row, caseFile, frame, filter, now, isCurrent }: Omit<QueueListProps, "rows" | "current"> & { row: QueueRow; isCurrent: boolean }) {
  const t = useTranslations("inputs.queue");
  const words = useTranslations("inputs");
  const own = caseKey(caseFile);
  const isSeveral = row.inputs > 1;
  const open = address(frame.authority, "queueInput", { case: own, number: row.first }, inQuery(filter));
  const alike = address(frame.authority, "queue", { case: own }, inQuery(filter, { alike: row.digest, page: 1 }));
  return (
    <li className={isCurrent ? "queue-row is-current" : "queue-row"}>
      <span />
      <a href={isSeveral ? alike : open} aria-current={isCurrent ? "true" : undefined}>
        {isSeveral ? t("alike", { range: rangeOf(row), count: String(row.inputs) }) : <><span className="queue-number">{row.first}</span> {row.sender ?? words("resident")}</>}
      </a>
      <span className="muted">{words(`channels.${row.channel}`)}</span>
      <p className="own-words" lang={row.language === "other" ? undefined : row.language}>{row.excerpt}</p>
      <p><Marks row={row} now={now} /></p>
    </li>
  );
}

function Marks({ row, now }: { row: QueueRow; now: Date }) {
  const t = useTranslations("inputs.queue");
  const words = useTranslations("inputs");
  const days = daysBetween(dayOf(row.receivedAt), dayOf(now));
  const isUnread = row.standing === "unread" || row.standing === "held";
  const late: (string | null)[] = [
    row.isLate ? words("marks.late") : null, row.asksTakedown ? words("marks.asksTakedown") : null, row.hasNewPart ? words("marks.newPart") : null,
    isUnread && isReadLate(row.receivedAt, now) ? t("ageLate", { days: String(days) }) : null,
  ];
  const plain: (string | null)[] = [
    words(`standings.${row.standing}`), isUnread && !isReadLate(row.receivedAt, now) ? t("age", { days }) : null, row.isTranslated ? null : words("marks.untranslated"),
    row.isAnswered ? words("marks.answered") : null, row.inputs > 1 && !row.isAnswered ? t("will", { count: String(row.inputs) }) : null,
    row.kind === "input" ? null : words(`kinds.${row.kind}`), row.owner ? words("marks.owner", { name: row.owner }) : null, row.themes.length > 0 ? row.themes.join(", ") : null,
  ];
  return (
    <>
      {late.filter((mark) => mark !== null).map((mark) => <span key={mark} className="mark is-late">{mark} · </span>)}
      <span className="mark">{plain.filter((mark) => mark !== null).join(" · ")}</span>
    </>
  );
}
