import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { FieldGroup, Form, HiddenField } from "#app/ui/Form.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { proposerKinds } from "./proposal.ts";
import type { WrittenFields } from "./written-fields.ts";
import { inWords } from "./council-words.ts";

interface WriteProposalFormProps {
  readonly written: WrittenFields;
  readonly formKey: string;
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  readonly lang: Lang;
  readonly council: string;
  /** The office writes for somebody: then it is asked whether she is under 18, which eID otherwise tells. */
  readonly forSomebody: boolean;
  readonly isUnder18: boolean;
}

export function WriteProposalForm({ written, formKey, formToken, answer, lang, council, forSomebody, isUnder18 }: WriteProposalFormProps) {
  const t = useTranslations("proposals.write");
  const form = formState(answer, written);
  return (
    <Form className="form section-form">
      {formToken ? <HiddenField name="form_of" value={formToken} /> : null}
      <HiddenField name="form_key" value={form.field("form_key").value || formKey} />
      <HiddenField name="id" value={form.field("id").value} />
      <HiddenField name="version" value={form.field("version").value || "0"} />
      <HiddenField name="language" value={form.field("language").value || lang} />
      <TextField {...form.field("title")} label={t("title")} hint={t("titleHint")} maxLength={120} required />
      <TextArea {...form.field("request")} label={t("request", inWords(council))} hint={t("requestHint", inWords(council))} rows={4} maxLength={1500} required />
      <TextArea {...form.field("reasons")} label={t("reasons")} hint={t("reasonsHint")} rows={8} maxLength={6000} optional />
      <FieldGroup legend={t(forSomebody ? "proposerOther" : "proposer")} hint={t(forSomebody ? "proposerHintOther" : isUnder18 ? "proposerHintYoung" : "proposerHint")}>
        <TextField {...form.field("name")} label={t("name")} autoComplete={forSomebody ? "off" : "name"} required />
        <TextField {...form.field("telephone")} label={t("telephone")} type="tel" autoComplete={forSomebody ? "off" : "tel"} size="medium" optional />
        <TextField {...form.field("email")} label={t("email")} type="email" autoComplete={forSomebody ? "off" : "email"} optional />
        {forSomebody ? <CheckField name="under_18" label={t("under18")} hint={t("under18Hint")} checked={form.checked("under_18")} /> : null}
      </FieldGroup>
      <RadioField {...form.field("kind")} value={form.field("kind").value || "resident"} label={t("kind")} options={proposerKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} required />
      <TextField {...form.field("on_behalf_of")} label={t("onBehalfOf")} hint={t("onBehalfOfHint")} optional />
      <Actions><Button>{t("save")}</Button></Actions>
      <p className="small muted">{t("saveHint")}</p>
    </Form>
  );
}
