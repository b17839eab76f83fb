import { useTranslations } from "use-intl";
import { methods, type MethodKey } from "#app/domains/ladder/method.ts";
import { stepNumber, steps, type Step } from "#app/domains/ladder/step.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { CheckField } from "#app/ui/CheckField.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { Activity } from "./activity.ts";
import type { CaseHead } from "./case-page.ts";
import type { HearingFacts } from "./case.rules.ts";
import { HearingCount } from "./HearingCount.tsx";
import { WhileTyping, type Typed } from "./WhileTyping.tsx";

export interface ActivityFormProps {
  /** Left out: a new one. */
  readonly activity?: Activity;
  readonly isDraft?: boolean;
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  readonly head: Pick<CaseHead, "step" | "template" | "decidesOn">;
  readonly now: Date;
  readonly lang: Lang;
}

const initialOf = (activity: Activity | undefined, stepPromised: string | null) => (activity
  ? { method: activity.method, step: activity.step, title: activity.title, question: activity.question, takes_input: activity.takesInput, opens_on: activity.opensOn, closes_on: activity.closesOn, place: activity.place, answers_as: activity.answersAs.join("\n") }
  : { step: stepPromised, takes_input: true });

const asTyped = (typed: Typed): HearingFacts["activities"][number] => ({
  method: (typed.method ?? "") as MethodKey, takesInput: typed.takes_input === "on", opensOn: typed.opens_on ?? "", closesOn: typed.closes_on ?? "",
});

/** A page shows one activity's forms at a time, since a field's name is its id; an answer belongs to the form that was sent. */
export const answerFor = (answer: FormAnswer | undefined, intent: string, activityId: string | undefined): FormAnswer | undefined =>
  answer && answer.values.intent === intent && (answer.values.activity ?? "") === (activityId ?? "") ? answer : undefined;

export function ActivityForm({ activity, isDraft, formToken, answer, head, now, lang }: ActivityFormProps) {
  const t = useTranslations("cases.activities");
  const own = answerFor(answer, activity ? "revise" : "plan", activity?.id);
  const form = formState(own, initialOf(activity, head.step));
  const followed = { method: form.field("method").value, takes_input: form.field("takes_input").value, opens_on: form.field("opens_on").value, closes_on: form.field("closes_on").value };
  return (
    <StaffForm formToken={formToken} label={activity ? t("number", { number: String(activity.number), title: activity.title }) : t("add")}>
      {activity ? <><HiddenField name="activity" value={activity.id} /><HiddenField name="version" value={activity.version} /></> : null}
      <WhileTyping fields={followed}>
        {(typed) => (
          <>
            <AskFields form={form} />
            <HearingCount facts={{ plan: head, activities: [asTyped(typed)] }} now={now} lang={lang} />
          </>
        )}
      </WhileTyping>
      <TextField {...form.field("place")} label={t("place")} optional maxLength={200} />
      <TextArea {...form.field("answers_as")} label={t("answersAs")} hint={t("answersAsHint")} optional rows={4} />
      <Actions>
        <Button name="intent" value={activity ? "revise" : "plan"}>{t(activity ? "save" : "addButton")}</Button>
        {activity && isDraft ? <Button quiet name="intent" value="remove">{t("remove")}</Button> : null}
      </Actions>
    </StaffForm>
  );
}

/** With what one asks, what, and when: what the minimum of a hearing is counted from. */
function AskFields({ form }: { form: ReturnType<typeof formState> }) {
  const t = useTranslations("cases.activities");
  const ladder = useTranslations("ladder");
  const named = (step: Step) => ladder("stairs.stepNamed", { number: String(stepNumber(step)), name: ladder(`steps.${step}.name`) });
  const ofStep = (step: Step) => methods.filter((method) => method.step === step).map((method) => ({ value: method.key, label: ladder(`methods.${method.key}.name`) }));
  return (
    <>
      <SelectField {...form.field("method")} label={t("method")} options={steps.map((step) => ({ label: named(step), options: ofStep(step) }))} />
      <SelectField {...form.field("step")} label={t("step")} hint={t("stepHint")} options={steps.map((step) => ({ value: step, label: named(step) }))} />
      <TextField {...form.field("title")} label={t("name")} maxLength={160} />
      <CheckField name="takes_input" label={t("takesInput")} checked={form.checked("takes_input")} />
      <TextArea {...form.field("question")} label={t("question")} hint={t("questionHint")} rows={3} />
      <Columns>
        <DateField {...form.field("opens_on")} label={t("opensOn")} />
        <DateField {...form.field("closes_on")} label={t("closesOn")} hint={t("closesOnHint")} />
      </Columns>
    </>
  );
}

export function TellForm({ activity, formToken, answer }: { activity: Activity; formToken: string | null; answer: FormAnswer | undefined }) {
  const t = useTranslations("cases.activities");
  const form = formState(answerFor(answer, "tell", activity.id), { participants: activity.participants, told: activity.told });
  return (
    <StaffForm formToken={formToken} label={`${t("tell")}: ${activity.title}`}>
      <HiddenField name="activity" value={activity.id} /><HiddenField name="version" value={activity.version} /><HiddenField name="intent" value="tell" />
      <TextField {...form.field("participants")} label={t("participants")} optional size="short" inputMode="numeric" />
      <TextArea {...form.field("told")} label={t("told")} hint={t("toldHint")} rows={4} />
      <Button quiet>{t("tellButton")}</Button>
    </StaffForm>
  );
}
