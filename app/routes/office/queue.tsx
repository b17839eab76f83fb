import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { filterFrom, inQuery, queuePageSize } from "#app/domains/inputs/queue.ts";
import { readQueue, readQueueChoices, readQueueCounts } from "#app/domains/inputs/queue.view.server.ts";
import { QueueBar } from "#app/domains/inputs/QueueBar.tsx";
import { QueueFilterForm } from "#app/domains/inputs/QueueFilterForm.tsx";
import { QueueList } from "#app/domains/inputs/QueueList.tsx";
import { notFound, readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import "#app/ui/queue.css";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const filter = filterFrom(visit.url.searchParams);
  return readPage(visit, { for: inputAccess.read }, async (trx) => {
    const caseFile = await readCaseHead(trx, key);
    if (!caseFile) return null;
    const { accountId } = visit.actor;
    const queue = await readQueue(trx, caseFile.id, accountId, filter);
    const [counts, choices] = [await readQueueCounts(trx, caseFile.id, accountId), await readQueueChoices(trx, caseFile.id)];
    return { caseFile, ...queue, counts, choices, filter, now: visit.now, title: sayIn(visit.lang)("inputs.queue.title", { title: caseFile.title }) };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Queue() {
  const { frame, caseFile, rows, total, counts, choices, filter, now } = useLoaderData<typeof loader>();
  const t = useTranslations("inputs.queue");
  const own = caseKey(caseFile);
  const here = address(frame.authority, "queue", { case: own });
  const at = (page: number) => address(frame.authority, "queue", { case: own }, inQuery(filter, { page }));
  const from = (filter.page - 1) * queuePageSize;
  return (
    <Page frame={frame} className="queue" crumbs={[{ href: address(frame.authority, "officeCase", { case: own }), label: caseFile.title }]}>
      <QueueBar caseFile={caseFile} frame={frame} counts={counts} filter={filter} now={now} lockedVersion={choices.lockedVersion} />
      <section className="queue-panes" aria-label={t("list")}>
        <div><QueueFilterForm action={here} filter={filter} choices={choices} /></div>
        <div className="queue-side is-wide">
          {filter.alike ? <p><GoLink href={address(frame.authority, "queue", { case: own }, inQuery(filter, { alike: null }))}>{t("allAlike")}</GoLink></p> : null}
          <QueueList rows={rows} caseFile={caseFile} frame={frame} filter={filter} now={now} />
          {total > queuePageSize ? (
            <Pager status={t("page", { from: String(from + 1), to: String(Math.min(from + queuePageSize, total)), total: String(total) })}
              {...(filter.page > 1 ? { previous: { href: at(filter.page - 1), label: t("previous") } } : {})}
              {...(from + queuePageSize < total ? { next: { href: at(filter.page + 1), label: t("next") } } : {})} />
          ) : null}
        </div>
      </section>
    </Page>
  );
}
