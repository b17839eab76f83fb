import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { address, caseKey, caseNumber, parseCaseKey } from "#app/addresses.ts";
import { readCouncilNames } from "#app/domains/authorities/profile.view.server.ts";
import { findActivities } from "#app/domains/cases/activity.store.server.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { archiveNumberForm, publishCaseForm } from "#app/domains/cases/case.form.ts";
import { hubFacts } from "#app/domains/cases/case-hub.ts";
import { findPlan } from "#app/domains/cases/case-plan.store.server.ts";
import { readOfficeCounts } from "#app/domains/cases/case-office.view.server.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { CaseHub } from "#app/domains/cases/CaseHub.tsx";
import { CaseStanding } from "#app/domains/cases/CaseStanding.tsx";
import { publishCase } from "#app/domains/cases/publish-case.server.ts";
import { setArchiveNumber } from "#app/domains/cases/set-archive-number.server.ts";
import { readBehindCounts } from "#app/domains/inputs/behind-counts.view.server.ts";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { mayOpen, OfficePage } from "#app/OfficePage.tsx";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: caseAccess.seeDraft }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    const planned = head && (await findPlan(trx, head.id));
    if (!head || !planned) return null;
    const facts = { head, plan: planned, activities: await findActivities(trx, head.id), counts: (await readOfficeCounts(trx, head.id))[head.id], councilNames: await readCouncilNames(trx) };
    return { head, behind: await readBehindCounts(trx, head.id), hub: hubFacts(facts, visit.now), title: sayIn(visit.lang)("cases.hub.title", { number: caseNumber(head), case: head.title }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const to = (name: "case" | "officeCase", visit: Visit) => seeOther(address(visit.authority, name, { case: args.params.case ?? "" }));
  return actOn(args, {
    publish: plan({ for: caseAccess.publish, form: publishCaseForm, done: (_, visit) => to("case", visit),
      run: async (trx, form, { actor, now }) => publishCase(trx, { ...form, actor, caseId: (await findCaseId(trx, key)) ?? notFound() }, now) }),
    archive: plan({ for: caseAccess.setArchiveNumber, form: archiveNumberForm, done: (_, visit) => to("officeCase", visit),
      run: async (trx, form, { actor, now }) => setArchiveNumber(trx, { ...form, actor, caseId: (await findCaseId(trx, key)) ?? notFound() }, now) }),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function OfficeCase() {
  const { frame, head, behind, hub, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const may = {
    publish: mayOpen(frame, caseAccess.publish), revise: mayOpen(frame, caseAccess.revise), readInputs: mayOpen(frame, inputAccess.read), archive: mayOpen(frame, caseAccess.setArchiveNumber),
  };
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <CaseStanding standing={hub.standing} lang={frame.lang} />
      <h1>{title}</h1>
      <CaseHub head={head} hub={hub} place={frame.authority} caseKey={caseKey(head)} lang={frame.lang} formToken={frame.formToken} answer={answer} may={may} behind={<WhoStandsBehind counts={behind} />} />
    </OfficePage>
  );
}
