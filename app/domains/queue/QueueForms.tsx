import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ageGroups, eraseGrounds, inputLanguages, objectionStates, typedChannels } from "#app/domains/inputs/input.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { takedownDay } from "./QueueFacts.tsx";
import type { QueueInput } from "./queue-input.view.server.ts";

export interface QueueFormProps {
  readonly input: QueueInput;
  readonly formToken: string | null;
  readonly lang: Lang;
  readonly answer?: FormAnswer;
}

export const typedIn = (answer: FormAnswer | undefined, intent: string) => (answer?.values.intent === intent ? answer : undefined);

/** One form of the page: its version, its intent on the button. */
function OneForm({ input, formToken, intent, label, button, children }: QueueFormProps & { intent: string; label: string; button: string; children: ReactNode }) {
  return (
    <StaffForm formToken={formToken} label={label}>
      <HiddenField name="version" value={input.version} />
      {children}
      <Actions><Button name="intent" value={intent} quiet>{button}</Button></Actions>
    </StaffForm>
  );
}

/** Every figure that feeds a tally is corrected where it is shown. */
export function DescribeForm({ districts, ...props }: QueueFormProps & { readonly districts: readonly { readonly key: string; readonly name: string }[] }) {
  const { input, answer } = props;
  const t = useTranslations("queue.decide");
  const words = useTranslations("inputs");
  const form = formState(typedIn(answer, "describe"), {
    language: input.language, answers_as: input.answersAs, age_group: input.ageGroup, district: input.district, needs_translation: !input.isTranslated, channel: input.channel,
  });
  return (
    <Disclosure summary={t("describe")} open={typedIn(answer, "describe") !== undefined}>
      <p>{t("describeHint")}</p>
      <OneForm {...props} intent="describe" label={t("describe")} button={t("describeSave")}>
        {input.channel === "web" ? null : <SelectField {...form.field("channel")} label={t("channel")} empty={false} options={typedChannels.map((value) => ({ value, label: words(`channels.${value}`) }))} />}
        <SelectField {...form.field("language")} label={t("language")} empty={false} options={inputLanguages.map((value) => ({ value, label: words(`languages.${value}`) }))} />
        <CheckField name="needs_translation" label={t("needsTranslation")} checked={form.checked("needs_translation")} />
        <SelectField {...form.field("answers_as")} label={t("answersAs")} empty={t("notGiven")} options={asChoices(input).map((value) => ({ value, label: value }))} />
        <SelectField {...form.field("age_group")} label={t("ageGroup")} empty={t("notGiven")} options={ageGroups.map((value) => ({ value, label: words(`ageGroups.${value}`) }))} />
        {districts.length > 0 ? <SelectField {...form.field("district")} label={t("district")} empty={t("notGiven")} options={districts.map(({ key, name }) => ({ value: key, label: name }))} /> : <HiddenField name="district" value={input.district} />}
      </OneForm>
    </Disclosure>
  );
}

/** The sender asked that it be taken off the web: done by a decision, or ended because she no longer asks. */
export function TakedownWish({ input, formToken, lang }: QueueFormProps) {
  const t = useTranslations("queue.decide");
  const day = takedownDay(input, lang);
  if (!day) return null;
  return (
    <Notice>
      <p>{t(input.standing === "taken_down" ? "takedownDone" : "takedown", { day })}</p>
      <StaffForm formToken={formToken} label={t("takedownEnd")}><Button name="intent" value="end_wish" quiet>{t("takedownEnd")}</Button></StaffForm>
    </Notice>
  );
}

export function ObjectionForm(props: QueueFormProps) {
  const { input, answer } = props;
  const t = useTranslations("queue.decide");
  const words = useTranslations("inputs");
  const form = formState(typedIn(answer, "objection"), { state: input.objectionState });
  if (!input.objectionState) return null;
  return (
    <Section id="innsigelse" level={3} title={t("objection")}>
      <OneForm {...props} intent="objection" label={t("objection")} button={t("objectionSave")}>
        <RadioField {...form.field("state")} label={t("objection")} options={objectionStates.map((value) => ({ value, label: words(`objectionStates.${value}`) }))} />
      </OneForm>
    </Section>
  );
}

export function NoteForm({ input, formToken, lang, answer }: QueueFormProps) {
  const t = useTranslations("queue.decide");
  const note = formState(typedIn(answer, "note"));
  return (
    <Section id="merknad" level={3} title={t("notes")}>
      {input.notes.map((one) => <div key={one.at.toISOString()}><p>{one.text}</p><p className="small muted">{t("noteLine", { by: one.by, at: formatInstant(one.at, lang) })}</p></div>)}
      {input.isErased ? null : (
        <StaffForm formToken={formToken} label={t("notes")}>
          <TextArea {...note.field("note")} label={t("noteText")} hint={t("noteHint")} rows={2} />
          <Actions><Button name="intent" value="note" quiet>{t("noteSave")}</Button></Actions>
        </StaffForm>
      )}
    </Section>
  );
}

export function OwnerForm({ officers, ...props }: QueueFormProps & { readonly officers: readonly { readonly id: string; readonly name: string }[] }) {
  const t = useTranslations("queue.decide");
  const owner = formState(typedIn(props.answer, "own"), { owner: props.input.ownerAccountId });
  return (
    <OneForm {...props} intent="own" label={t("ownerWho")} button={t("ownerSave")}>
      <SelectField {...owner.field("owner")} label={t("ownerWho")} empty={t("ownerNone")} options={officers.map(({ id, name }) => ({ value: id, label: name }))} />
    </OneForm>
  );
}

export function ArchiveForm(props: QueueFormProps) {
  const t = useTranslations("queue.decide");
  const archive = formState(typedIn(props.answer, "archive"), { archive_document: props.input.archiveDocument });
  return (
    <OneForm {...props} intent="archive" label={t("archive")} button={t("archiveSave")}>
      <TextField {...archive.field("archive_document")} label={t("archive")} size="medium" />
    </OneForm>
  );
}

export function EraseForm({ input, formToken, answer }: QueueFormProps) {
  const t = useTranslations("queue.decide");
  const words = useTranslations("inputs");
  const erase = formState(typedIn(answer, "erase"));
  if (input.isErased) return null;
  return (
    <Disclosure summary={t("erase")} open={typedIn(answer, "erase") !== undefined}>
      <p>{t("eraseText")}</p>
      <StaffForm formToken={formToken} label={t("erase")}>
        <SelectField {...erase.field("erase_ground")} label={t("eraseGround")} options={eraseGrounds.map((value) => ({ value, label: words(`eraseGrounds.${value}`) }))} />
        <CheckField {...erase.field("erase_sure")} value="on" label={t("eraseSure")} />
        <Actions><Button name="intent" value="erase" quiet>{t("eraseButton")}</Button></Actions>
      </StaffForm>
    </Disclosure>
  );
}

// What it says already is among the choices, also where the list was changed since.
const asChoices = ({ answersAs, answersAsChoices }: QueueInput) => [...new Set([...answersAsChoices, ...(answersAs === "" ? [] : [answersAs])])];
