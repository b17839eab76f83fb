import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { Button, GoLink } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import type { SortingFacts, SortingTheme } from "./sorting.ts";
import { stances } from "./theme.ts";
import "./SortPanel.css";

export interface SortPanelProps {
  readonly sorting: SortingFacts;
  readonly formToken: string | null;
  readonly answer?: FormAnswer;
  /** Where a new theme is made. */
  readonly themesHref?: string;
}

/** The keys 1–8 tick these boxes in order where the page's script is on; the form works without it. */
const keyed = 8;

export function SortPanel({ sorting, formToken, answer, themesHref }: SortPanelProps) {
  const t = useTranslations("themes.panel");
  if (sorting.isObjection) return <Notice>{t("objection")}</Notice>;
  const form = formState(answer?.values.intent === "sort" ? answer : undefined, {
    themes: sorting.themes.filter((theme) => theme.isLinked).map((theme) => theme.id),
    stances: sorting.themes.map((theme) => `${theme.id}:${theme.stance}`),
    wish: sorting.wishId, quote: "", quoteTheme: "",
  });
  const ticked = form.list("themes");
  const chosen = form.list("stances");
  return (
    <StaffForm formToken={formToken} className="sort-form" label={t("form")}>
      <HiddenField name="intent" value="sort" />
      <HiddenField name="inputId" value={sorting.inputId} />
      <HiddenField name="basedOn" value={sorting.basedOn} />
      <fieldset className="queue-themes" id="themes" tabIndex={-1}>
        <legend>{t("legend")}</legend>
        {sorting.themes.length === 0 ? <p className="muted">{t("none")}</p> : null}
        {sorting.themes.map((theme, index) => (
          <ThemeRow
            key={theme.id} theme={theme} place={index + 1} isTicked={ticked.includes(theme.id)}
            stance={chosen.find((one) => one.startsWith(theme.id)) ?? `${theme.id}:none`}
          />
        ))}
      </fieldset>
      {themesHref ? <p><GoLink href={themesHref}>{t("newTheme")}</GoLink></p> : null}
      {sorting.wishes.length === 0 ? null : (
        <SelectField {...form.field("wish")} label={t("wish")} empty={t("noWish")} options={sorting.wishes.map((wish) => ({ value: wish.id, label: wish.label }))} />
      )}
      {sorting.themes.length === 0 ? null : <PassageFields sorting={sorting} form={form} />}
      {sorting.lockedBriefing === null ? null : <p className="small muted">{t("afterBriefing", { version: String(sorting.lockedBriefing) })}</p>}
      <Button shortcut="l">{t("save")}</Button>
    </StaffForm>
  );
}

function ThemeRow({ theme, place, isTicked, stance }: { theme: SortingTheme; place: number; isTicked: boolean; stance: string }) {
  const t = useTranslations("themes");
  const id = `theme-${theme.number}`;
  const { passage } = theme;
  return (
    <div className="queue-theme">
      <input type="checkbox" id={id} name="themes" value={theme.id} defaultChecked={isTicked} data-key={place <= keyed ? place : undefined} />
      <label htmlFor={id}>{theme.title}{theme.isOutside ? <span className="muted"> ({t("panel.outside")})</span> : null}</label>
      {place <= keyed ? <kbd aria-hidden="true">{place}</kbd> : <span />}
      <span className="queue-number"><span aria-hidden="true">{theme.inputs}</span><span className="visually-hidden">{t("panel.inputs", { count: theme.inputs })}</span></span>
      <div className="sort-stance">
        <select className="input" name="stances" defaultValue={stance} aria-label={t("panel.stanceFor", { theme: theme.title })}>
          {stances.map((one) => <option key={one} value={`${theme.id}:${one}`}>{t(`stances.${one}`)}</option>)}
        </select>
        {passage ? (
          <label className="small"><input type="checkbox" name="passages" value={`${theme.id}:${passage.part}-${passage.from}-${passage.to}`} defaultChecked /> {t("panel.passageKept")}</label>
        ) : null}
      </div>
    </div>
  );
}

function PassageFields({ sorting, form }: { sorting: SortingFacts; form: ReturnType<typeof formState> }) {
  const t = useTranslations("themes.panel");
  const quote = form.field("quote");
  const theme = form.field("quoteTheme");
  return (
    <Disclosure summary={t("passage")} open={quote.value !== "" || quote.error !== undefined || theme.error !== undefined}>
      <TextArea {...quote} label={t("quote")} hint={t("quoteHint")} rows={3} optional />
      <SelectField {...theme} label={t("quoteTheme")} options={sorting.themes.map((one) => ({ value: one.id, label: one.title }))} />
    </Disclosure>
  );
}
