import { useTranslations } from "use-intl";
import { Weight } from "#app/domains/cases/Weight.tsx";
import { weights, type WeightKey } from "#app/domains/cases/weight.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { answerTo } from "./ThemesForms.tsx";
import type { SortingFacts } from "./sorting.ts";

interface OneInputProps { readonly formToken: string | null; readonly answer: FormAnswer | undefined }

/** What the input asks for, as it is counted, and the way to correct it alone. */
export function WishOfInput({ sorting, mayChange, formToken, answer }: OneInputProps & { readonly sorting: SortingFacts; readonly mayChange: boolean }) {
  const t = useTranslations("themes.single");
  const panel = useTranslations("themes.panel");
  const typed = answerTo(answer, "wish");
  const form = formState(typed, { chosenWish: sorting.wishId });
  if (sorting.isObjection || sorting.wishes.length === 0) return null;
  const chosen = sorting.wishes.find((wish) => wish.id === sorting.wishId)?.label ?? panel("noWish");
  return (
    <>
      <p><strong>{panel("wish")}:</strong> {chosen}</p>
      {mayChange ? (
        <Disclosure summary={t("correctWish")} open={typed !== undefined}>
          <StaffForm formToken={formToken} label={t("correctWish")}>
            <HiddenField name="inputId" value={sorting.inputId} />
            <HiddenField name="wishBasedOn" value={sorting.wishId ?? ""} />
            <SelectField {...form.field("chosenWish")} label={panel("wish")} empty={panel("noWish")} options={sorting.wishes.map((wish) => ({ value: wish.id, label: wish.label }))} />
            <Actions><Button name="intent" value="wish" quiet>{t("saveWish")}</Button></Actions>
          </StaffForm>
        </Disclosure>
      ) : null}
    </>
  );
}

export interface AssessedAlone { readonly version: number; readonly weight: WeightKey; readonly raised: string; readonly why: string }

/** One input may be assessed for itself: then the words may speak to its author alone. */
export function AssessInput({ inputId, assessed, formToken, answer }: OneInputProps & { readonly inputId: string; readonly assessed: AssessedAlone | null }) {
  const t = useTranslations("themes");
  const typed = answerTo(answer, "assess");
  const form = formState(typed, { raised: assessed?.raised, weight: assessed?.weight, why: assessed?.why });
  return (
    <Section id="vurdering" level={3} title={t("single.assess")}>
      {assessed ? <><p><Weight kind={assessed.weight} strong>{t(`weights.recommended.${assessed.weight}`)}</Weight></p><Paragraphs text={assessed.why} /></> : <p>{t("single.throughThemes")}</p>}
      <Disclosure summary={t(assessed ? "single.assessAgain" : "single.assessAlone")} open={typed !== undefined}>
        <StaffForm formToken={formToken} label={t("single.assess")}>
          <HiddenField name="inputId" value={inputId} />
          <HiddenField name="assessedVersion" value={assessed?.version ?? 0} />
          <TextArea {...form.field("raised")} label={t("single.raised")} rows={3} required />
          <RadioField {...form.field("weight")} label={t("one.weight")} required options={weights.map((weight) => ({ value: weight, label: t(`weights.choices.${weight}`) }))} />
          <TextArea {...form.field("why")} label={t("one.why")} rows={5} required />
          <p className="small muted">{t("one.assessVisible")}</p>
          <Actions><Button name="intent" value="assess" quiet>{t("one.saveAssessment")}</Button></Actions>
        </StaffForm>
      </Disclosure>
    </Section>
  );
}
