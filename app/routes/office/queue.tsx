import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { OfficePage } from "#app/OfficePage.tsx";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { QueueBar, QueueProgress } from "#app/domains/queue/QueueBar.tsx";
import { QueueFilterForm } from "#app/domains/queue/QueueFilterForm.tsx";
import { QueueKeys } from "#app/domains/queue/QueueKeys.tsx";
import { QueueList } from "#app/domains/queue/QueueList.tsx";
import { filterFrom, inQuery, isNarrowed, queuePageSize } from "#app/domains/queue/queue.ts";
import { readQueue, readQueueChoices, readQueueCounts } from "#app/domains/queue/queue.view.server.ts";
import enhance from "#app/enhance/sort-keys.ts?worker&url";
import { notFound, readPage, visitOf } from "#app/frame.server.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import "#app/domains/queue/Queue.css";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const filter = filterFrom(visit.url.searchParams);
  return readPage(visit, { for: inputAccess.read }, async (trx) => {
    const caseFile = await readCaseHead(trx, key);
    if (!caseFile) return null;
    const desk = { caseId: caseFile.id, accountId: visit.actor.accountId, now: visit.now, answerBy: caseFile.answerBy };
    const [queue, counts] = [await readQueue(trx, desk, filter), await readQueueCounts(trx, desk)];
    return { caseFile, ...queue, counts, choices: await readQueueChoices(trx, caseFile.id), filter, now: visit.now, title: sayIn(visit.lang)("queue.list.title", { title: caseFile.title }) };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Queue() {
  const { frame, caseFile, rows, total, inputs, counts, choices, filter, now } = useLoaderData<typeof loader>();
  const t = useTranslations("queue.list");
  const own = caseKey(caseFile);
  const here = address(frame.authority, "queue", { case: own });
  const at = (page: number) => address(frame.authority, "queue", { case: own }, inQuery(filter, { page }));
  const from = (filter.page - 1) * queuePageSize;
  const isFolded = rows.some((row) => row.numbers.length > 1);
  const about = { caseFile, frame, counts, now };
  const pager = total > queuePageSize ? (
    <Pager status={t("page", { from: String(from + 1), to: String(Math.min(from + queuePageSize, total)), total: String(total) })}
      {...(filter.page > 1 ? { previous: { href: at(filter.page - 1), label: t("newer"), shortcut: "k" } } : {})}
      {...(from + queuePageSize < total ? { next: { href: at(filter.page + 1), label: t("older"), shortcut: "j" } } : {})} />
  ) : null;
  return (
    <OfficePage frame={frame} look="queue" head={caseFile}>
      <QueueBar {...about} filter={filter} />
      <QueueProgress {...about} />
      {choices.lockedVersion === null ? null : <p className="queue-note">{t("locked", { version: String(choices.lockedVersion) })}</p>}
      <section className="queue-panes" aria-label={t("list")}>
        <div className="queue-find">
          <QueueFilterForm action={here} filter={filter} choices={choices} />
          {pager ? <QueueKeys themes={0} /> : null}
        </div>
        <div className="queue-side is-wide">
          {counts.all > 0 ? (
            <p className="queue-shown">
              {inputs === counts.all ? t("allShown", { shown: inputs }) : t("shown", { shown: inputs, all: String(counts.all) })} {isFolded ? t("alikeWhy") : ""}
              {filter.alike ? <> <GoLink href={address(frame.authority, "queue", { case: own }, inQuery(filter, { alike: null }))}>{t("allAlike")}</GoLink></> : null}
              {isNarrowed(filter) ? <> <GoLink href={here}>{t("clear")}</GoLink></> : null}
            </p>
          ) : null}
          {rows.length === 0 ? <Notice>{t(counts.all === 0 ? "empty" : "none")}</Notice> : <QueueList rows={rows} caseFile={caseFile} frame={frame} filter={filter} now={now} />}
          {pager}
        </div>
      </section>
      {pager ? <script type="module" src={enhance} /> : null}
    </OfficePage>
  );
}
