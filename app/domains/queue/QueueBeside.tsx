import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import type { FrameFacts } from "#app/frame.ts";
import { Actions, GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { QueueList } from "./QueueList.tsx";
import type { QueueInput } from "./queue-input.view.server.ts";
import { inQuery, withCapital, type QueueFilter } from "./queue.ts";
import type { QueueBeside as Beside } from "./queue.view.server.ts";

interface Props { readonly caseFile: CaseHead; readonly frame: FrameFacts; readonly filter: QueueFilter; readonly now: Date; readonly beside: Beside }

const useAt = ({ caseFile, frame, filter }: Props) => (number: number) =>
  address(frame.authority, "queueInput", { case: caseKey(caseFile), number }, { ...inQuery(filter, { page: 1 }), hash: "valgt" });

/** The list with its own pages, standing at the input that is open. */
export function QueueBeside(props: Props & { readonly number: number }) {
  const { beside, number, frame, caseFile, filter } = props;
  const t = useTranslations("queue.list");
  const decide = useTranslations("queue.decide");
  const at = useAt(props);
  const { from, total, rows, newer, older } = beside;
  return (
    <nav className="queue-side is-beside" aria-label={t("list")}>
      <p className="queue-shown"><GoLink href={address(frame.authority, "queue", { case: caseKey(caseFile) }, inQuery(filter))}>{decide("back")}</GoLink></p>
      {rows.length === 0 ? <Notice>{t("none")}</Notice> : <QueueList {...props} rows={rows} current={number} />}
      {total > rows.length ? (
        <Pager status={t("page", { from: String(from), to: String(from + rows.length - 1), total: String(total) })}
          {...(newer ? { previous: { href: at(newer), label: t("newer") } } : {})} {...(older ? { next: { href: at(older), label: t("older") } } : {})} />
      ) : null}
    </nav>
  );
}

/** Which input it is, what was just saved, and the ways to the next. */
export function QueueInputHead(props: Props & { readonly input: QueueInput; readonly saved: number | null }) {
  const { input, saved, beside, caseFile, frame, filter } = props;
  const t = useTranslations("queue.decide");
  const queue = useTranslations("queue.list");
  const words = useTranslations("inputs");
  const at = useAt(props);
  const own = caseKey(caseFile);
  const { sender } = input;
  return (
    <>
      {saved === null ? null : (
        <Notice kind="done"><p>{queue("saved", { number: String(saved) })}{saved === input.number ? null : <> <GoLink href={at(saved)}>{queue("look", { number: String(saved) })}</GoLink></>}</p></Notice>
      )}
      <h2 id="valgt" tabIndex={-1}><span className="queue-number">{input.number}</span> {sender?.organisation || sender?.name || withCapital(input.answersAs || words("resident"))}</h2>
      <Actions>
        {beside.previous ? <GoLink href={at(beside.previous)} shortcut="k">{t("previous")}</GoLink> : null}
        {beside.next ? <GoLink href={at(beside.next)} shortcut="j">{t("next")}</GoLink> : null}
        <span className="queue-narrow"><GoLink href={address(frame.authority, "queue", { case: own }, inQuery(filter))}>{t("back")}</GoLink> <GoLink href="#sorter">{t("themes")}</GoLink></span>
        <GoLink href={address(frame.authority, "caseInput", { case: own, number: input.number })}>{t("publicLink")}</GoLink>
      </Actions>
      {input.identical.length > 0 ? <p className="small muted">{t("identical")}: {input.identical.map((number, index) => <span key={number}>{index > 0 ? ", " : ""}<a href={at(number)}>{number}</a></span>)}</p> : null}
    </>
  );
}
