import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { CheckGroup } from "#app/ui/CheckGroup.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { mostWishes, wishField } from "./wish-fields.ts";
import { wishText } from "./theme.rules.ts";
import type { WishLine } from "./theme.ts";
import type { ThemeLine } from "./ThemesTable.tsx";
import "./ThemeForms.css";

interface FormProps { readonly formToken: string | null; readonly answer: FormAnswer | undefined }

/** Only the form that was sent shows what was typed and what was wrong. */
export const answerTo = (answer: FormAnswer | undefined, intent: string) => (answer?.values.intent === intent ? answer : undefined);

export function OpenThemeForm({ formToken, answer }: FormProps) {
  const t = useTranslations("themes.desk");
  const form = formState(answerTo(answer, "open"));
  return (
    <StaffForm formToken={formToken} label={t("newTheme")}>
      <HiddenField name="intent" value="open" />
      <TextField {...form.field("title")} label={t("name")} hint={t("nameHint")} required />
      <TextArea {...form.field("summary")} label={t("summary")} rows={3} optional />
      <CheckField name="isOutside" label={t("outside")} checked={form.checked("isOutside")} />
      <TextField {...form.field("forwardedTo")} label={t("forwardedTo")} hint={t("forwardedHint")} optional />
      <Button>{t("create")}</Button>
    </StaffForm>
  );
}

const emptyRows = 3;

/** A row for each wish, and some to write more in. */
export function WishesForm({ formToken, answer, wishes }: FormProps & { readonly wishes: readonly WishLine[] }) {
  const t = useTranslations("themes.desk");
  const typed = answerTo(answer, "wishes");
  const form = formState(typed, Object.fromEntries(wishes.flatMap(({ label, fits, against }, index) =>
    [[wishField(index + 1, "label"), label], [wishField(index + 1, "fits"), [...fits].join(", ")], [wishField(index + 1, "against"), [...against].join(", ")]])));
  const rows = Array.from({ length: Math.min(mostWishes, wishes.length + emptyRows) }, (_, index) => index + 1);
  return (
    <StaffForm formToken={formToken} label={t("wishes")}>
      <HiddenField name="intent" value="wishes" />
      <HiddenField name="wishesBasedOn" value={wishText(wishes)} />
      <p className="hint">{t("wishesHint")}</p>
      {rows.map((row) => (
        <div key={row} className="wish-row">
          <TextField {...form.field(wishField(row, "label"))} label={t("wishLabel", { number: String(row) })} />
          <TextField {...form.field(wishField(row, "fits"))} label={<>{t("wishFits")} <span className="visually-hidden">{t("ofWish", { number: String(row) })}</span></>} size="short" />
          <TextField {...form.field(wishField(row, "against"))} label={<>{t("wishAgainst")} <span className="visually-hidden">{t("ofWish", { number: String(row) })}</span></>} size="short" />
        </div>
      ))}
      <Button quiet>{t("saveWishes")}</Button>
    </StaffForm>
  );
}

export function JoinThemesForm({ formToken, answer, themes }: FormProps & { readonly themes: readonly ThemeLine[] }) {
  const t = useTranslations("themes.desk");
  const form = formState(answerTo(answer, "join"));
  const { error } = form.field("themes");
  return (
    <StaffForm formToken={formToken} label={t("join")}>
      <HiddenField name="intent" value="join" />
      <p>{t("joinHint")}</p>
      <CheckGroup
        name="themes" label={t("joinWhich")} values={form.list("themes")} {...(error ? { error } : {})}
        options={themes.map(({ theme, counts }) => ({ value: `${theme.id}:${theme.version}`, label: `${theme.title} (${counts.inputs})` }))}
      />
      <TextField {...form.field("joinedTitle")} label={t("joinedName")} required />
      <TextArea {...form.field("joinedSummary")} label={t("summary")} rows={3} optional />
      <Button quiet>{t("doJoin")}</Button>
    </StaffForm>
  );
}
