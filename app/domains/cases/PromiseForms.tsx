import { useTranslations } from "use-intl";
import { isAdvisoryCouncil, type Body } from "#app/domains/authorities/authority.ts";
import { stepNumber, steps } from "#app/domains/ladder/step.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Button } from "#app/ui/Button.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { FieldGroup, HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { Activity } from "./activity.ts";
import type { CasePlan } from "./case.ts";
import { planFields } from "./case-plan.ts";

interface PromiseFormProps {
  readonly plan: CasePlan;
  readonly version: number;
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
}

/** Spelling only: the same lines, figures and meaning. */
export function CorrectForm({ plan, version, formToken, answer }: PromiseFormProps) {
  const t = useTranslations("cases");
  const form = formState(answer, planFields(plan));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="correct" /><HiddenField name="version" value={version} />
      <p>{t("changePromise.correctNote")}</p>
      <TextField {...form.field("title")} label={t("plan.titleLabel")} required maxLength={160} />
      <TextArea {...form.field("lead")} label={t("plan.leadLabel")} required rows={3} />
      <TextArea {...form.field("why")} label={t("plan.whyLabel")} required rows={6} />
      <TextArea {...form.field("open")} label={t("plan.open")} rows={5} />
      <TextArea {...form.field("fixed")} label={t("plan.fixed")} rows={5} />
      <TextArea {...form.field("reason")} label={t("changePromise.correctReason")} required rows={2} />
      <Button>{t("changePromise.correctButton")}</Button>
    </StaffForm>
  );
}

interface ChangeFormProps extends PromiseFormProps { readonly activities: readonly Activity[]; readonly bodies: readonly Body[] }

/** A dated change with its reason, beside the old promise for everybody to see. */
export function ChangeForm({ plan, version, formToken, answer, activities, bodies }: ChangeFormProps) {
  const t = useTranslations("cases");
  const ladder = useTranslations("ladder");
  const form = formState(answer, planFields(plan));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="change" /><HiddenField name="version" value={version} />
      <p>{t("changePromise.changeNote")}</p>
      <TextArea {...form.field("reason")} label={t("changePromise.reason")} hint={t("changePromise.reasonHint")} required rows={3} />
      <DateField {...form.field("answer_by")} label={t("plan.answerBy")} />
      <SelectField {...form.field("decider")} label={t("plan.decider")} options={bodies.filter((body) => !isAdvisoryCouncil(body.kind)).map((body) => ({ value: body.id, label: body.name }))} empty={t("plan.nobody")} />
      <DateField {...form.field("decides_on")} label={t("plan.decidesOn")} />
      <SelectField {...form.field("step")} label={t("plan.step")} options={steps.map((step) => ({ value: step, label: ladder("stairs.stepNamed", { number: String(stepNumber(step)), name: ladder(`steps.${step}.name`) }) }))} empty={false} />
      <TextArea {...form.field("open")} label={t("plan.open")} hint={t("plan.openHint")} rows={5} />
      <TextArea {...form.field("fixed")} label={t("plan.fixed")} hint={t("plan.fixedHint")} rows={5} />
      <TextField {...form.field("title")} label={t("plan.titleLabel")} required maxLength={160} />
      <TextArea {...form.field("lead")} label={t("plan.leadLabel")} required rows={3} />
      <TextArea {...form.field("why")} label={t("page.why")} required rows={6} />
      <FieldGroup legend={t("changePromise.activity")} hint={t("changePromise.keep")}>
        <SelectField {...form.field("activity")} label={t("changePromise.activity")} optional options={activities.map((one) => ({ value: one.id, label: `${one.number}. ${one.title}` }))} empty={t("changePromise.noActivity")} />
        <TextArea {...form.field("question")} label={t("changePromise.question")} optional rows={3} />
        <DateField {...form.field("opens_on")} label={t("changePromise.opensOn")} optional />
        <DateField {...form.field("closes_on")} label={t("changePromise.closesOn")} optional />
      </FieldGroup>
      <Button>{t("changePromise.changeButton")}</Button>
    </StaffForm>
  );
}
