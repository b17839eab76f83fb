import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { EmptyField, FieldGroup, Form, HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { formatNumber } from "#app/platform/format.ts";
import { ageGroups, longestText } from "./input.ts";

interface GiveFormProps {
  readonly rendering: { readonly formKey: string; readonly rendered: string };
  readonly answer?: FormAnswer;
  readonly draft: string;
  readonly answersAs: readonly string[];
  readonly districts: readonly { readonly key: string; readonly name: string }[];
}

/** Everything but the text may be left empty. The given text stands before the button, in its own words. */
export function GiveForm({ rendering, answer, draft, answersAs, districts }: GiveFormProps) {
  const t = useTranslations("inputs.give");
  const ages = useTranslations("inputs.ageGroups");
  const form = formState(answer, { form_key: rendering.formKey, rendered: rendering.rendered });
  return (
    <Form draft={draft} className="form section-form">
      <HiddenField name="form_key" value={form.field("form_key").value} />
      <HiddenField name="rendered" value={form.field("rendered").value} />
      <span hidden data-words-left={t("left")} data-words-too-many={t("tooMany")} data-words-kept={t("draft.kept")} data-words-restored={t("draft.restored")} data-words-drop={t("draft.drop")} />
      <TextArea {...form.field("text")} label={t("text")} hint={`${t("textHint")} ${t("room", { max: formatNumber(longestText) })}`} rows={9} maxLength={longestText} required draft="text" />
      <FieldGroup legend={t("about")} hint={t("aboutHint")}>
        {answersAs.length > 0 ? <SelectField {...form.field("answers_as")} label={t("answersAs")} optional options={answersAs.map((value) => ({ value, label: value }))} /> : null}
        <SelectField {...form.field("age_group")} label={t("ageGroup")} optional options={ageGroups.map((value) => ({ value, label: ages(value) }))} />
        {districts.length > 0 ? <SelectField {...form.field("district")} label={t("district")} optional options={districts.map(({ key, name }) => ({ value: key, label: name }))} /> : null}
        <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} optional autoComplete="name" />
        <CheckField name="show_name" label={t("showName")} checked={form.checked("show_name")} tight />
        <CheckField name="under_18" label={t("under18")} checked={form.checked("under_18")} tight />
        <TextField {...form.field("organisation")} label={t("organisation")} hint={t("organisationHint")} optional autoComplete="organization" />
      </FieldGroup>
      <EmptyField name="website" />
      <Notice title={t("before")}>{t("given")}</Notice>
      <Actions><Button withDot>{t("send")}</Button></Actions>
    </Form>
  );
}
