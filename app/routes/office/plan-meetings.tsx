import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { listBodies } from "#app/domains/authorities/profile.view.server.ts";
import { meetingKey } from "#app/domains/council/address-keys.ts";
import { cancelMeeting } from "#app/domains/council/cancel-meeting.server.ts";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { agendaForm, cancelMeetingForm, moveMeetingForm, planMeetingForm } from "#app/domains/council/council.form.ts";
import { readAnnounced, readCasesForAgenda, readMeeting } from "#app/domains/council/meeting.view.server.ts";
import { ChangeMeeting, NewMeeting } from "#app/domains/council/MeetingForms.tsx";
import { moveMeeting } from "#app/domains/council/move-meeting.server.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { putOnAgenda } from "#app/domains/council/put-on-agenda.server.ts";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatTime, formatWeekday } from "#app/platform/format.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Section } from "#app/ui/Section.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const chosen = meetingKey(visit.url.searchParams.get("mote"));
  return readPage(visit, { for: councilAccess.planMeeting }, async (trx) => ({
    coming: await readAnnounced(trx, visit.now), bodies: await listBodies(trx), cases: await readCasesForAgenda(trx),
    chosen: chosen ? await readMeeting(trx, chosen) : null, title: sayIn(visit.lang)("council.plan.title"),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const back = (visit: Visit, mote: string) => seeOther(address(visit.authority, "planMeetings", null, { query: { mote } }));
  const done = ({ meetingId }: { meetingId: string }, visit: Visit) => back(visit, meetingId);
  return actOn(args, {
    plan: plan({ for: councilAccess.planMeeting, form: planMeetingForm, done, run: (trx, form, { actor, now }) => planMeeting(trx, { ...form, actor }, now) }),
    move: plan({ for: councilAccess.planMeeting, form: moveMeetingForm, done, run: (trx, form, { actor, now }) => moveMeeting(trx, { ...form, actor }, now) }),
    cancel: plan({ for: councilAccess.planMeeting, form: cancelMeetingForm, done: (_, visit) => seeOther(address(visit.authority, "planMeetings")),
      run: (trx, form, { actor, now }) => cancelMeeting(trx, { ...form, actor }, now) }),
    agenda: plan({ for: councilAccess.setAgenda, form: agendaForm, done, run: (trx, form, { actor, now }) => putOnAgenda(trx, { ...form, actor }, now) }),
  });
}

export default function PlanMeetings() {
  const { frame, coming, bodies, cases, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("council.plan");
  const hrefOf = (mote: string) => address(frame.authority, "planMeetings", null, { query: { mote }, hash: "skjema" });
  const rows = coming.map((meeting) => ({
    key: meeting.id, current: meeting.id === chosen?.id,
    cells: [meeting.bodyName, `${formatWeekday(dayOf(meeting.startsAt), frame.lang)} kl. ${formatTime(meeting.startsAt)}`,
      meeting.agenda.map((one) => one.title).join("; "), <a key="open" href={hrefOf(meeting.id)}>{t("choose")}<span className="visually-hidden"> {t("chooseWhat")}</span></a>],
  }));
  return (
    <OfficePage frame={frame}>
      <Refused answer={answer} />
      <h1>{t("title")}</h1>
      <WithSide section side={
        <Section id="skjema" title={chosen ? t("change") : t("newMeeting")} spaced={false}>
          {chosen
            ? <><ChangeMeeting meeting={chosen} cases={cases} formToken={frame.formToken} answer={answer} lang={frame.lang} /><p><GoLink href={address(frame.authority, "planMeetings")}>{t("back")}</GoLink></p></>
            : <NewMeeting bodies={bodies} formToken={frame.formToken} answer={answer} />}
        </Section>
      }>
        {rows.length === 0 ? <p>{t("none")}</p> : (
          <DataTable id="moter" caption={t("list")} columns={[{ name: t("body") }, { name: t("when") }, { name: t("cases") }, { name: t("actions") }]} rows={rows} />
        )}
      </WithSide>
    </OfficePage>
  );
}
