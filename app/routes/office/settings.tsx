import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { populationForm, profileForm, termForm } from "#app/domains/authorities/authority.form.ts";
import { nameMarks } from "#app/domains/authorities/authority.ts";
import { enterPopulation } from "#app/domains/authorities/enter-population.server.ts";
import { enterTerm } from "#app/domains/authorities/enter-term.server.ts";
import { lackingForOpening } from "#app/domains/authorities/opening.rules.ts";
import { listPopulation, listTerms } from "#app/domains/authorities/profile.view.server.ts";
import { reviseProfile } from "#app/domains/authorities/revise-profile.server.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { formState } from "#app/form-state.ts";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { FieldGroup, HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { for: authorityAccess.seeSettings }, async (trx, { visibleSince, ...profile }) => {
    return {
      title: sayIn(visit.lang)("authorities.settings.title"), profile, openSince: visibleSince ? dayOf(visibleSince) : null,
      lacking: lackingForOpening(profile), population: await listPopulation(trx), terms: await listTerms(trx),
    };
  });
}

const done = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "settings"));

export const action = (args: ActionFunctionArgs) => actOn(args, {
  profile: plan({ for: authorityAccess.reviseProfile, form: profileForm, run: (trx, form, visit) => reviseProfile(trx, { ...form, actor: visit.actor }, visit.now), done }),
  population: plan({ for: authorityAccess.enterPopulation, form: populationForm, run: (trx, form, visit) => enterPopulation(trx, { ...form, actor: visit.actor }, visit.now), done }),
  term: plan({ for: authorityAccess.enterTerm, form: termForm, run: (trx, form, visit) => enterTerm(trx, { ...form, actor: visit.actor }, visit.now), done }),
});

export { pageMeta as meta } from "#app/meta.ts";

export default function Settings() {
  const { frame, profile, openSince, lacking, population, terms } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("authorities.settings");
  const { field } = formState(answer, { ...profile, districts: profile.districts.map((one) => one.name).join("\n") });
  const one = (name: "controllerName" | "protectionOfficer" | "accessibilityUrl" | "officeName" | "postalAddress" | "visitingAddress" | "telephone" | "telephoneHours" | "runBy" | "colour") =>
    <TextField {...field(name)} label={t(`fields.${name}`)} />;
  return (
    <OfficePage frame={frame}>
      <Refused answer={answer} />
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <Notice kind={openSince ? "done" : "alert"}>
        <p>{openSince ? t("open", { day: formatDay(openSince, frame.lang) }) : t("closed", { fields: lacking.map((name) => t(`fields.${name}`)).join(", ") })}</p>
      </Notice>
      <StaffForm formToken={frame.formToken} className="section-form">
        <HiddenField name="intent" value="profile" />
        <HiddenField name="version" value={profile.version} />
        <FieldGroup legend={t("privacy")}>
          {one("controllerName")}
          {one("protectionOfficer")}
          <TextArea {...field("privacyStatement")} label={t("fields.privacyStatement")} rows={8} maxLength={20_000} />
        </FieldGroup>
        <FieldGroup legend={t("openness")}>
          {one("accessibilityUrl")}
          <TextArea {...field("publishingCriteria")} label={t("fields.publishingCriteria")} rows={6} maxLength={10_000} />
        </FieldGroup>
        <FieldGroup legend={t("office")}>{one("officeName")}{one("postalAddress")}{one("visitingAddress")}{one("telephone")}{one("telephoneHours")}{one("runBy")}</FieldGroup>
        <FieldGroup legend={t("places")}><TextArea {...field("districts")} label={t("fields.districts")} hint={t("placesHint")} rows={5} /></FieldGroup>
        <FieldGroup legend={t("look")}><TextField {...field("colour")} label={t(`colourOf.${frame.authority.kind}`)} hint={t("colourHint")} maxLength={7} size="short" />
          <SelectField {...field("nameMark")} label={t("fields.nameMark")} options={nameMarks.map((value) => ({ value, label: t(`nameMarks.${value}`) }))} empty={false} />
        </FieldGroup>
        <Actions><Button>{t("save")}</Button></Actions>
      </StaffForm>
      <Section id="innbyggertall" title={t("population")}>
        <p>{t("populationLead")}</p>
        <DataTable id="tall" caption={t("population")} quietCaption columns={[{ name: t("asOf") }, { name: t("inhabitants"), numeric: true }, { name: t("source") }]}
          rows={population.map((figure) => ({ key: figure.asOf, cells: [formatDay(figure.asOf, frame.lang), formatNumber(figure.inhabitants), figure.source] }))} />
        <StaffForm formToken={frame.formToken}>
          <HiddenField name="intent" value="population" />
          <TextField {...field("inhabitants")} label={t("inhabitants")} inputMode="numeric" size="short" />
          <DateField {...field("asOf")} label={t("asOf")} />
          <TextField {...field("source")} label={t("source")} />
          <Actions><Button quiet>{t("enterPopulation")}</Button></Actions>
        </StaffForm>
      </Section>
      <Section id="valgperioder" title={t("terms")}>
        <DataTable id="perioder" caption={t("terms")} quietCaption columns={[{ name: t("startsOn") }, { name: t("endsOn") }]}
          rows={terms.map((term) => ({ key: term.startsOn, cells: [formatDay(term.startsOn, frame.lang), term.endsOn ? formatDay(term.endsOn, frame.lang) : "–"] }))} />
        <StaffForm formToken={frame.formToken}>
          <HiddenField name="intent" value="term" />
          <DateField {...field("startsOn")} label={t("startsOn")} />
          <DateField {...field("endsOn")} label={t("endsOn")} optional />
          <Actions><Button quiet>{t("enterTerm")}</Button></Actions>
        </StaffForm>
      </Section>
    </OfficePage>
  );
}
