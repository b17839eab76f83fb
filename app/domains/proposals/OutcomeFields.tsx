import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { FieldGroup } from "#app/ui/Form.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { councilOutcomes } from "./outcome.ts";
import { refusedGrounds } from "./proposal.ts";

/** What the council itself did with the proposal (K4, K5); another body leaves it open. */
export function OutcomeFields({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTranslations("proposals.outcome");
  const form = formState(answer);
  return (
    <FieldGroup legend={t("legend")} hint={t("hint")}>
      <RadioField {...form.field("outcome")} label={t("outcome")} options={[{ value: "", label: t("none") }, ...councilOutcomes.map((one) => ({ value: one, label: t(`outcomes.${one}`) }))]} />
      <SelectField {...form.field("ground")} label={t("ground")} empty={t("groundNone")} options={refusedGrounds.map((one) => ({ value: one, label: t(`grounds.${one}`) }))} optional />
      <TextField {...form.field("planCase")} label={t("planCase")} maxLength={200} optional />
      <TextField {...form.field("planReference")} label={t("planReference")} size="medium" maxLength={120} optional />
    </FieldGroup>
  );
}
