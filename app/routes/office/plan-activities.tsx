import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { planActivityForm, removeActivityForm, reviseActivityForm, tellActivityForm } from "#app/domains/cases/activity.form.ts";
import { mayBeTold } from "#app/domains/cases/activity.rules.ts";
import { findActivities } from "#app/domains/cases/activity.store.server.ts";
import { ActivitiesTable } from "#app/domains/cases/ActivitiesTable.tsx";
import { ActivityForm, TellForm } from "#app/domains/cases/ActivityForm.tsx";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { planActivity } from "#app/domains/cases/plan-activity.server.ts";
import { removeActivity } from "#app/domains/cases/remove-activity.server.ts";
import { reviseActivity } from "#app/domains/cases/revise-activity.server.ts";
import { tellActivity } from "#app/domains/cases/tell-activity.server.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { Hydrated } from "#app/Hydrated.tsx";
import { OfficePage } from "#app/OfficePage.tsx";
import type { Trx } from "#app/platform/db.server.ts";
import { Refused } from "#app/Refused.tsx";
import { partOfTexts, sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  const asked = visit.url.searchParams.get("aktivitet");
  return readPage(visit, { for: caseAccess.planActivity }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head) return null;
    const activities = await findActivities(trx, head.id);
    const chosen = activities.find((one) => String(one.number) === asked) ?? null;
    return { head, activities, chosen, now: visit.now, texts: partOfTexts(visit.lang, "frame", "ui", "ladder", "cases"), mayTell: head.isPublic && chosen !== null && mayBeTold(chosen, visit.now), title: sayIn(visit.lang)("cases.activities.title", { case: head.title }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const back = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "planActivities", { case: args.params.case ?? "" }));
  const inCase = async (trx: Trx) => (await findCaseId(trx, key)) ?? notFound();
  const shared = { for: caseAccess.planActivity, done: back };
  return actOn(args, {
    plan: plan({ ...shared, form: planActivityForm, run: async (trx, form, { actor, now }) => planActivity(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    revise: plan({ ...shared, form: reviseActivityForm, run: async (trx, form, { actor, now }) => reviseActivity(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    remove: plan({ ...shared, form: removeActivityForm, run: async (trx, form, { actor, now }) => removeActivity(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    tell: plan({ for: caseAccess.tellActivity, done: back, form: tellActivityForm, run: async (trx, form, { actor, now }) => tellActivity(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export const handle = { hydrate: true };

export default function PlanActivities() {
  const { texts } = useLoaderData<typeof loader>();
  return <Hydrated texts={texts}><ActivitiesPage /></Hydrated>;
}

function ActivitiesPage() {
  const { frame, head, activities, chosen, mayTell, now, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("cases.activities");
  const key = caseKey(head);
  const isDraft = head.state === "draft";
  const own = address(frame.authority, "planActivities", { case: key });
  const common = { formToken: frame.formToken, answer, head, now, lang: frame.lang };
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {isDraft ? null : <Notice>{t("publicNote")}</Notice>}
      <Section id="aktiviteter" title={t("crumb")}>
        <ActivitiesTable activities={activities} lang={frame.lang} hrefOf={(activity) => address(frame.authority, "planActivities", { case: key }, { query: { aktivitet: String(activity.number) }, hash: "endre" })} />
      </Section>
      {chosen ? (
        <>
          <Section id="endre" title={t("number", { number: String(chosen.number), title: chosen.title })}>
            <ActivityForm key={chosen.id} activity={chosen} isDraft={isDraft} {...common} />
            <p><GoLink href={`${own}#endre`}>{t("add")}</GoLink></p>
          </Section>
          {mayTell ? <Section id="fortell" title={t("tell")}><TellForm activity={chosen} formToken={frame.formToken} answer={answer} /></Section> : null}
        </>
      ) : <Section id="endre" title={t("add")}><ActivityForm {...common} /></Section>}
    </OfficePage>
  );
}
