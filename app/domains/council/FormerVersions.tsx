import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { ListedBriefing, ListedMeeting, QuestionFacts } from "./council-pages.ts";
import { meetingOptions } from "./DraftForms.tsx";

interface FormerProps {
  readonly briefings: readonly ListedBriefing[];
  readonly meetings: readonly ListedMeeting[];
  readonly lang: Lang;
  readonly hrefOf: (version: number) => string;
  readonly formToken: string | null;
}

/** What was frozen before; the newest can be laid before one meeting more. */
export function FormerVersions({ briefings, meetings, lang, hrefOf, formToken }: FormerProps) {
  const t = useTranslations("council.prepare");
  const newest = briefings[0];
  return (
    <>
      <ul className="list">
        {briefings.map((one) => <li key={one.id}><a href={hrefOf(one.version)}>{t("formerRow", { version: String(one.version), date: formatInstant(one.frozenAt, lang) })}</a></li>)}
      </ul>
      {newest && meetings.length > 0 ? (
        <StaffForm formToken={formToken}>
          <HiddenField name="briefingId" value={newest.id} />
          <LayChoice version={newest.version} meetings={meetings} lang={lang} />
          <Button name="intent" value="lay" quiet>{t("lay")}</Button>
        </StaffForm>
      ) : null}
    </>
  );
}

// The freezing form on the same page has the checkboxes named «meetings»; a list to choose from keeps the ids apart.
function LayChoice({ version, meetings, lang }: { version: number; meetings: readonly ListedMeeting[]; lang: Lang }) {
  const t = useTranslations("council.prepare");
  return (
    <div className="field">
      <label className="field-label" htmlFor="lay-before">{t("layAgain", { version: String(version) })}</label>
      <select className="input" id="lay-before" name="meetings" defaultValue="">
        <option value="">–</option>
        {meetingOptions(meetings, lang).map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}

interface AnswerProps {
  readonly questions: readonly QuestionFacts[];
  readonly lang: Lang;
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
}

/** One answer at a time; a question that waits is never changed, so each of them has its first version. */
export function AnswerQuestions({ questions, lang, formToken, answer }: AnswerProps) {
  const t = useTranslations("council.briefing");
  const { field } = formState(answer);
  return (
    <>
      <ul className="list">
        {questions.map((one) => (
          <li key={one.id}><OwnWords text={one.text} /><p className="small">{t("asked", { who: one.askedFor, date: formatDay(dayOf(one.askedAt), lang), promised: formatDay(one.promisedOn, lang) })}</p></li>
        ))}
      </ul>
      <StaffForm formToken={formToken}>
        <SelectField {...field("questionId")} label={t("questions")} empty={false} options={questions.map((one) => ({ value: one.id, label: t("officeAnswer", { number: String(one.number) }) }))} />
        <HiddenField name="version" value={questions[0]?.version ?? 1} />
        <TextArea {...field("answer")} label={t("answer")} rows={6} maxLength={8000} required />
        <Button name="intent" value="answer">{t("saveAnswer")}</Button>
      </StaffForm>
    </>
  );
}
