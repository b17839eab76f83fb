import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import { waitingOf } from "#app/domains/cases/case-standing.ts";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import type { FrameFacts } from "#app/frame.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { Late } from "#app/ui/State.tsx";
import { inQuery, queueTabs, type QueueCounts, type QueueFilter } from "./queue.ts";

interface QueueBarProps {
  readonly caseFile: CaseHead;
  readonly frame: FrameFacts;
  readonly counts: QueueCounts;
  readonly filter: QueueFilter;
  readonly now: Date;
  readonly lockedVersion: number | null;
}

/** The case, the tabs with their numbers, how far the work has come, and what is late. */
export function QueueBar({ caseFile, frame, counts, filter, now, lockedVersion }: QueueBarProps) {
  const t = useTranslations("inputs.queue");
  const own = caseKey(caseFile);
  const waiting = waitingOf({ ...caseFile.standing, firstAnswerBy: caseFile.firstAnswerBy, answerBy: caseFile.answerBy, responsibleTitle: caseFile.responsibleTitle }, now);
  const day = (value: string) => formatDay(value, frame.lang);
  return (
    <>
      <div className="queue-bar">
        <h1>{t("title", { title: caseFile.title })}</h1>
        <nav aria-label={t("tabsLabel")}>
          <ul className="nav">
            {queueTabs.map((tab) => (
              <li key={tab}>
                <a href={address(frame.authority, "queue", { case: own }, inQuery(filter, { tab, page: 1, alike: null }))} aria-current={filter.tab === tab ? "true" : undefined}>
                  {t(`tabs.${tab}`, { count: String(counts[tab]) })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="queue-bar">
        <p>
          <strong>{t("progress", { done: String(counts.finished), all: String(counts.all) })}</strong>{" · "}{t("owed", { count: String(counts.owed) })}
          {counts.oldestUnread ? ` · ${t("oldest", { day: day(dayOf(counts.oldestUnread)) })}` : ""}{" "}
          {waiting.key === "late" ? <Late>{t("lateBy", { day: day(waiting.answerBy), days: waiting.days, waiting: String(waiting.waiting) })}</Late> : caseFile.answerBy ? t("answerBy", { day: day(caseFile.answerBy) }) : null}
        </p>
        <ul className="nav">
          <li><a href={address(frame.authority, "typeIn", { case: own })}>{t("typeIn")}</a></li>
          <li><a href={address(frame.authority, "sortThemes", { case: own })}>{t("themes")}</a></li>
          <li><a href={address(frame.authority, "writeAnswers", { case: own })}>{t("answers")}</a></li>
        </ul>
      </div>
      {lockedVersion === null ? null : <p className="queue-bar">{t("locked", { version: String(lockedVersion) })}</p>}
    </>
  );
}
