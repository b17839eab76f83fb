import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, parseProposalKey, proposalKey } from "#app/addresses.ts";
import { ConfirmListForm, RejectListForm } from "#app/domains/proposals/PaperListForms.tsx";
import { readPaperList } from "#app/domains/proposals/paper-lists.view.server.ts";
import { PaperListFacts, PaperListFound, PaperListLines } from "#app/domains/proposals/PaperListTables.tsx";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { isCountable } from "#app/domains/proposals/proposal.rules.ts";
import { confirmPaperList, rejectPaperList } from "#app/domains/proposals/settle-paper-list.server.ts";
import { confirmListForm, rejectListForm } from "#app/domains/proposals/signing.form.ts";
import { readSignable } from "#app/domains/proposals/signing.view.server.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Notice } from "#app/ui/Notice.tsx";

async function findList(trx: Trx, { proposal: raw = "", list = "" }: LoaderFunctionArgs["params"]) {
  const key = parseProposalKey(raw);
  const proposal = key && /^\d{1,6}$/.test(list) ? await readSignable(trx, key) : null;
  const found = proposal && (await readPaperList(trx, proposal.id, Number(list)));
  return proposal && found && { proposal, list: found };
}

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { for: proposalAccess.confirmPaperList }, async (trx) => {
    const found = await findList(trx, args.params);
    return found && {
      ...found, isOwn: found.list.enteredBy.id === visit.actor.accountId, mayConfirm: isCountable(found.proposal, found.list.receivedOn, dayOf(visit.now)), title: sayIn(visit.lang)("signing.list.title", { number: found.list.number }),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const listId = async (trx: Trx) => ((await findList(trx, args.params)) ?? notFound()).list.id;
  const { proposal = "", list = "" } = args.params;
  const back = () => seeOther(address(visitOf(args).authority, "paperList", { proposal, list }));
  return actOn(args, {
    confirm: plan({
      for: proposalAccess.confirmPaperList, form: confirmListForm, done: back,
      run: async (trx, _, { actor, now }) => confirmPaperList(trx, { actor, listId: await listId(trx) }, now),
    }),
    reject: plan({
      for: proposalAccess.confirmPaperList, form: rejectListForm, done: back,
      run: async (trx, { note }, { actor, now }) => rejectPaperList(trx, { actor, note, listId: await listId(trx) }, now),
    }),
  });
}

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export { pageMeta as meta } from "#app/meta.ts";

export default function PaperList() {
  const { frame, proposal, list, isOwn, mayConfirm, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("signing");
  const own = proposalKey(proposal);
  const crumbs = [
    { href: address(frame.authority, "officeProposals"), label: t("crumb") }, { href: address(frame.authority, "officeProposal", { proposal: own }), label: proposal.title },
    { href: address(frame.authority, "paperLists", { proposal: own }), label: t("lists.crumb") },
  ];
  const waits = list.state === "entered";
  return (
    <OfficePage frame={frame} crumbs={crumbs}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      {list.state === "confirmed" ? <Notice>{t("list.result", { counted: list.countValid ?? 0 })}</Notice> : null}
      {list.state === "rejected" ? <Notice>{t("list.rejected", { note: list.note })}</Notice> : null}
      <PaperListFacts list={list} lang={frame.lang} scanHref={(scan) => address(frame.authority, "paperScan", { scan })} />
      <PaperListFound list={list} />
      {waits && !mayConfirm ? <Notice>{t("list.notCollecting")}</Notice> : null}
      {waits && mayConfirm && isOwn ? <Notice>{t("list.ownList")}</Notice> : null}
      {waits && mayConfirm && !isOwn ? <ConfirmListForm formToken={frame.formToken} /> : null}
      {waits ? <RejectListForm formToken={frame.formToken} answer={answer?.values.intent === "reject" ? answer : undefined} /> : null}
      <PaperListLines list={list} />
    </OfficePage>
  );
}
