import { useTranslations } from "use-intl";
import { methods } from "#app/domains/ladder/method.ts";
import { stepNumber, steps } from "#app/domains/ladder/step.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { Activity } from "./activity.ts";

export interface ActivityFormProps {
  /** Left out: a new one. */
  readonly activity?: Activity;
  readonly isDraft?: boolean;
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  readonly stepPromised: string | null;
}

const initialOf = (activity: Activity | undefined, stepPromised: string | null) => (activity
  ? { method: activity.method, step: activity.step, title: activity.title, question: activity.question, takes_input: activity.takesInput, opens_on: activity.opensOn, closes_on: activity.closesOn, place: activity.place }
  : { step: stepPromised, takes_input: true });

/** A page shows one activity's forms at a time, since a field's name is its id; an answer belongs to the form that was sent. */
export const answerFor = (answer: FormAnswer | undefined, intent: string, activityId: string | undefined): FormAnswer | undefined =>
  answer && answer.values.intent === intent && (answer.values.activity ?? "") === (activityId ?? "") ? answer : undefined;

export function ActivityForm({ activity, isDraft, formToken, answer, stepPromised }: ActivityFormProps) {
  const t = useTranslations("cases.activities");
  const ladder = useTranslations("ladder");
  const own = answerFor(answer, activity ? "revise" : "plan", activity?.id);
  const form = formState(own, initialOf(activity, stepPromised));
  return (
    <StaffForm formToken={formToken} label={activity ? t("number", { number: String(activity.number), title: activity.title }) : t("add")}>
      {activity ? <><HiddenField name="activity" value={activity.id} /><HiddenField name="version" value={activity.version} /></> : null}
      <SelectField {...form.field("method")} label={t("method")} options={steps.map((step) => ({
        label: ladder("stairs.stepNamed", { number: String(stepNumber(step)), name: ladder(`steps.${step}.name`) }),
        options: methods.filter((method) => method.step === step).map((method) => ({ value: method.key, label: ladder(`methods.${method.key}.name`) })),
      }))} />
      <SelectField {...form.field("step")} label={t("step")} hint={t("stepHint")} options={steps.map((step) => ({ value: step, label: ladder("stairs.stepNamed", { number: String(stepNumber(step)), name: ladder(`steps.${step}.name`) }) }))} />
      <TextField {...form.field("title")} label={t("name")} maxLength={160} />
      <CheckField name="takes_input" label={t("takesInput")} checked={form.checked("takes_input")} />
      <TextArea {...form.field("question")} label={t("question")} hint={t("questionHint")} rows={3} />
      <DateField {...form.field("opens_on")} label={t("opensOn")} />
      <DateField {...form.field("closes_on")} label={t("closesOn")} hint={t("closesOnHint")} />
      <TextField {...form.field("place")} label={t("place")} optional maxLength={200} />
      <Actions>
        <Button name="intent" value={activity ? "revise" : "plan"}>{t(activity ? "save" : "addButton")}</Button>
        {activity && isDraft ? <Button quiet name="intent" value="remove">{t("remove")}</Button> : null}
      </Actions>
    </StaffForm>
  );
}

export function TellForm({ activity, formToken, answer }: { activity: Activity; formToken: string | null; answer: FormAnswer | undefined }) {
  const t = useTranslations("cases.activities");
  const form = formState(answerFor(answer, "tell", activity.id), { participants: activity.participants, told: activity.told });
  return (
    <StaffForm formToken={formToken} label={`${t("tell")}: ${activity.title}`}>
      <HiddenField name="activity" value={activity.id} /><HiddenField name="version" value={activity.version} /><HiddenField name="intent" value="tell" />
      <TextField {...form.field("participants")} label={t("participants")} optional size="short" inputMode="numeric" />
      <TextArea {...form.field("told")} label={t("told")} hint={t("toldHint")} rows={4} />
      <Button quiet>{t("tellButton")}</Button>
    </StaffForm>
  );
}
