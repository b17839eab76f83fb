import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { longestList, mostScans } from "#app/domains/signatures/signature.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { FileField } from "#app/ui/FileField.tsx";
import { Section } from "#app/ui/Section.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";

interface FormProps { readonly formToken: string | null; readonly answer: FormAnswer | undefined }

/** Text fields first, the pages last: they are streamed as they come. */
export function EnterListForm({ formToken, answer, today }: FormProps & { readonly today: string }) {
  const t = useTranslations("signing.lists");
  const form = formState(answer, { received_on: today, unreadable: 0 });
  const { error } = form.field("scans");
  return (
    <StaffForm formToken={formToken} files>
      <DateField {...form.field("received_on")} label={t("received")} max={today} required />
      <TextArea {...form.field("numbers")} label={t("numbers")} hint={t("numbersHint", { max: String(longestList) })} rows={12} autoComplete="off" required />
      <TextField {...form.field("unreadable")} label={t("unreadable")} hint={t("unreadableHint")} inputMode="numeric" size="short" required />
      <FileField name="scans" label={t("scans")} hint={t("scansHint", { max: String(mostScans) })} accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg" multiple required {...(error ? { error } : {})} />
      <Actions><Button>{t("save")}</Button></Actions>
    </StaffForm>
  );
}

export function ConfirmListForm({ formToken }: Pick<FormProps, "formToken">) {
  const t = useTranslations("signing.list");
  return (
    <Section id="bekreft" title={t("confirmHeading")}>
      <p>{t("confirmLead")}</p>
      <StaffForm formToken={formToken}><Button name="intent" value="confirm">{t("confirm")}</Button></StaffForm>
    </Section>
  );
}

export function RejectListForm({ formToken, answer }: FormProps) {
  const t = useTranslations("signing.list");
  const form = formState(answer);
  return (
    <Section id="avvis" title={t("rejectHeading")}>
      <StaffForm formToken={formToken}>
        <TextArea {...form.field("note")} label={t("note")} hint={t("noteHint")} rows={3} maxLength={500} required />
        <Button quiet name="intent" value="reject">{t("reject")}</Button>
      </StaffForm>
    </Section>
  );
}
