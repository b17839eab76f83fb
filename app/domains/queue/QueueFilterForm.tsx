import { useTranslations } from "use-intl";
import { channels, inputLanguages } from "#app/domains/inputs/input.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import { SearchForm } from "#app/ui/SearchForm.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { isNarrowed, queryOf, type QueueFilter } from "./queue.ts";
import type { QueueChoices } from "./queue.view.server.ts";

export function QueueFilterForm({ action, filter, choices }: { action: string; filter: QueueFilter; choices: QueueChoices }) {
  const t = useTranslations("queue.list");
  const words = useTranslations("inputs");
  return (
    <>
      <SearchForm action={action} label={t("search")} hint={t("searchHint")} button={t("find")} value={filter.words} keep={queryOf(filter, { words: "", page: 1 })} />
      <Disclosure summary={t("filter")} open={isNarrowed({ ...filter, words: "" })}>
        <Form action={action} method="get">
          {Object.entries(queryOf(filter, { theme: null, channel: null, language: null, wish: null, page: 1 })).map(([name, value]) => <HiddenField key={name} name={name} value={value} />)}
          <SelectField name="tema" label={t("theme")} empty={t("any")} value={String(filter.theme ?? "")} options={choices.themes.map((theme) => ({ value: String(theme.number), label: theme.title }))} />
          <SelectField name="kanal" label={t("channel")} empty={t("any")} value={filter.channel ?? ""} options={channels.map((value) => ({ value, label: words(`channels.${value}`) }))} />
          <SelectField name="skrift" label={t("language")} empty={t("any")} value={filter.language ?? ""} options={inputLanguages.map((value) => ({ value, label: words(`languages.${value}`) }))} />
          {choices.wishes.length > 0 ? <SelectField name="onske" label={t("wish")} empty={t("any")} value={filter.wish ?? ""} options={choices.wishes.map(({ id, label }) => ({ value: id, label }))} /> : null}
          <Actions><Button quiet>{t("apply")}</Button></Actions>
        </Form>
      </Disclosure>
    </>
  );
}
