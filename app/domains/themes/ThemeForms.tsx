import { useTranslations } from "use-intl";
import { weights } from "#app/domains/cases/weight.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { answerTo } from "./ThemesForms.tsx";
import type { Assessment } from "./assessment.ts";
import { wordToOneAuthor } from "./theme.rules.ts";
import type { Theme } from "./theme.ts";
import "./ThemeForms.css";

interface ThemeFormProps { readonly formToken: string | null; readonly answer: FormAnswer | undefined; readonly theme: Theme }

export function RenameForm({ formToken, answer, theme }: ThemeFormProps) {
  const t = useTranslations("themes");
  const form = formState(answerTo(answer, "rename"), { title: theme.title, summary: theme.summary });
  return (
    <StaffForm formToken={formToken} label={t("one.rename")}>
      <HiddenField name="intent" value="rename" />
      <HiddenField name="themeId" value={theme.id} />
      <HiddenField name="version" value={theme.version} />
      <TextField {...form.field("title")} label={t("desk.name")} hint={t("desk.nameHint")} required />
      <TextArea {...form.field("summary")} label={t("desk.summary")} rows={3} optional />
      <Button quiet>{t("one.saveName")}</Button>
    </StaffForm>
  );
}

export function ForwardForm({ formToken, answer, theme }: ThemeFormProps) {
  const t = useTranslations("themes");
  const form = formState(answerTo(answer, "forward"), { isOutside: theme.isOutside, forwardedTo: theme.forwardedTo });
  return (
    <StaffForm formToken={formToken} label={t("one.forward")}>
      <HiddenField name="intent" value="forward" />
      <HiddenField name="themeId" value={theme.id} />
      <HiddenField name="version" value={theme.version} />
      <CheckField name="isOutside" label={t("desk.outside")} checked={form.checked("isOutside")} />
      <TextField {...form.field("forwardedTo")} label={t("desk.forwardedTo")} hint={t("desk.forwardedHint")} optional />
      <Button quiet>{t("one.saveForward")}</Button>
    </StaffForm>
  );
}

export function AssessForm({ formToken, answer, theme, assessment }: ThemeFormProps & { readonly assessment: Assessment | null }) {
  const t = useTranslations("themes");
  const form = formState(answerTo(answer, "assess"), {
    raised: assessment?.raised, weight: assessment?.weight, why: assessment?.why, outsideTo: theme.forwardedTo,
  });
  const word = assessment && wordToOneAuthor(`${assessment.raised}\n${assessment.why}`);
  return (
    <StaffForm formToken={formToken} label={t("one.assess")} className="form assessing">
      <HiddenField name="intent" value="assess" />
      <HiddenField name="themeId" value={theme.id} />
      <HiddenField name="themeVersion" value={theme.version} />
      <HiddenField name="assessedVersion" value={assessment?.version ?? 0} />
      {word ? <Notice kind="alert">{t("one.speaksToOne", { word })}</Notice> : null}
      <TextArea {...form.field("raised")} label={t("one.raised")} rows={4} required />
      <RadioField {...form.field("weight")} label={t("one.weight")} required options={weights.map((weight) => ({ value: weight, label: t(`weights.choices.${weight}`) }))} />
      <div className="assessing-outside"><TextField {...form.field("outsideTo")} label={t("desk.forwardedTo")} hint={t("desk.forwardedHint")} /></div>
      <TextArea {...form.field("why")} label={t("one.why")} hint={t("one.whyHint")} rows={10} required />
      <p className="small muted">{t("one.assessVisible")}</p>
      <Button>{t("one.saveAssessment")}</Button>
    </StaffForm>
  );
}
