import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { FieldGroup, HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { ageGroups, inputKinds, inputLanguages, longestLetter, typedChannels } from "./input.ts";

interface AskedActivity { readonly id: string; readonly title: string; readonly answersAs: readonly string[] }

interface TypeInFormProps {
  readonly formToken: string | null;
  readonly formKey: string;
  readonly answer?: FormAnswer;
  readonly today: string;
  readonly time: string;
  readonly language: string;
  readonly activities: readonly AskedActivity[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly districts: readonly { readonly key: string; readonly name: string }[];
}

export function TypeInForm({ formToken, formKey, answer, today, time, language, activities, bodies, districts }: TypeInFormProps) {
  const t = useTranslations("inputs.typeIn");
  const words = useTranslations("inputs");
  const asked = answersAsOptions(activities);
  const form = formState(answer, { form_key: formKey, received_on: today, received_time: time, language, kind: "input", channel: "letter", activity: activities.length === 1 ? activities[0]?.id : "" });
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="form_key" value={form.field("form_key").value} />
      <FieldGroup legend={t("aboutPart")}>
        <SelectField {...form.field("activity")} label={t("activity")} options={activities.map(({ id, title }) => ({ value: id, label: title }))} required />
        <Columns>
          <RadioField {...form.field("channel")} label={t("channel")} options={typedChannels.map((value) => ({ value, label: words(`channels.${value}`) }))} required />
          <RadioField {...form.field("kind")} label={t("kind")} hint={t("kindHint")} options={inputKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))} required />
        </Columns>
        <Columns>
          <DateField {...form.field("received_on")} label={t("receivedOn")} max={today} required />
          <TextField {...form.field("received_time")} label={t("receivedTime")} hint={t("receivedHint")} size="short" required />
          <DateField {...form.field("sent_on")} label={t("sentOn")} optional />
        </Columns>
      </FieldGroup>
      <FieldGroup legend={t("textPart")}>
        <TextArea {...form.field("text")} label={t("text")} hint={t("textHint")} rows={10} maxLength={longestLetter} required />
        <SelectField {...form.field("language")} label={t("language")} empty={false} options={inputLanguages.map((value) => ({ value, label: words(`languages.${value}`) }))} />
        <CheckField name="needs_translation" label={t("needsTranslation")} checked={form.checked("needs_translation")} />
      </FieldGroup>
      <FieldGroup legend={t("senderPart")}>
        <Columns>
          <SelectField {...form.field("council")} label={t("council")} empty={t("councilNone")} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
          <TextField {...form.field("organisation")} label={t("organisation")} hint={t("organisationHint")} optional />
        </Columns>
        <TextField {...form.field("name")} label={t("name")} optional autoComplete="off" />
        <CheckField name="show_name" label={t("showName")} checked={form.checked("show_name")} tight />
        <CheckField name="under_18" label={t("under18")} checked={form.checked("under_18")} />
      </FieldGroup>
      <FieldGroup legend={t("tallyPart")}>
        <Columns>
          {asked.length > 0 ? <SelectField {...form.field("answers_as")} label={t("answersAs")} optional options={asked} /> : null}
          <SelectField {...form.field("age_group")} label={t("ageGroup")} optional options={ageGroups.map((value) => ({ value, label: words(`ageGroups.${value}`) }))} />
          {districts.length > 0 ? <SelectField {...form.field("district")} label={t("district")} optional options={districts.map(({ key, name }) => ({ value: key, label: name }))} /> : null}
        </Columns>
      </FieldGroup>
      <Notice title={t("given")}>{words("give.given")}</Notice>
      <Actions><Button>{t("save")}</Button></Actions>
    </StaffForm>
  );
}

const optionsOf = (list: readonly string[]) => list.map((value) => ({ value, label: value }));

/** Each activity has its own list; where they differ, a list stands under the activity that it belongs to. */
function answersAsOptions(activities: readonly AskedActivity[]) {
  const asking = activities.filter((activity) => activity.answersAs.length > 0);
  const isOne = asking.length === activities.length && asking.every((activity) => activity.answersAs.join("\n") === asking[0]?.answersAs.join("\n"));
  return isOne ? optionsOf(asking[0]?.answersAs ?? []) : asking.map((activity) => ({ label: activity.title, options: optionsOf(activity.answersAs) }));
}
