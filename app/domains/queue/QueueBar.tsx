import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import { WaitingWords } from "#app/domains/cases/WaitingAnswers.tsx";
import { waitingOfHead } from "#app/domains/cases/case-page.ts";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { SmallStairs } from "#app/domains/ladder/Stairs.tsx";
import { stepNumber } from "#app/domains/ladder/step.ts";
import type { FrameFacts } from "#app/frame.ts";
import { daysBetween, dayOf } from "#app/platform/day.ts";
import { formatDayNear } from "#app/platform/format.ts";
import { inQuery, queueTabs, type QueueCounts, type QueueFilter } from "./queue.ts";

interface QueueBarProps {
  readonly caseFile: CaseHead;
  readonly frame: FrameFacts;
  readonly counts: QueueCounts;
  readonly filter: QueueFilter;
  readonly now: Date;
  /** Beside one input the tabs are for the wide page alone; the list leads to them. */
  readonly beside?: boolean;
}

/** The case and the tabs with their numbers. */
export function QueueBar({ caseFile, frame, counts, filter, beside }: QueueBarProps) {
  const t = useTranslations("queue.list");
  const own = caseKey(caseFile);
  return (
    <div className={beside ? "queue-bar is-beside" : "queue-bar"}>
      {caseFile.step ? <SmallStairs promised={stepNumber(caseFile.step)} quiet /> : null}
      <h1>{t("title", { title: caseFile.title })}</h1>
      <nav aria-label={t("tabsLabel")}>
        <ul className="nav">
          {queueTabs.filter((tab) => counts[tab] > 0 || tab === "all" || tab === filter.tab).map((tab) => (
            <li key={tab}>
              <a href={address(frame.authority, "queue", { case: own }, inQuery(filter, { tab, page: 1, alike: null }))} aria-current={filter.tab === tab ? "true" : undefined}>
                {t(`tabs.${tab}`, { count: String(counts[tab]) })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** How far the work has come, and what of it is late. */
export function QueueProgress({ caseFile, frame, counts, now }: Omit<QueueBarProps, "filter" | "beside">) {
  const t = useTranslations("queue.list");
  const today = dayOf(now);
  const oldest = counts.oldestUnread ? dayOf(counts.oldestUnread) : null;
  if (counts.all === 0) return null;
  return (
    <div className="queue-progress">
      <p className="queue-figure">{t("progress", { done: String(counts.finished), all: String(counts.owed) })}</p>
      <p>
        {t("stages", { read: String(counts.read), sorted: String(counts.sorted), answered: String(counts.answered) })}
        {counts.setAside > 0 ? `, ${t("setAside", { count: String(counts.setAside) })}` : ""}.
      </p>
      <p><WhoStandsBehind counts={counts.behind} /></p>
      <p><WaitingWords waiting={waitingOfHead(caseFile, now)} lang={frame.lang} /></p>
      {oldest ? <p>{t("oldest", { day: formatDayNear(oldest, today, frame.lang), days: daysBetween(oldest, today) })}</p> : null}
    </div>
  );
}
