import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { answerTo } from "#app/domains/themes/ThemesForms.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import type { Day } from "#app/platform/day.ts";
import { Button } from "#app/ui/Button.tsx";
import { DateField } from "#app/ui/DateField.tsx";
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
      <DateField {...form.field("due_on")} label={t("dueOn")} optional />
      <Button>{t("planButton")}</Button>
    </StaffForm>
  );
}

interface MoveProps extends FormProps { readonly measure: Measure; readonly today: Day }

export function MoveMeasureForm({ formToken, answer, measure, today }: MoveProps) {
  const t = useTranslations("answers.office.follow");
  const states = useTranslations("answers.measures.states");
  const form = formState(answerTo(answer, "move"));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="move" />
      <HiddenField name="measure" value={measure.id} />
      <HiddenField name="version" value={measure.version} />
      <SelectField {...form.field("to")} label={t("to")} required options={measureMoves[measure.state].map((state) => ({ value: state, label: states(state) }))} />
      <DateField {...form.field("due_on")} label={t("newDue")} optional />
      <DateField {...form.field("done_on")} label={t("doneOn")} max={today} optional />
      <TextArea {...form.field("note")} label={t("note")} rows={3} optional />
      <Button>{t("moveButton")}</Button>
    </StaffForm>
  );
}
