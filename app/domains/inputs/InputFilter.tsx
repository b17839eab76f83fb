import { useTranslations } from "use-intl";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Form } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { channels } from "./input.ts";

interface InputFilterProps {
  readonly action: string;
  readonly chosen: { readonly theme: string; readonly channel: string; readonly number: string };
  readonly themes: readonly { readonly number: number; readonly title: string; readonly inputs: number }[];
}

export function InputFilter({ action, chosen, themes }: InputFilterProps) {
  const t = useTranslations("inputs.list");
  const channel = useTranslations("inputs.channels");
  return (
    <Form action={action} method="get" label={t("filter")}>
      {themes.length > 0 ? <SelectField name="tema" label={t("theme")} empty={t("all")} value={chosen.theme} options={themes.map((theme) => ({ value: String(theme.number), label: `${theme.title} (${theme.inputs})` }))} /> : null}
      <SelectField name="kanal" label={t("channel")} empty={t("all")} value={chosen.channel} options={channels.map((value) => ({ value, label: channel(value) }))} />
      <TextField name="nummer" label={t("number")} value={chosen.number} size="short" inputMode="numeric" />
      <Actions><Button quiet>{t("show")}</Button></Actions>
    </Form>
  );
}
