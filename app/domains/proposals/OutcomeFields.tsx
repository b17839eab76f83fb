import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { FieldGroup } from "#app/ui/Form.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { inWords } from "./council-words.ts";
import type { RecordedOutcome } from "./outcome.rules.ts";
import { councilOutcomes } from "./outcome.ts";
import { refusedGrounds } from "./proposal.ts";

/** What the council itself did with the proposal (K4, K5); another body leaves it open. */
export function OutcomeFields({ answer, outcomes, council, lang }: { answer: FormAnswer | undefined; outcomes: readonly RecordedOutcome[]; council: string; lang: Lang }) {
  const t = useTranslations("proposals.outcome");
  const form = formState(answer);
  const standing = outcomes.filter((one) => !one.isPutRight);
  return (
    <FieldGroup legend={t("legend")} hint={t("hint", inWords(council))}>
      <RadioField {...form.field("outcome")} label={t("outcome")} options={[{ value: "", label: t("none", inWords(council)) }, ...councilOutcomes.map((one) => ({ value: one, label: t(`outcomes.${one}`) }))]} />
      <SelectField {...form.field("ground")} label={t("ground")} empty={t("groundNone")} options={refusedGrounds.map((one) => ({ value: one, label: t(`grounds.${one}`) }))} optional />
      <TextField {...form.field("planCase")} label={t("planCase")} maxLength={200} optional />
      <TextField {...form.field("planReference")} label={t("planReference")} size="medium" maxLength={120} optional />
      {standing.length > 0 ? (
        <SelectField
          {...form.field("putsRight")} label={t("putsRight")} hint={t("putsRightHint")} empty={t("putsRightNone")}
          options={standing.map((one) => ({ value: one.treatmentId, label: `${t(`outcomes.${one.outcome}`)}, ${formatDay(one.on, lang)}` }))} optional
        />
      ) : null}
    </FieldGroup>
  );
}
