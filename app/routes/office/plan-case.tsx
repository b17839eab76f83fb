import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { listBodies } from "#app/domains/authorities/profile.view.server.ts";
import { findActivities } from "#app/domains/cases/activity.store.server.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { reviseCaseForm } from "#app/domains/cases/case.form.ts";
import { listOfficers } from "#app/domains/cases/case-office.view.server.ts";
import { findPlan } from "#app/domains/cases/case-plan.store.server.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { PlanForm } from "#app/domains/cases/PlanForm.tsx";
import { reviseCase } from "#app/domains/cases/revise-case.server.ts";
import { act, notFound, readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { Hydrated } from "#app/Hydrated.tsx";
import { OfficePage } from "#app/OfficePage.tsx";
import { Refused } from "#app/Refused.tsx";
import { partOfTexts, sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: caseAccess.revise }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    const plan = head && (await findPlan(trx, head.id));
    if (!head || !plan) return null;
    const choices = { bodies: await listBodies(trx), officers: await listOfficers(trx) };
    return { head, plan, ...choices, activities: await findActivities(trx, head.id), now: visit.now, texts: partOfTexts(visit.lang, "frame", "ui", "ladder", "cases"), title: sayIn(visit.lang)("cases.plan.title", { case: head.title }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  return act(args, {
    for: caseAccess.revise, form: reviseCaseForm,
    run: async (trx, form, visit) => reviseCase(trx, { ...form, actor: visit.actor, caseId: (await findCaseId(trx, key)) ?? notFound() }, visit.now),
    done: (_, visit) => seeOther(address(visit.authority, "officeCase", { case: args.params.case ?? "" })),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export const handle = { hydrate: true };

export default function PlanCaseRoute() {
  const { texts } = useLoaderData<typeof loader>();
  return <Hydrated texts={texts}><PlanPage /></Hydrated>;
}

function PlanPage() {
  const { frame, head, title, texts: _, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("cases.plan");
  const key = caseKey(head);
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      {head.isPublic ? (
        <Notice><p>{t("locked")} <GoLink href={address(frame.authority, "changePromise", { case: key })}>{title}</GoLink></p></Notice>
      ) : (
        <>
          <p className="lead section-lead">{t("lead")}</p>
          <PlanForm {...form} version={head.version} lang={frame.lang} formToken={frame.formToken} answer={answer} />
        </>
      )}
    </OfficePage>
  );
}
