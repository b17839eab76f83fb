import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { answerTo } from "#app/domains/themes/ThemesForms.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Button } from "#app/ui/Button.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { reopeningGrounds } from "./answer.ts";

interface EndingProps { readonly formToken: string | null; readonly answer: FormAnswer | undefined; readonly version: number }

export function CompleteForm({ formToken, version }: EndingProps) {
  const t = useTranslations("answers.office.write");
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="complete" />
      <HiddenField name="version" value={version} />
      <p>{t("completeHint")}</p>
      <Button>{t("complete")}</Button>
    </StaffForm>
  );
}

export function WithdrawForm({ formToken, answer, version }: EndingProps) {
  const t = useTranslations("answers.office.write");
  const form = formState(answerTo(answer, "withdraw"));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="withdraw" />
      <HiddenField name="version" value={version} />
      <TextArea {...form.field("reason")} label={t("withdrawReason")} hint={t("withdrawHint")} rows={3} required />
      <Button quiet>{t("withdraw")}</Button>
    </StaffForm>
  );
}

export function ReopenForm({ formToken, answer, version }: EndingProps) {
  const t = useTranslations("answers.office.write");
  const texts = useTranslations("answers");
  const form = formState(answerTo(answer, "reopen"));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="reopen" />
      <HiddenField name="version" value={version} />
      <SelectField {...form.field("ground")} label={t("ground")} required options={reopeningGrounds.map((value) => ({ value, label: texts(`reopeningGrounds.${value}`) }))} />
      <Button quiet>{t("reopen")}</Button>
    </StaffForm>
  );
}
