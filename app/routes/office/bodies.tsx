import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { fillSeatForm, foundBodyForm, leaveSeatForm, reviseBodyForm } from "#app/domains/authorities/authority.form.ts";
import { fillSeat } from "#app/domains/people/fill-seat.server.ts";
import { foundBody } from "#app/domains/authorities/found-body.server.ts";
import { leaveSeat } from "#app/domains/people/leave-seat.server.ts";
import { listBodies, listSeats } from "#app/domains/authorities/profile.view.server.ts";
import { reviseBody } from "#app/domains/authorities/revise-body.server.ts";
import { listAccounts } from "#app/domains/people/account.view.server.ts";
import { FillSeatForm, FoundBodyForm, ReviseBodyForm } from "#app/domains/people/BodyForms.tsx";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Button, GoLink } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Section } from "#app/ui/Section.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const asked = visit.url.searchParams.get("organ");
  return readPage(visit, { for: authorityAccess.foundBody }, async (trx) => {
    const bodies = await listBodies(trx);
    // One body's forms at a time, since a field's name is its id.
    const chosen = bodies.find((body) => body.id === asked) ?? null;
    return {
      title: sayIn(visit.lang)("authorities.bodies.title"), today: dayOf(visit.now), bodies, chosen, seats: await listSeats(trx),
      accounts: (await listAccounts(trx)).map(({ id, name }) => ({ id, name })),
    };
  });
}

const done = (_: unknown, visit: Visit) => {
  const organ = visit.url.searchParams.get("organ");
  return seeOther(address(visit.authority, "bodies", null, organ ? { query: { organ } } : {}));
};

export const action = (args: ActionFunctionArgs) => actOn(args, {
  found: plan({ for: authorityAccess.foundBody, form: foundBodyForm, run: (trx, form, visit) => foundBody(trx, { ...form, actor: visit.actor }, visit.now), done }),
  revise: plan({ for: authorityAccess.foundBody, form: reviseBodyForm, run: (trx, form, visit) => reviseBody(trx, { ...form, actor: visit.actor }, visit.now), done }),
  fill: plan({ for: authorityAccess.fillSeat, form: fillSeatForm, run: (trx, form, visit) => fillSeat(trx, { ...form, actor: visit.actor }, visit.now), done }),
  leave: plan({ for: authorityAccess.fillSeat, form: leaveSeatForm, run: (trx, form, visit) => leaveSeat(trx, { ...form, actor: visit.actor }, visit.now), done }),
});

export { pageMeta as meta } from "#app/meta.ts";

export default function Bodies() {
  const { frame, bodies, chosen, seats, accounts, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("authorities");
  const posted = { formToken: frame.formToken, answer };
  const all = address(frame.authority, "bodies");
  const crumbs = [{ href: all, label: t("bodies.title") }];
  if (!chosen) {
    return (
      <OfficePage frame={frame} crumbs={crumbs}>
        <Refused answer={answer} />
        <h1>{t("bodies.title")}</h1>
        <p className="lead section-lead">{t("bodies.lead")}</p>
        <Section id="alle" title={t("bodies.list")}>
          <DataTable id="organer" caption={t("bodies.list")} quietCaption
            columns={[{ name: t("bodies.body") }, { name: t("bodies.remit") }, { name: t("bodies.decisionPower") }, { name: t("bodies.filled"), numeric: true }, { name: t("bodies.edit") }]}
            rows={bodies.map((body) => ({ key: body.id, cells: [
              body.name, body.remit, `${t(`decisionPowers.${body.decisionPower}`)}${body.powerReference ? ` (${body.powerReference})` : ""}`, seats.filter((seat) => seat.bodyId === body.id).length,
              <a key="edit" href={address(frame.authority, "bodies", null, { query: { organ: body.id } })}>{t("bodies.edit")}<span className="visually-hidden"> {body.name}</span></a>,
            ] }))} />
        </Section>
        <Section id="nytt" title={t("bodies.found")}><FoundBodyForm {...posted} sort={bodies.length} /></Section>
      </OfficePage>
    );
  }
  const own = seats.filter((seat) => seat.bodyId === chosen.id);
  return (
    <OfficePage frame={frame} crumbs={crumbs}>
      <Refused answer={answer} />
      <h1>{chosen.name}</h1>
      <p>{t(`decisionPowers.${chosen.decisionPower}`)}{chosen.powerReference ? ` (${chosen.powerReference})` : ""}. {chosen.remit}</p>
      <Section id="plasser" title={t("bodies.seats", { name: chosen.name })}>
        {own.length === 0 ? <p>{t("bodies.noSeats")}</p> : (
          <DataTable id="plassene" caption={t("bodies.seats", { name: chosen.name })} quietCaption
            columns={[{ name: t("bodies.number") }, { name: t("bodies.seatKind") }, { name: t("bodies.listName") }, { name: t("bodies.account") }, { name: t("bodies.leaveButton") }]}
            rows={own.map((seat) => ({ key: seat.id, cells: [
              seat.number, `${t(`seatKinds.${seat.kind}`)}${seat.position ? `, ${seat.position}` : ""}`, seat.listName, seat.holder ?? t("bodies.noAccount"),
              <StaffForm key={seat.id} formToken={frame.formToken}>
                <HiddenField name="intent" value="leave" /><HiddenField name="seatId" value={seat.id} /><HiddenField name="untilOn" value={today} />
                <Button quiet>{t("bodies.leaveButton")}<span className="visually-hidden"> {seat.listName} {seat.number}</span></Button>
              </StaffForm>,
            ] }))} />
        )}
      </Section>
      <Columns section>
        <Section id="sett-inn" title={t("bodies.fill", { name: chosen.name })} spaced={false}><FillSeatForm {...posted} body={chosen} accounts={accounts} today={today} /></Section>
        <Section id="endre" title={t("bodies.revise", { name: chosen.name })} spaced={false}><ReviseBodyForm {...posted} body={chosen} /></Section>
      </Columns>
      <p className="section"><GoLink href={all}>{t("bodies.back")}</GoLink></p>
    </OfficePage>
  );
}
