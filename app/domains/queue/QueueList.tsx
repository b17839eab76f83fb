import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import { isWaiting } from "#app/domains/inputs/input.ts";
import type { FrameFacts } from "#app/frame.ts";
import { daysBetween, dayOf } from "#app/platform/day.ts";
import { rangesOf } from "#app/platform/format.ts";
import { daysAnswerLate, inQuery, isReadLate, withCapital, type QueueFilter, type QueueRow } from "./queue.ts";
import "#app/ui/Voice.css";
import "./QueueList.css";

export interface QueueListProps {
  readonly rows: readonly QueueRow[];
  readonly caseFile: CaseHead;
  readonly frame: FrameFacts;
  readonly filter: QueueFilter;
  readonly now: Date;
  readonly current?: number;
}

export function QueueList({ rows, current, ...props }: QueueListProps) {
  return <ul className="queue-list">{rows.map((row) => <Row key={row.first} row={row} {...props} isCurrent={current !== undefined && row.numbers.includes(current)} />)}</ul>;
}

type RowProps = Omit<QueueListProps, "rows" | "current"> & { row: QueueRow; isCurrent: boolean };

function Row({ row, caseFile, frame, filter, now, isCurrent }: RowProps) {
  const t = useTranslations("queue.list");
  const words = useTranslations("inputs");
  const own = caseKey(caseFile);
  const isSeveral = row.numbers.length > 1;
  const open = address(frame.authority, "queueInput", { case: own, number: row.first }, { ...inQuery(filter, { page: 1 }), hash: "valgt" });
  const alike = address(frame.authority, "queue", { case: own }, inQuery(filter, { alike: row.digest, page: 1 }));
  const late = useLate(row, caseFile, now);
  const plain = usePlain(row, now);
  return (
    <li className={isCurrent ? "queue-row is-current" : "queue-row"}>
      <a href={isSeveral ? alike : open} aria-current={isCurrent ? "true" : undefined}>
        {isSeveral ? t("alike", { range: rangesOf(row.numbers), count: String(row.numbers.length) }) : <><span className="queue-number">{row.first}</span> {row.sender ?? withCapital(row.answersAs || words("resident"))}</>}
      </a>
      <span className="muted">{words(`channels.${row.channel}`)}</span>
      <p className="own-words" lang={row.language === "other" ? undefined : row.language}>{row.excerpt || words("marks.erased")}</p>
      {late.length + plain.length > 0 ? (
        <p className="queue-marks">{late.map((mark) => <span key={mark} className="mark is-late">{mark}</span>)}{plain.map((mark) => <span key={mark} className="mark">{mark}</span>)}</p>
      ) : null}
      {row.themes.length > 0 || row.owner ? (
        <p className="queue-marks muted">{row.themes.length > 0 ? <span>{row.themes.join(", ")}</span> : null}{row.owner ? <span>{words("marks.owner", { name: row.owner })}</span> : null}</p>
      ) : null}
    </li>
  );
}

const said = (marks: readonly (string | false)[]): string[] => marks.filter((mark) => mark !== false);

/** What is late, and by how much: the sender's lateness and ours. */
function useLate(row: QueueRow, caseFile: CaseHead, now: Date): string[] {
  const t = useTranslations("queue.list");
  const words = useTranslations("inputs.marks");
  const days = daysBetween(dayOf(row.receivedAt), dayOf(now));
  const answerDays = daysAnswerLate(row, caseFile.answerBy, dayOf(now));
  return said([
    row.isLate && words("late"), row.asksTakedown && words("asksTakedown"), row.hasNewPart && words("newPart"),
    isWaiting(row.standing) && isReadLate(row.receivedAt, now) && t("ageLate", { days: String(days) }), answerDays > 0 && t("answerLate", { days: answerDays }),
  ]);
}

/** «Lagt ut» is what most of them are, and is not said of each; nor that what is not read is not sorted either. */
function usePlain(row: QueueRow, now: Date): string[] {
  const t = useTranslations("queue.list");
  const words = useTranslations("inputs");
  const days = daysBetween(dayOf(row.receivedAt), dayOf(now));
  return said([
    row.standing !== "published" && row.standing !== "unread" && words(`standings.${row.standing}`), isWaiting(row.standing) && !isReadLate(row.receivedAt, now) && t("age", { days }),
    !row.isTranslated && words("marks.untranslated"), row.kind !== "input" && words(`kinds.${row.kind}`), row.isAnswered && words("marks.answered"),
    row.isUnsorted && t("unsorted"), row.numbers.length > 1 && !row.isAnswered && row.owesAnswer && t("will", { count: String(row.numbers.length) }),
  ]);
}
