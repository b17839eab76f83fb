import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { ageGroups, inputKinds, inputLanguages, longestText, typedChannels } from "./input.ts";

interface TypeInFormProps {
  readonly formToken: string | null;
  readonly formKey: string;
  readonly answer?: FormAnswer;
  readonly today: string;
  readonly time: string;
  readonly language: string;
  readonly activities: readonly { readonly id: string; readonly title: string }[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly answersAs: readonly string[];
  readonly districts: readonly { readonly key: string; readonly name: string }[];
}

export function TypeInForm({ formToken, formKey, answer, today, time, language, activities, bodies, answersAs, districts }: TypeInFormProps) {
  const t = useTranslations("inputs.typeIn");
  const words = useTranslations("inputs");
  const form = formState(answer, { form_key: formKey, received_on: today, received_time: time, language, kind: "input", channel: "letter", activity: activities.length === 1 ? activities[0]?.id : "" });
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="form_key" value={form.field("form_key").value} />
      <SelectField {...form.field("activity")} label={t("activity")} options={activities.map(({ id, title }) => ({ value: id, label: title }))} required />
      <RadioField {...form.field("channel")} label={t("channel")} options={typedChannels.map((value) => ({ value, label: words(`channels.${value}`) }))} required />
      <RadioField {...form.field("kind")} label={t("kind")} hint={t("kindHint")} options={inputKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))} required />
      <DateField {...form.field("received_on")} label={t("receivedOn")} max={today} required />
      <TextField {...form.field("received_time")} label={t("receivedTime")} hint={t("receivedHint")} size="short" required />
      <DateField {...form.field("sent_on")} label={t("sentOn")} optional />
      <TextArea {...form.field("text")} label={t("text")} hint={t("textHint")} rows={10} maxLength={longestText} required />
      <SelectField {...form.field("language")} label={t("language")} empty={false} options={inputLanguages.map((value) => ({ value, label: words(`languages.${value}`) }))} />
      <CheckField name="needs_translation" label={t("needsTranslation")} checked={form.checked("needs_translation")} />
      <SelectField {...form.field("council")} label={t("council")} empty={t("councilNone")} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField {...form.field("organisation")} label={t("organisation")} optional />
      <TextField {...form.field("name")} label={t("name")} optional autoComplete="off" />
      <CheckField name="show_name" label={t("showName")} checked={form.checked("show_name")} tight />
      <CheckField name="under_18" label={t("under18")} checked={form.checked("under_18")} />
      {answersAs.length > 0 ? <SelectField {...form.field("answers_as")} label={t("answersAs")} optional options={answersAs.map((value) => ({ value, label: value }))} /> : null}
      <SelectField {...form.field("age_group")} label={t("ageGroup")} optional options={ageGroups.map((value) => ({ value, label: words(`ageGroups.${value}`) }))} />
      {districts.length > 0 ? <SelectField {...form.field("district")} label={t("district")} optional options={districts.map(({ key, name }) => ({ value: key, label: name }))} /> : null}
      <Notice title={t("given")}>{words("give.given")}</Notice>
      <Actions><Button>{t("save")}</Button></Actions>
    </StaffForm>
  );
}
