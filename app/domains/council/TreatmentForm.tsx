import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { FieldGroup } from "#app/ui/Form.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { HeldMeeting } from "./council-pages.ts";
import { treatmentKinds } from "./council.ts";

interface TreatmentFormProps {
  readonly meetings: readonly HeldMeeting[];
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  readonly lang: Lang;
  /** Where the case came with a citizens' proposal: what the council did with it stands in place of «final». */
  readonly outcome?: ReactNode;
}

/** What a body did with the case, as its minutes say it. */
export function TreatmentForm({ meetings, formToken, answer, lang, outcome }: TreatmentFormProps) {
  const t = useTranslations("council.record");
  const kinds = useTranslations("council.kinds");
  const form = formState(answer);
  const options = meetings.map((meeting) => ({
    value: meeting.id, label: t(meeting.isOnAgenda ? "onAgenda" : "other", { body: meeting.bodyName, date: formatDay(dayOf(meeting.startsAt), lang) }),
  }));
  return (
    <StaffForm formToken={formToken}>
      <p>{t("cannotChange")}</p>
      <SelectField {...form.field("meetingId")} label={t("meeting")} hint={t("meetingHint")} options={options} />
      <FieldGroup legend={t("byDelegation")} hint={t("delegationHint")}>
        <TextField {...form.field("delegatedRole")} label={t("delegatedRole")} optional />
        <TextField {...form.field("delegatedReference")} label={t("delegatedReference")} optional />
        <DateField {...form.field("treatedOn")} label={t("treatedOn")} optional />
      </FieldGroup>
      <TextField {...form.field("caseNumber")} label={t("caseNumber")} hint={t("caseNumberHint")} size="medium" optional />
      <RadioField {...form.field("kind")} label={t("kind")} options={treatmentKinds.map((kind) => ({ value: kind, label: kinds(kind) }))} required />
      <TextArea {...form.field("text")} label={t("text")} hint={t("textHint")} rows={8} maxLength={20_000} required />
      <TextArea {...form.field("reason")} label={t("reason")} hint={t("reasonHint")} rows={5} maxLength={8000} optional />
      <TextField {...form.field("votesFor")} label={t("votesFor")} inputMode="numeric" size="short" optional />
      <TextField {...form.field("votesAgainst")} label={t("votesAgainst")} inputMode="numeric" size="short" optional />
      {outcome ?? <CheckField name="isFinal" label={t("isFinal")} hint={t("isFinalHint")} checked={form.checked("isFinal")} {...errorOf(form.field("isFinal").error)} />}
      <Button>{t("save")}</Button>
    </StaffForm>
  );
}

const errorOf = (error: string | undefined) => (error === undefined ? {} : { error });
