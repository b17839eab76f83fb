import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { Button } from "#app/ui/Button.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { Stance, Theme } from "./theme.ts";
import { answerTo } from "./ThemesForms.tsx";
import "./SplitForm.css";

export interface PlacedInput { readonly inputId: string; readonly number: number; readonly who: string; readonly stance: Stance; readonly text: string | null; readonly language: string }

export interface SplitFormProps {
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  readonly theme: Theme;
  readonly inputs: readonly PlacedInput[];
}

const parts = [1, 2, 3, 4] as const;

/** A name for each new theme, and for every input a tick in at least one of them. */
export function SplitForm({ formToken, answer, theme, inputs }: SplitFormProps) {
  const t = useTranslations("themes");
  const form = formState(answerTo(answer, "split"));
  const placed = form.list("place");
  return (
    <StaffForm formToken={formToken} label={t("one.split")}>
      <HiddenField name="intent" value="split" />
      <HiddenField name="themeId" value={theme.id} />
      <HiddenField name="version" value={theme.version} />
      <p>{t("one.splitHint")}</p>
      {parts.map((part) => <TextField key={part} {...form.field(`part_${part}`)} label={t("one.partName", { number: String(part) })} required={part <= 2} optional={part > 2} />)}
      <ol className="split-list">
        {inputs.map((input) => (
          <li key={input.inputId}>
            <fieldset className="split-row">
              <legend><span className="visually-hidden">{t("one.place", { number: String(input.number) })}</span><span aria-hidden="true">{input.number} {input.who}</span></legend>
              <p className="own-words" {...(input.language === "other" ? {} : { lang: input.language })}>{input.text ?? t("one.unknownText")}</p>
              <p className="small muted">{t(`stances.${input.stance}`)}</p>
              {parts.map((part) => {
                const value = `${input.inputId}:${part}`;
                return <label key={part} className="split-choice"><input type="checkbox" name="place" value={value} defaultChecked={placed.includes(value)} /> {t("one.part", { number: String(part) })}</label>;
              })}
            </fieldset>
          </li>
        ))}
      </ol>
      <Button quiet>{t("one.doSplit")}</Button>
    </StaffForm>
  );
}
