import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, parseCaseKey } from "#app/addresses.ts";
import { addDocument } from "#app/domains/cases/add-document.server.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { documentForm, removeDocumentForm } from "#app/domains/cases/case.form.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { findDocuments } from "#app/domains/cases/document.store.server.ts";
import { DocumentsTable, UploadForm } from "#app/domains/cases/DocumentForms.tsx";
import { removeDocument } from "#app/domains/cases/remove-document.server.ts";
import { actOn, demand, formRefused, notFound, plan, readPage, refused, seeOther, settleOnce, visitOf, type Visit } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { readAuthority } from "#app/platform/db.server.ts";
import { UnreadableFormError } from "#app/platform/read-form.server.ts";
import { readUpload, type Upload } from "#app/platform/read-upload.server.ts";
import { isRefusal, refuse } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Section } from "#app/ui/Section.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: caseAccess.keepDocuments }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    return head && { head, documents: await findDocuments(trx, head.id), title: sayIn(visit.lang)("cases.documents.title", { case: head.title }) };
  });
}

type CaseKey = { year: number; number: number };
const back = (visit: Visit, tail: string) => seeOther(address(visit.authority, "planDocuments", { case: tail }));

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  if ((args.request.headers.get("content-type") ?? "").startsWith("multipart/form-data")) return upload(args, key);
  return actOn(args, {
    remove: plan({
      for: caseAccess.keepDocuments, form: removeDocumentForm, done: (_, visit) => back(visit, args.params.case ?? ""),
      run: async (trx, form, { actor, now }) => removeDocument(trx, { actor, documentId: form.document, caseId: (await findCaseId(trx, key)) ?? notFound() }, now),
    }),
  });
}

/** The file is streamed, fsynced and checked first; only when the rest is in order is it linked, and a transaction begins. */
async function upload(args: ActionFunctionArgs, key: CaseKey) {
  const visit = visitOf(args);
  demand(visit, caseAccess.keepDocuments);
  const received = await readUpload(args.request, { store: visit.files, authority: visit.authority.id }).catch(unreadable);
  if ("defect" in received) return refused(visit, received.fields, refuse(received.defect, { fields: { file: `cases.refusals.${received.defect}` } }));
  const { fileName, link, drop, ...file } = received.file;
  try {
    const form = documentForm.safeParse(received.fields);
    if (!form.success) return formRefused(visit, received.fields, form.error);
    const caseId = (await readAuthority(visit.authority.id, (trx) => findCaseId(trx, key))) ?? notFound();
    await link();
    const posted = { fields: { ...received.fields, file: file.sha256 }, done: () => back(visit, args.params.case ?? "") };
    const result = await settleOnce(visit, posted, (trx) => addDocument(trx, { actor: visit.actor, title: form.data.title, fileName, file, caseId }, visit.now));
    return isRefusal(result) ? refused(visit, received.fields, result) : result.response;
  } finally {
    await drop();
  }
}

function unreadable(fault: unknown): Upload {
  if (fault instanceof UnreadableFormError) throw data({ kind: "unreadable_form" }, { status: fault.status });
  throw fault;
}

export { pageMeta as meta } from "#app/meta.ts";

export default function PlanDocuments() {
  const { frame, head, documents, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("cases.documents");
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <Section id="liste" title={t("crumb")}>
        <DocumentsTable documents={documents} lang={frame.lang} formToken={frame.formToken} hrefOf={(document) => address(frame.authority, "file", { id: document.id, name: document.fileName })} />
      </Section>
      <Section id="nytt" title={t("add")}><UploadForm formToken={frame.formToken} answer={answer} /></Section>
    </OfficePage>
  );
}
