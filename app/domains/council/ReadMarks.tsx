import { useTranslations } from "use-intl";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Late } from "#app/ui/State.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import type { LaidBeforeMeeting } from "./council-pages.ts";

interface ReadMarksProps {
  readonly briefingId: string;
  readonly layings: readonly LaidBeforeMeeting[];
  /** Those of bodies that the reader sits in. */
  readonly mine: readonly LaidBeforeMeeting[];
  readonly formToken: string | null;
  readonly lang: Lang;
}

const oncePerBody = (layings: readonly LaidBeforeMeeting[]) => layings.filter((one, index) => layings.findIndex((other) => other.bodyId === one.bodyId) === index);

/** How many of each body have read, and her own button: nobody sees whose mark it is. */
export function ReadMarks({ briefingId, layings, mine, formToken, lang }: ReadMarksProps) {
  const t = useTranslations("council.briefing");
  return (
    <Section id="lest" title={t("readTitle")} className="briefing-live">
      {layings.filter((one) => one.isCancelled).map((one) => <p key={one.meetingId}><Late>{t("cancelledOne", { body: inSentence(one.bodyName), date: formatDay(dayOf(one.startsAt), lang) })}</Late></p>)}
      {oncePerBody(layings.filter((one) => !one.isCancelled)).map((one) => (
        <p key={one.bodyId}>
          {t("readCount", { read: String(one.readByMembers), members: String(one.members), body: inSentence(one.bodyName) })}
          {one.readByDeputies > 0 ? ` ${t("readDeputies", { count: one.readByDeputies })}` : null}
        </p>
      ))}
      <p className="small muted">{t("readHidden")}</p>
      {oncePerBody(mine).map((one) => one.readByMe ? <p key={one.bodyId}>{t("marked", { body: inSentence(one.bodyName) })}</p> : (
        <StaffForm key={one.bodyId} formToken={formToken}>
          <HiddenField name="briefingId" value={briefingId} />
          <HiddenField name="bodyId" value={one.bodyId} />
          <Button name="intent" value="read" quiet>{t("markRead", { body: inSentence(one.bodyName) })}</Button>
        </StaffForm>
      ))}
    </Section>
  );
}

export function AskForm({ briefingId, formToken, answer }: { briefingId: string; formToken: string | null; answer: FormAnswer | undefined }) {
  const t = useTranslations("council.briefing");
  const form = formState(answer);
  return (
    <div className="briefing-live">
      <StaffForm formToken={formToken}>
        <HiddenField name="briefingId" value={briefingId} />
        <TextArea {...form.field("text")} label={t("yourQuestion")} hint={t("yourQuestionHint")} rows={4} maxLength={2000} required />
        <Button name="intent" value="ask">{t("send")}</Button>
      </StaffForm>
    </div>
  );
}
