import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { randomBytes } from "node:crypto";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { writeProposalForm } from "#app/domains/proposals/proposal.form.ts";
import { readEnteredDraft } from "#app/domains/proposals/proposal.view.server.ts";
import { sendProposal } from "#app/domains/proposals/send-proposal.server.ts";
import { writeProposal } from "#app/domains/proposals/write-proposal.server.ts";
import { WriteProposalForm } from "#app/domains/proposals/WriteProposalForm.tsx";
import { writtenFields } from "#app/domains/proposals/written-fields.ts";
import { act, readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { isRefusal } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const id = visit.url.searchParams.get("utkast") ?? "";
  return readPage(visit, { for: proposalAccess.enterForSomebody }, async (trx) => {
    const draft = id === "" ? null : uuid.test(id) ? await readEnteredDraft(trx, id) : null;
    if (id !== "" && draft === null) return null;
    return { written: writtenFields(draft), formKey: randomBytes(32).toString("base64url"), council: (await councilOf(trx))?.name ?? "", title: sayIn(visit.lang)("proposals.office.enterTitle") };
  });
}

/** What somebody says at the desk is written down and sent in one go: it waits to be looked through like any other. */
export async function action(args: ActionFunctionArgs) {
  return act(args, {
    for: proposalAccess.enterForSomebody, form: writeProposalForm,
    run: async (trx, form, { actor, now }) => {
      const author = { actor };
      const written = await writeProposal(trx, { ...form, author }, now);
      if (isRefusal(written)) return written;
      return sendProposal(trx, { author, proposalId: written.proposalId, version: (form.standing?.version ?? 0) + 1, residence: null }, now);
    },
    done: (_, { authority }) => seeOther(address(authority, "officeProposals", null, { hash: "toLook" })),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function EnterProposal() {
  const { frame, written, formKey, council, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("proposals.office");
  return (
    <OfficePage frame={frame} crumbs={[{ href: address(frame.authority, "officeProposals"), label: t("title") }]}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <p className="lead section-lead">{t("enterLead")}</p>
      <WriteProposalForm written={written} formKey={formKey} formToken={frame.formToken} answer={answer} lang={frame.lang} council={council} forSomebody isUnder18={false} />
    </OfficePage>
  );
}
