import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { listBodies } from "#app/domains/authorities/profile.view.server.ts";
import { findActivities } from "#app/domains/cases/activity.store.server.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { changePromiseForm, correctPromiseForm } from "#app/domains/cases/case.form.ts";
import { findPlan } from "#app/domains/cases/case-plan.store.server.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { changePromise } from "#app/domains/cases/change-promise.server.ts";
import { correctPromise } from "#app/domains/cases/correct-promise.server.ts";
import { PromiseChanges } from "#app/domains/cases/PromiseChanges.tsx";
import { ChangeForm, CorrectForm } from "#app/domains/cases/PromiseForms.tsx";
import { promiseHistory } from "#app/domains/cases/promise.rules.ts";
import { findPromises } from "#app/domains/cases/promise.store.server.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Section } from "#app/ui/Section.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: caseAccess.changePromise }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    const promised = head?.isPublic ? await findPlan(trx, head.id) : null;
    if (!head || !promised) return null;
    const beside = { activities: await findActivities(trx, head.id), bodies: await listBodies(trx), changes: promiseHistory(await findPromises(trx, head.id)) };
    return { head, promised, ...beside, isCorrecting: visit.url.searchParams.has("rett"), title: sayIn(visit.lang)("cases.changePromise.title", { case: head.title }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const done = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "case", { case: args.params.case ?? "" }, { hash: "lofte" }));
  return actOn(args, {
    correct: plan({ for: caseAccess.correctPromise, form: correctPromiseForm, done,
      run: async (trx, form, { actor, now }) => correctPromise(trx, { ...form, actor, caseId: (await findCaseId(trx, key)) ?? notFound() }, now) }),
    change: plan({ for: caseAccess.changePromise, form: changePromiseForm, done,
      run: async (trx, form, { actor, now }) => changePromise(trx, { ...form, actor, caseId: (await findCaseId(trx, key)) ?? notFound() }, now) }),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function ChangePromiseRoute() {
  const { frame, head, promised, activities, bodies, changes, isCorrecting, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("cases.changePromise");
  const key = caseKey(head);
  const form = { plan: promised, version: head.version, formToken: frame.formToken, answer };
  const other = address(frame.authority, "changePromise", { case: key }, isCorrecting ? {} : { query: { rett: "1" } });
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <p><GoLink href={other}>{t(isCorrecting ? "change" : "correct")}</GoLink></p>
      {isCorrecting
        ? <Section id="rett" title={t("correct")}><CorrectForm {...form} /></Section>
        : <Section id="endre" title={t("change")}><ChangeForm {...form} activities={activities} bodies={bodies} /></Section>}
      <PromiseChanges changes={changes} lang={frame.lang} />
    </OfficePage>
  );
}
