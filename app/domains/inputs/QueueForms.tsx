import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { ageGroups, eraseGrounds, inputLanguages, objectionStates } from "./input.ts";
import type { QueueInput } from "./queue-input.view.server.ts";

interface QueueFormsProps {
  readonly input: QueueInput;
  readonly formToken: string | null;
  readonly lang: Lang;
  readonly answer?: FormAnswer;
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  readonly districts: readonly { readonly key: string; readonly name: string }[];
}

const typedIn = (answer: FormAnswer | undefined, intent: string) => (answer?.values.intent === intent ? answer : undefined);

/** What has been done with the input, and everything else that can be done with it. */
export function QueueForms(props: QueueFormsProps) {
  const { input, formToken, lang, answer, officers } = props;
  const t = useTranslations("inputs.decide");
  const words = useTranslations("inputs");
  const owner = formState(typedIn(answer, "own"), { owner: input.ownerAccountId });
  const note = formState(typedIn(answer, "note"));
  return (
    <>
      {input.publications.length > 0 ? <Section id="gjort" level={3} title={t("history")}>
        <ul className="list">
          {input.publications.map((one) => (
            <li key={one.version}>
              {t("historyLine", { kind: words(`standings.${one.kind}`), at: formatInstant(one.at, lang), by: one.by })}
              {one.reason ? <p className="small muted">{one.reason}</p> : null}
            </li>
          ))}
        </ul>
      </Section> : null}
      <Section id="merknad" level={3} title={t("notes")}>
        {input.notes.map((one) => <div key={one.at.toISOString()}><p>{one.text}</p><p className="small muted">{t("noteLine", { by: one.by, at: formatInstant(one.at, lang) })}</p></div>)}
        <StaffForm formToken={formToken}>
          <TextArea {...note.field("note")} label={t("noteText")} hint={t("noteHint")} rows={2} />
          <Actions><Button name="intent" value="note" quiet>{t("noteSave")}</Button></Actions>
        </StaffForm>
      </Section>
      <StaffForm formToken={formToken} className="form section">
        <HiddenField name="version" value={input.version} />
        <SelectField {...owner.field("owner")} label={t("owner")} empty={t("ownerNone")} options={officers.map(({ id, name }) => ({ value: id, label: name }))} />
        <Actions><Button name="intent" value="own" quiet>{t("ownerSave")}</Button></Actions>
      </StaffForm>
      <MoreForms {...props} />
    </>
  );
}

function MoreForms({ input, formToken, answer, districts }: QueueFormsProps) {
  const t = useTranslations("inputs.decide");
  const words = useTranslations("inputs");
  const archive = formState(typedIn(answer, "archive"), { archive_document: input.archiveDocument });
  const described = formState(typedIn(answer, "describe"), {
    language: input.language, answers_as: input.answersAs, age_group: input.ageGroup, district: input.district, needs_translation: !input.isTranslated,
  });
  const objection = formState(typedIn(answer, "objection"), { state: input.objectionState });
  const erase = formState(typedIn(answer, "erase"));
  const version = <HiddenField name="version" value={input.version} />;
  return (
    <>
      {input.objectionState ? (
        <StaffForm formToken={formToken} className="form section">
          {version}
          <RadioField {...objection.field("state")} label={t("objection")} options={objectionStates.map((value) => ({ value, label: words(`objectionStates.${value}`) }))} />
          <Actions><Button name="intent" value="objection" quiet>{t("objectionSave")}</Button></Actions>
        </StaffForm>
      ) : null}
      <StaffForm formToken={formToken} className="form section">
        {version}
        <TextField {...archive.field("archive_document")} label={t("archive")} size="medium" />
        <Actions><Button name="intent" value="archive" quiet>{t("archiveSave")}</Button></Actions>
      </StaffForm>
      <Disclosure summary={t("describe")} open={typedIn(answer, "describe") !== undefined}>
        <p>{t("describeHint")}</p>
        <StaffForm formToken={formToken}>
          {version}
          <SelectField {...described.field("language")} label={t("language")} empty={false} options={inputLanguages.map((value) => ({ value, label: words(`languages.${value}`) }))} />
          <CheckField name="needs_translation" label={t("needsTranslation")} checked={described.checked("needs_translation")} />
          <TextField {...described.field("answers_as")} label={t("answersAs")} />
          <SelectField {...described.field("age_group")} label={t("ageGroup")} empty={t("notGiven")} options={ageGroups.map((value) => ({ value, label: words(`ageGroups.${value}`) }))} />
          <SelectField {...described.field("district")} label={t("district")} empty={t("notGiven")} options={districts.map(({ key, name }) => ({ value: key, label: name }))} />
          <Actions><Button name="intent" value="describe" quiet>{t("describeSave")}</Button></Actions>
        </StaffForm>
      </Disclosure>
      {input.isErased ? null : (
        <Disclosure summary={t("erase")} open={typedIn(answer, "erase") !== undefined}>
          <p>{t("eraseText")}</p>
          <StaffForm formToken={formToken}>
            <SelectField {...erase.field("erase_ground")} label={t("eraseGround")} options={eraseGrounds.map((value) => ({ value, label: words(`eraseGrounds.${value}`) }))} />
            <CheckField {...erase.field("erase_sure")} value="on" label={t("eraseSure")} />
            <Actions><Button name="intent" value="erase" quiet>{t("eraseButton")}</Button></Actions>
          </StaffForm>
        </Disclosure>
      )}
    </>
  );
}
