import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { answerTo } from "#app/domains/themes/ThemesForms.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button, GoLink } from "#app/ui/Button.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { Section } from "#app/ui/Section.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { AnswerLine } from "./answer-line.ts";
import { languageOfAnswer, weightsNow, type AnswerTime } from "./answer.rules.ts";
import type { ChosenLine } from "./write-target.ts";

interface WriteAnswerProps {
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  readonly caseLanguage: Lang;
  readonly chosen: ChosenLine;
  readonly time: AnswerTime;
}

/** The form of one answer, with what was recommended and whom it goes to beside it. */
export function WriteAnswer({ chosen: { line, forwards }, time, caseLanguage, ...form }: WriteAnswerProps) {
  const t = useTranslations("answers.office.write");
  const title = line.kind === "theme" ? t("formTheme", { number: String(line.number), title: line.title }) : t("formInput", { number: String(line.number) });
  const language = languageOfAnswer(line.kind, line.language, caseLanguage);
  return (
    <Section id="skjema" title={title} ruled>
      <p>{line.kind === "theme" ? t("reachesTheme", { count: line.reaches }) : t("reachesInput")} {t("language", { language })}</p>
      {line.kind === "input" && line.title ? <blockquote>{line.title}</blockquote> : null}
      {time === "early" ? <Notice>{t("early")}</Notice> : null}
      {time === "outside_only" ? <Notice>{t("outsideOnly")}</Notice> : null}
      {forwards ? <ForwardForm {...form} line={line} language={language} /> : <PublishForm {...form} line={line} language={language} time={time} />}
      {line.kind === "input" && !forwards ? <p><GoLink href={`?innspill=${line.number}&videre=ja#skjema`}>{t("forward")}</GoLink></p> : null}
    </Section>
  );
}

interface OneForm { readonly formToken: string | null; readonly answer: FormAnswer | undefined; readonly line: AnswerLine; readonly language: Lang }

function PublishForm({ formToken, answer, line, language, time }: OneForm & { readonly time: AnswerTime }) {
  const t = useTranslations("answers.office.write");
  const themes = useTranslations("themes");
  const { newest } = line;
  const form = formState(answerTo(answer, "publish"), newest ? { came_of_it: newest.cameOfIt, weight: newest.weight, why: newest.why, body_reason: newest.bodyReason } : {});
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="publish" />
      <HiddenField name={line.kind} value={line.id} />
      <HiddenField name="version" value={line.version} />
      <TextArea {...form.field("came_of_it")} label={t("cameOfIt")} hint={t("cameOfItHint")} rows={5} required lang={language} />
      <RadioField
        {...form.field("weight")} label={t("weight")} required hint={line.recommended ? t("recommendedWas", { weight: themes(`weights.recommended.${line.recommended}`) }) : undefined}
        options={weightsNow(time).map((value) => ({ value, label: themes(`weights.given.${value}`) }))}
      />
      <TextArea {...form.field("why")} label={t("why")} rows={5} required lang={language} />
      <TextArea {...form.field("body_reason")} label={t("bodyReason")} hint={t("bodyReasonHint")} rows={4} lang={language} />
      <Button>{t("publish")}</Button>
    </StaffForm>
  );
}

function ForwardForm({ formToken, answer, line, language }: OneForm) {
  const t = useTranslations("answers.office.write");
  const { newest } = line;
  const form = formState(answerTo(answer, "forward"), newest ? { forwarded_to: newest.forwardedTo, came_of_it: newest.cameOfIt, why: newest.why } : {});
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="intent" value="forward" />
      <HiddenField name="input" value={line.id} />
      <HiddenField name="version" value={line.version} />
      <TextField {...form.field("forwarded_to")} label={t("forwardedTo")} hint={t("forwardHint")} required />
      <TextArea {...form.field("came_of_it")} label={t("forwardCameOfIt")} rows={4} required lang={language} />
      <TextArea {...form.field("why")} label={t("why")} rows={4} required lang={language} />
      <Button>{t("forward")}</Button>
    </StaffForm>
  );
}
