import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { fillSeatForm, foundBodyForm, leaveSeatForm, reviseBodyForm } from "#app/domains/authorities/authority.form.ts";
import { bodyKinds, decisionPowers } from "#app/domains/authorities/authority.ts";
import { fillSeat } from "#app/domains/authorities/fill-seat.server.ts";
import { foundBody } from "#app/domains/authorities/found-body.server.ts";
import { leaveSeat } from "#app/domains/authorities/leave-seat.server.ts";
import { listBodies, listSeats } from "#app/domains/authorities/profile.view.server.ts";
import { reviseBody } from "#app/domains/authorities/revise-body.server.ts";
import { listAccounts } from "#app/domains/people/account.view.server.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { formState } from "#app/form-state.ts";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { for: authorityAccess.foundBody }, async (trx) => ({
    title: sayIn(visit.lang)("authorities.bodies.title"), today: dayOf(visit.now), bodies: await listBodies(trx), seats: await listSeats(trx),
    accounts: (await listAccounts(trx)).map(({ id, name }) => ({ id, name })),
  }));
}

const done = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "bodies"));

export const action = (args: ActionFunctionArgs) => actOn(args, {
  found: plan({ for: authorityAccess.foundBody, form: foundBodyForm, run: (trx, form, visit) => foundBody(trx, { ...form, actor: visit.actor }, visit.now), done }),
  revise: plan({ for: authorityAccess.foundBody, form: reviseBodyForm, run: (trx, form, visit) => reviseBody(trx, { ...form, actor: visit.actor }, visit.now), done }),
  fill: plan({ for: authorityAccess.fillSeat, form: fillSeatForm, run: (trx, form, visit) => fillSeat(trx, { ...form, actor: visit.actor }, visit.now), done }),
  leave: plan({ for: authorityAccess.fillSeat, form: leaveSeatForm, run: (trx, form, visit) => leaveSeat(trx, { ...form, actor: visit.actor }, visit.now), done }),
});

export { pageMeta as meta } from "#app/meta.ts";

export default function Bodies() {
  const { frame, bodies, seats, accounts, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("authorities");
  const { field } = formState(answer, { fromOn: today, untilOn: today, sort: bodies.length });
  const powers = decisionPowers.map((value) => ({ value, label: t(`decisionPowers.${value}`) }));
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "office"), label: t("bodies.title") }]}>
      <Refused answer={answer} />
      <h1>{t("bodies.title")}</h1>
      <p className="lead section-lead">{t("bodies.lead")}</p>
      {bodies.map((body) => (
        <Section key={body.id} id={`organ-${body.id}`} title={body.name}>
          <p>{t(`decisionPowers.${body.decisionPower}`)}{body.powerReference ? ` (${body.powerReference})` : ""}. {body.remit}</p>
          <DataTable id={`plasser-${body.id}`} caption={t("bodies.seats", { name: body.name })} quietCaption
            columns={[{ name: t("bodies.number") }, { name: t("bodies.seatKind") }, { name: t("bodies.listName") }, { name: t("bodies.account") }, { name: t("bodies.leaveButton") }]}
            rows={seats.filter((seat) => seat.bodyId === body.id).map((seat) => ({
              key: seat.id,
              cells: [seat.number, `${t(`seatKinds.${seat.kind}`)}${seat.position ? `, ${seat.position}` : ""}`, seat.listName, seat.holder ?? t("bodies.noAccount"),
                <StaffForm key={seat.id} formToken={frame.formToken}>
                  <HiddenField name="intent" value="leave" /><HiddenField name="seatId" value={seat.id} /><HiddenField name="untilOn" value={today} />
                  <Button quiet>{t("bodies.leaveButton")}</Button>
                </StaffForm>],
            }))} />
          <Disclosure summary={t("bodies.fill", { name: body.name })}>
            <StaffForm formToken={frame.formToken}>
              <HiddenField name="intent" value="fill" /><HiddenField name="bodyId" value={body.id} />
              <TextField name="number" label={t("bodies.number")} inputMode="numeric" size="short" />
              <SelectField name="kind" label={t("bodies.seatKind")} options={(["member", "deputy"] as const).map((value) => ({ value, label: t(`seatKinds.${value}`) }))} empty={false} />
              <TextField name="listName" label={t("bodies.listName")} />
              <TextField name="position" label={t("bodies.position")} optional />
              <SelectField name="accountId" label={t("bodies.account")} options={accounts.map(({ id, name }) => ({ value: id, label: name }))} empty={t("bodies.noAccount")} optional />
              <DateField name="fromOn" label={t("bodies.fromOn")} value={today} />
              <Actions><Button quiet>{t("bodies.fillButton")}</Button></Actions>
            </StaffForm>
          </Disclosure>
          <Disclosure summary={t("bodies.revise", { name: body.name })}>
            <StaffForm formToken={frame.formToken}>
              <HiddenField name="intent" value="revise" /><HiddenField name="bodyId" value={body.id} /><HiddenField name="version" value={body.version} />
              <TextField name="name" label={t("bodies.name")} value={body.name} />
              <TextArea name="remit" label={t("bodies.remit")} value={body.remit} rows={3} />
              <SelectField name="decisionPower" label={t("bodies.decisionPower")} options={powers} value={body.decisionPower} empty={false} />
              <TextField name="powerReference" label={t("bodies.powerReference")} value={body.powerReference} optional />
              <TextField name="sort" label={t("bodies.sort")} value={String(body.sort)} inputMode="numeric" size="short" />
              <Actions><Button quiet>{t("bodies.reviseButton")}</Button></Actions>
            </StaffForm>
          </Disclosure>
        </Section>
      ))}
      <Section id="nytt" title={t("bodies.found")}>
        <StaffForm formToken={frame.formToken}>
          <HiddenField name="intent" value="found" />
          <SelectField {...field("kind")} label={t("bodies.kind")} options={bodyKinds.map((value) => ({ value, label: t(`bodyKinds.${value}`) }))} />
          <TextField {...field("name")} label={t("bodies.name")} />
          <TextArea {...field("remit")} label={t("bodies.remit")} rows={3} />
          <SelectField {...field("decisionPower")} label={t("bodies.decisionPower")} options={powers} />
          <TextField {...field("powerReference")} label={t("bodies.powerReference")} optional />
          <TextField {...field("sort")} label={t("bodies.sort")} inputMode="numeric" size="short" />
          <Actions><Button>{t("bodies.foundButton")}</Button></Actions>
        </StaffForm>
      </Section>
    </Page>
  );
}
