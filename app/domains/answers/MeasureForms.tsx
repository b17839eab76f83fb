import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { answerTo } from "#app/domains/themes/ThemesForms.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import type { Day } from "#app/platform/day.ts";
import { Button } from "#app/ui/Button.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { measureMoves } from "./measure.lifecycle.ts";
import type { Measure } from "./measure.ts";

interface FormProps { readonly formToken: string | null; readonly answer: FormAnswer | undefined }

export function PlanMeasureForm({ formToken, answer }: FormProps) {
  const t = useTranslations("answers.office.follow");
  const form = formState(answerTo(answer, "plan"));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="plan" />
      <TextField {...form.field("title")} label={t("measureTitle")} required />
      <TextField {...form.field("owner_title")} label={t("owner")} hint={t("ownerHint")} required size="medium" />
      <PlanDue error={form.field("due_on").error} value={form.field("due_on").value} />
      <Button>{t("planButton")}</Button>
    </StaffForm>
  );
}

function PlanDue({ value, error }: { value: string; error?: string }) {
  const t = useTranslations("answers.office.follow");
  return <DateField name="due_on" label={t("dueOn")} value={value} optional {...(error ? { error } : {})} />;
}

/** One measure at a time is open, so that a field's name stands once among the open ones; a refused form opens its own. */
export function MoveMeasureForm({ formToken, answer, measures, today }: FormProps & { readonly measures: readonly Measure[]; readonly today: Day }) {
  const t = useTranslations("answers.office.follow");
  const states = useTranslations("answers.measures.states");
  const refused = answerTo(answer, "move");
  const form = formState(refused);
  const possible = [...new Set(measures.flatMap((measure) => measureMoves[measure.state]))];
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="move" />
      <SelectField {...form.field("measure")} label={t("move")} required options={measures.map((measure) => ({ value: measure.id, label: `${measure.number}. ${measure.title}` }))} />
      <SelectField {...form.field("to")} label={t("to")} required options={possible.map((state) => ({ value: state, label: states(state) }))} />
      <Disclosure summary={t("newDue")} open={refused !== undefined}><DateField {...form.field("due_on")} label={t("newDue")} optional /></Disclosure>
      <DateField {...form.field("done_on")} label={t("doneOn")} max={today} optional />
      <TextArea {...form.field("note")} label={t("note")} rows={3} optional />
      <Button>{t("moveButton")}</Button>
    </StaffForm>
  );
}
