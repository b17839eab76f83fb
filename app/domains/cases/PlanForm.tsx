import { useTranslations } from "use-intl";
import { isAdvisoryCouncil, type Body } from "#app/domains/authorities/authority.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { SmallStairs } from "#app/domains/ladder/Stairs.tsx";
import { stepNumber, steps } from "#app/domains/ladder/step.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { langs, type Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { FieldGroup, HiddenField } from "#app/ui/Form.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { influences, purposes, stages, type CasePlan } from "./case.ts";
import { planFields } from "./case-plan.ts";
import type { HearingFacts } from "./case.rules.ts";
import { isHearingTemplateKey } from "./hearing.rules.ts";
import { HearingCount } from "./HearingCount.tsx";
import { AlternativesFields, CouncilsFields, LeadReading, TemplateField, type PlanFields } from "./PlanFormParts.tsx";
import { WhileTyping } from "./WhileTyping.tsx";

export interface PlanFormProps {
  readonly plan: CasePlan;
  readonly version: number;
  readonly bodies: readonly Body[];
  readonly officers: readonly { readonly id: string; readonly name: string; readonly title: string }[];
  readonly activities: HearingFacts["activities"];
  readonly now: Date;
  readonly lang: Lang;
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
}

/** The planning form: why, who and when before how; nothing is required before the case is published. */
export function PlanForm(props: PlanFormProps) {
  const { plan, version, formToken, answer } = props;
  const t = useTranslations("cases.plan");
  const form = formState(answer, planFields(plan));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="version" value={version} />
      <AboutFields {...props} form={form} />
      <RoomFields form={form} />
      <FieldGroup legend={t("alternativesPart")} hint={t("alternativesHint")}><AlternativesFields form={form} filled={plan.alternatives.length} /></FieldGroup>
      <FieldGroup legend={t("whoPart")}>
        <TextArea {...form.field("heard_groups")} label={t("heardGroups")} hint={t("heardGroupsHint")} rows={4} />
        <TextArea {...form.field("facilitation")} label={t("facilitation")} hint={t("facilitationHint")} rows={4} />
        <TextArea {...form.field("child_interest")} label={t("childInterest")} hint={t("childInterestHint")} rows={4} />
      </FieldGroup>
      <FieldGroup legend={t("councils")} hint={t("councilsHint")}><CouncilsFields form={form} bodies={props.bodies} /></FieldGroup>
      <WhileTyping fields={{ template: form.field("template").value, decides_on: form.field("decides_on").value }}>
        {({ template, decides_on: decidesOn }) => (
          <>
            <FieldGroup legend={t("lawPart")}>
              <TemplateField form={form} now={props.now} lang={props.lang} />
              <HearingCount facts={{ plan: { template: isHearingTemplateKey(template) ? template : "none", decidesOn: decidesOn || null }, activities: props.activities }} now={props.now} lang={props.lang} />
            </FieldGroup>
            <DecisionFields {...props} form={form} />
          </>
        )}
      </WhileTyping>
      <ContactFields {...props} form={form} />
      <div className="sticky-save"><Button>{t("save")}</Button></div>
    </StaffForm>
  );
}

function AboutFields({ plan, form }: PlanFormProps & { form: PlanFields }) {
  const t = useTranslations("cases");
  return (
    <>
      <FieldGroup legend={t("plan.what")}>
        <TextField {...form.field("title")} label={t("plan.titleLabel")} required maxLength={160} />
        <RadioField {...form.field("language")} label={t("plan.language")} options={langs.map((lang) => ({ value: lang, label: t(`languages.${lang}`) }))} />
        <WhileTyping fields={{ lead: form.field("lead").value }}>
          {({ lead = "" }, isLive) => (
            <>
              <TextArea {...form.field("lead")} label={t("plan.leadLabel")} hint={t("plan.leadHint")} rows={3} maxLength={600} />
              <LeadReading lead={isLive ? lead : plan.lead} isLive={isLive} />
            </>
          )}
        </WhileTyping>
      </FieldGroup>
      <FieldGroup legend={t("plan.whyPart")}>
        <SelectField {...form.field("purpose")} label={t("plan.purpose")} options={purposes.map((purpose) => ({ value: purpose, label: t("page.purpose", { purpose: t(`purposes.${purpose}`) }) }))} />
        <TextArea {...form.field("why")} label={t("plan.whyLabel")} hint={t("plan.whyHint")} rows={6} />
      </FieldGroup>
    </>
  );
}

function RoomFields({ form }: { form: PlanFields }) {
  const t = useTranslations("cases");
  const ladder = useTranslations("ladder");
  return (
    <FieldGroup legend={t("plan.roomPart")}>
      <RadioField
        {...form.field("step")} label={t("plan.step")} hint={t("plan.stepHint")}
        options={steps.map((step) => ({ value: step, label: <SmallStairs promised={stepNumber(step)} />, hint: ladder(`steps.${step}.plain`) }))}
      />
      <RadioField {...form.field("stage")} label={t("plan.stage")} options={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}.name`), hint: t(`stages.${stage}.plain`) }))} />
      <RadioField {...form.field("influence")} label={t("plan.influence")} options={influences.map((one) => ({ value: one, label: t(`influences.${one}.name`), hint: t(`influences.${one}.plain`) }))} />
      <TextField {...form.field("influence_reference")} label={t("plan.influenceReference")} hint={t("plan.influenceReferenceHint")} optional size="medium" maxLength={200} />
      <TextArea {...form.field("open")} label={t("plan.open")} hint={t("plan.openHint")} rows={5} />
      <TextArea {...form.field("fixed")} label={t("plan.fixed")} hint={t("plan.fixedHint")} rows={5} />
    </FieldGroup>
  );
}

function DecisionFields({ bodies, form }: PlanFormProps & { form: PlanFields }) {
  const t = useTranslations("cases.plan");
  const named = (some: PlanFormProps["bodies"]) => some.map((body) => ({ value: body.id, label: body.name }));
  const [options, deciding] = [named(bodies), named(bodies.filter((body) => !isAdvisoryCouncil(body.kind)))];
  return (
    <FieldGroup legend={t("decisionPart")}>
      <SelectField {...form.field("ordered_by")} label={t("orderedBy")} optional options={options} empty={t("nobody")} />
      <Columns>
        <TextField {...form.field("ordered_reference")} label={t("orderedReference")} optional maxLength={120} />
        <DateField {...form.field("ordered_on")} label={t("orderedOn")} optional />
      </Columns>
      <Columns>
        <SelectField {...form.field("decider")} label={t("decider")} options={deciding} empty={t("nobody")} />
        <DateField {...form.field("decides_on")} label={t("decidesOn")} />
      </Columns>
      <DateField {...form.field("answer_by")} label={t("answerBy")} hint={t("answerByHint")} />
    </FieldGroup>
  );
}

function ContactFields({ officers, form }: PlanFormProps & { form: PlanFields }) {
  const t = useTranslations("cases.plan");
  return (
    <FieldGroup legend={t("contactPart")}>
      <Columns>
        <TextField {...form.field("responsible_title")} label={t("responsibleTitle")} maxLength={120} />
        <SelectField {...form.field("responsible_account")} label={t("responsibleAccount")} optional options={officers.map((one) => ({ value: one.id, label: one.title ? `${one.name}, ${one.title}` : one.name }))} empty={t("nobody")} />
      </Columns>
      <Columns>
        <TextField {...form.field("contact_name")} label={t("contactName")} maxLength={120} />
        <TextField {...form.field("contact_email")} label={t("contactEmail")} type="email" optional maxLength={120} />
      </Columns>
      <Columns>
        <TextField {...form.field("contact_telephone")} label={t("contactTelephone")} type="tel" maxLength={40} />
        <TextField {...form.field("contact_hours")} label={t("contactHours")} optional maxLength={120} />
      </Columns>
    </FieldGroup>
  );
}
