import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, parseProposalKey, proposalKey } from "#app/addresses.ts";
import { checkResidences } from "#app/domains/proposals/check-residences.server.ts";
import { enterPaperList } from "#app/domains/proposals/enter-paper-list.server.ts";
import { EnterListForm } from "#app/domains/proposals/PaperListForms.tsx";
import { PaperListsTable } from "#app/domains/proposals/PaperListTables.tsx";
import { readPaperLists } from "#app/domains/proposals/paper-lists.view.server.ts";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { isCountable } from "#app/domains/proposals/proposal.rules.ts";
import { findProposalId } from "#app/domains/proposals/proposal.store.server.ts";
import { paperListForm } from "#app/domains/proposals/signing.form.ts";
import { readSignable } from "#app/domains/proposals/signing.view.server.ts";
import { mostScans } from "#app/domains/signatures/signature.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { demand, formRefused, notFound, readPage, refused, seeOther, settleOnce, visitOf, type Visit } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import { readAuthority } from "#app/platform/db.server.ts";
import { UnreadableFormError, type PostedFields } from "#app/platform/read-form.server.ts";
import { readScans, type ScanDefect, type ScanUpload, type TakenFile } from "#app/platform/read-upload.server.ts";
import { isRefusal, refuse } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseProposalKey(args.params.proposal ?? "");
  return readPage(visit, { for: proposalAccess.enterPaperList }, async (trx) => {
    const proposal = key && (await readSignable(trx, key));
    if (!proposal) return null;
    const today = dayOf(visit.now);
    return { proposal, lists: await readPaperLists(trx, proposal.id), today, mayEnter: isCountable(proposal, proposal.closesOn && proposal.closesOn < today ? proposal.closesOn : today, today), title: sayIn(visit.lang)("signing.lists.title", { title: proposal.title }) };
  });
}

const wordsOfDefect = { file_missing: "scans_missing", file_not_scan: "file_not_scan", too_many_files: "too_many_files", file_too_large: "file_too_large" } as const satisfies Record<ScanDefect, string>;

/** The pages are streamed, fsynced and checked first; then the register is asked, and only when all is in order a transaction begins. */
export async function action(args: ActionFunctionArgs): Promise<Response | FormAnswer> {
  const visit = visitOf(args);
  demand(visit, proposalAccess.enterPaperList);
  const key = parseProposalKey(args.params.proposal ?? "") ?? notFound();
  const proposalId = (await readAuthority(visit.authority.id, (trx) => findProposalId(trx, key))) ?? notFound();
  const received = await readScans(args.request, { store: visit.files, authority: visit.authority.id }, mostScans).catch(unreadable);
  if ("defect" in received) return scansRefused(visit, received.fields, received.defect) as unknown as FormAnswer;
  try {
    return await enter(visit, { proposalId, fields: received.fields, files: received.files, proposal: args.params.proposal ?? "" }) as Response | FormAnswer;
  } finally {
    for (const file of received.files) await file.drop();
  }
}

interface Entering { readonly proposalId: string; readonly proposal: string; readonly fields: PostedFields; readonly files: readonly TakenFile[] }

async function enter(visit: Visit, { proposalId, proposal, fields, files }: Entering) {
  const { actor, authority, settings, register, now } = visit;
  const form = paperListForm(dayOf(now)).safeParse(fields);
  if (!form.success) return formRefused(visit, fields, form.error);
  const { received_on: receivedOn, numbers, unreadable: notRead } = form.data;
  const homes = await checkResidences({ register, authority, pids: numbers.map(({ pid }) => pid), at: now });
  if (isRefusal(homes)) return refused(visit, fields, homes);
  for (const file of files) await file.link();
  const scans = files.map(({ sha256, bytes, mediaType }) => ({ sha256, bytes, mediaType }));
  const lines = numbers.flatMap(({ line, pid }) => { const home = homes.get(pid); return home ? [{ line, pid, home }] : []; });
  const masterKeys = [settings.signKey, ...(settings.formerSignKey ? [settings.formerSignKey] : [])];
  const posted = {
    fields: { ...fields, scans: scans.map(({ sha256 }) => sha256) },
    done: ({ number }: { number: number }) => seeOther(address(authority, "paperList", { proposal, list: number })),
  };
  const result = await settleOnce(visit, posted as never, (trx) => enterPaperList(trx, { actor, proposalId, receivedOn, unreadable: notRead, lines, scans, masterKeys }, now));
  return isRefusal(result) ? refused(visit, fields, result) : result.response;
}

const scansRefused = (visit: Visit, fields: PostedFields, defect: ScanDefect) => {
  const word = wordsOfDefect[defect];
  return refused(visit, fields, refuse(word, { fields: { scans: word === "file_too_large" ? "cases.refusals.file_too_large" : `signing.refusals.${word}` } }));
};

function unreadable(fault: unknown): ScanUpload {
  if (fault instanceof UnreadableFormError) throw data({ kind: "unreadable_form" }, { status: fault.status });
  throw fault;
}

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export { pageMeta as meta } from "#app/meta.ts";

export default function PaperLists() {
  const { frame, proposal, lists, today, mayEnter, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const t = useTranslations("signing");
  const own = proposalKey(proposal);
  const crumbs = [{ href: address(frame.authority, "officeProposals"), label: t("crumb") }, { href: address(frame.authority, "officeProposal", { proposal: own }), label: proposal.title }];
  return (
    <OfficePage frame={frame} crumbs={crumbs}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lists.lead")}</p>
      <Section id="lister" title={t("lists.heading")}>
        <PaperListsTable lists={lists} lang={frame.lang} hrefOf={(list) => address(frame.authority, "paperList", { proposal: own, list: list.number })} />
      </Section>
      <Section id="ny" title={t("lists.newHeading")}>
        {mayEnter ? <><p>{t("lists.newLead")}</p><EnterListForm formToken={frame.formToken} answer={answer} today={today} /></> : <Notice>{t("lists.notCollecting")}</Notice>}
      </Section>
    </OfficePage>
  );
}
