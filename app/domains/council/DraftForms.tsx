import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatList } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { CheckGroup } from "#app/ui/CheckGroup.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { FieldGroup, HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import "#app/ui/Voice.css";
import type { ListedMeeting } from "./council-pages.ts";
import { reasonField, type ReasonKind } from "./alternative-reasons.ts";
import { draftFields } from "./briefing-draft.ts";
import type { BriefingDraft } from "./council.ts";

interface Posted {
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
}

interface DraftFormProps {
  readonly draft: BriefingDraft;
  readonly alternatives: readonly { readonly letter: string; readonly title: string }[];
  /** Bodies whose minutes have reasons of their own. */
  readonly treatedBy: readonly string[];
  readonly lang: Lang;
}

/** The administration's own words of the next version. */
export function DraftForm({ draft, alternatives, treatedBy, lang, formToken, answer }: Posted & DraftFormProps) {
  const t = useTranslations("council.prepare");
  const { field } = formState(answer, draftFields(draft));
  return (
    <StaffForm formToken={formToken}>
      <HiddenField name="version" value={draft.version} />
      <TextArea {...field("recommends")} label={t("recommends")} hint={t("recommendsHint")} rows={3} maxLength={1000} optional />
      <TextArea {...field("reasons")} label={t("reasons")} hint={t("reasonsHint")} rows={6} maxLength={4000} optional />
      {alternatives.map(({ letter, title }) => (
        <FieldGroup key={letter} legend={t("reasonsOf", { letter, title })} hint={t("reasonsOfHint")}>
          <div className="columns">{kindsAsked(treatedBy).map((kind) => <TextArea key={kind} {...field(reasonField(letter, kind))} label={kind === "directorFor" || kind === "directorAgainst" ? t(kind) : t(kind, { bodies: formatList(treatedBy, lang) })} rows={2} maxLength={600} optional />)}</div>
        </FieldGroup>
      ))}
      <TextArea {...field("costs")} label={t("costs")} rows={3} maxLength={4000} optional />
      <TextArea {...field("givesWay")} label={t("givesWay")} rows={3} maxLength={4000} optional />
      <TextArea {...field("delivered")} label={t("delivered")} hint={t("deliveredHint")} rows={4} maxLength={4000} optional />
      <TextArea {...field("missing")} label={t("missing")} hint={t("missingHint")} rows={4} maxLength={4000} optional />
      <TextArea {...field("chosenBy")} label={t("chosenBy")} rows={2} maxLength={1000} optional />
      <TextArea {...field("unanswered")} label={t("unanswered")} hint={t("unansweredHint")} rows={3} maxLength={4000} optional />
      <Button name="intent" value="save">{t("save")}</Button>
    </StaffForm>
  );
}

// Nobody is asked for the reasons of bodies that have not met.
const kindsAsked = (treatedBy: readonly string[]): readonly ReasonKind[] => (treatedBy.length > 0 ? ["directorFor", "directorAgainst", "bodyFor", "bodyAgainst"] : ["directorFor", "directorAgainst"]);

interface VoiceFormsProps { readonly draft: BriefingDraft; readonly themes: readonly { id: string; number: number; title: string }[]; readonly inputHref: (number: number) => string }

/** The chosen voices, each with a button that takes it away, and a form for one more. */
export function VoiceForms({ draft, themes, inputHref, formToken, answer }: Posted & VoiceFormsProps) {
  const t = useTranslations("council.prepare");
  const input = useTranslations("council.briefing");
  const { field } = formState(answer);
  const titleOf = (themeId: string | null) => themes.find((theme) => theme.id === themeId)?.title ?? t("noTheme");
  return (
    <>
      <p>{t("voicesLead")}</p>
      {draft.voices.length === 0 ? <p>{t("noVoices")}</p> : null}
      {draft.voices.length === 0 ? null : (
        <DataTable id="valgte-stemmer" caption={t("voices")} quietCaption
          columns={[{ name: t("theme") }, { name: t("number") }, { name: t("quote") }, { name: t("dropVoice") }]}
          rows={draft.voices.map((voice) => ({ key: String(voice.number), cells: [
            titleOf(voice.themeId), <a key="input" href={inputHref(voice.number)}>{voice.number}</a>, <span key="quote" className="own-words">«{voice.quote}»</span>,
            <StaffForm key="drop" formToken={formToken}>
              <HiddenField name="version" value={draft.version} />
              <HiddenField name="number" value={voice.number} />
              <Button name="intent" value="drop" quiet>{t("dropVoice")}<span className="visually-hidden"> ({input("input", { number: String(voice.number) })})</span></Button>
            </StaffForm>,
          ] }))} />
      )}
      <StaffForm formToken={formToken} label={t("addVoice")}>
        <HiddenField name="version" value={draft.version} />
        <SelectField {...field("themeId")} label={t("theme")} empty={t("noTheme")} options={themes.map((theme) => ({ value: theme.id, label: theme.title }))} />
        <TextField {...field("number")} label={t("number")} inputMode="numeric" size="short" required />
        <TextArea {...field("quote")} label={t("quote")} rows={3} maxLength={1000} required />
        <Button name="intent" value="voice" quiet>{t("addVoice")}</Button>
      </StaffForm>
    </>
  );
}

export const meetingOptions = (meetings: readonly ListedMeeting[], lang: Lang) =>
  meetings.map((meeting) => ({ value: meeting.id, label: `${meeting.bodyName}, ${formatDay(dayOf(meeting.startsAt), lang)}` }));

/** One button, since it opens the briefing for everybody in the same minute. */
export function FreezeForm({ draftVersion, meetings, lang, formToken, answer }: Posted & { draftVersion: number; meetings: readonly ListedMeeting[]; lang: Lang }) {
  const t = useTranslations("council.prepare");
  const form = formState(answer);
  if (meetings.length === 0) return <p>{t("noMeetings")}</p>;
  const { name, error } = form.field("meetings");
  return (
    <StaffForm formToken={formToken}>
      <p>{t("freezeLead")}</p>
      <HiddenField name="draftVersion" value={draftVersion} />
      <CheckGroup name={name} label={t("meetings")} options={meetingOptions(meetings, lang)} values={form.list("meetings")} {...(error ? { error } : {})} required />
      <Button name="intent" value="freeze">{t("doFreeze")}</Button>
    </StaffForm>
  );
}
