import { useTranslations } from "use-intl";
import { channels } from "#app/domains/inputs/input.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { queryOf, standingMarks, type PublicFilter } from "./public-filter.ts";
import type { FrozenFrame, PublicCounts } from "./public-inputs.ts";

interface InputFilterProps {
  readonly action: string;
  readonly filter: PublicFilter;
  readonly themes: PublicCounts["themes"];
  readonly frozen: FrozenFrame | null;
}

const valueOf = (filter: Partial<PublicFilter>, name: string): string => queryOf(filter)[name] ?? "";

export function InputFilter({ action, filter, themes, frozen }: InputFilterProps) {
  const t = useTranslations("publications.list");
  const chosen = useTranslations("publications.chosen");
  const channel = useTranslations("inputs.channels");
  const standing = standingMarks.find((mark) => filter.marks.includes(mark));
  const wishes = frozen?.wishes ?? [];
  return (
    <Form action={action} method="get" className="form filter" label={t("filter")}>
      {filter.briefing ? <HiddenField name="notat" value={filter.briefing} /> : null}
      {themes.length > 0 ? <SelectField name="tema" label={t("theme")} empty={t("all")} value={valueOf(filter, "tema")} options={themes.map((theme) => ({ value: String(theme.number), label: `${theme.title} (${theme.inputs})` }))} /> : null}
      {wishes.length > 0 ? <SelectField name="onske" label={chosen("wishField")} empty={chosen("any")} value={valueOf(filter, "onske")} options={wishes.map((wish) => ({ value: String(wish.sort), label: wish.label }))} /> : null}
      <SelectField name="kanal" label={t("channel")} empty={t("all")} value={filter.channel ?? ""} options={channels.map((value) => ({ value, label: channel(value) }))} />
      <SelectField name="status" label={chosen("status")} empty={chosen("any")} value={standing ? valueOf({ marks: [standing] }, "status") : ""} options={standingMarks.map((mark) => ({ value: valueOf({ marks: [mark] }, "status"), label: chosen(`statuses.${mark}`) }))} />
      <TextField name="nummer" label={t("number")} value={valueOf(filter, "nummer")} size="short" inputMode="numeric" />
      <Actions><Button quiet>{t("show")}</Button></Actions>
    </Form>
  );
}
