import { useTranslations } from "use-intl";
import { caseNumber } from "#app/addresses.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatTime } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { ListedMeeting } from "./council-pages.ts";

interface Posted {
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
}

type Field = ReturnType<typeof formState>["field"];

function WhenAndWhere({ field }: { field: Field }) {
  const t = useTranslations("council.plan");
  return (
    <>
      <DateField {...field("day")} label={t("day")} required />
      <TextField {...field("time")} label={t("time")} hint={t("timeHint")} size="short" required />
      <TextField {...field("place")} label={t("place")} optional maxLength={200} />
    </>
  );
}

export function NewMeeting({ bodies, formToken, answer }: Posted & { bodies: readonly { id: string; name: string }[] }) {
  const t = useTranslations("council.plan");
  const form = formState(answer);
  return (
    <StaffForm formToken={formToken}>
      <SelectField {...form.field("bodyId")} label={t("body")} options={bodies.map((body) => ({ value: body.id, label: body.name }))} required />
      <WhenAndWhere field={form.field} />
      <Button name="intent" value="plan">{t("save")}</Button>
    </StaffForm>
  );
}

interface ChangeProps extends Posted {
  readonly meeting: ListedMeeting;
  readonly cases: readonly { id: string; title: string; year: number; number: number }[];
  readonly lang: Lang;
}

/** One meeting at a time: its agenda, another time or place, or that it is not held. */
export function ChangeMeeting({ meeting, cases, formToken, answer, lang }: ChangeProps) {
  const t = useTranslations("council.plan");
  const form = formState(answer, { day: dayOf(meeting.startsAt), time: formatTime(meeting.startsAt), place: meeting.place });
  const which = <HiddenField name="meetingId" value={meeting.id} />;
  const chosen = <>{which}<HiddenField name="version" value={meeting.version} /></>;
  return (
    <>
      <p>{t("chosen", { body: meeting.bodyName, date: formatDay(dayOf(meeting.startsAt), lang) })}</p>
      <h3>{t("agenda")}</h3>
      <StaffForm formToken={formToken} label={t("agenda")}>
        {which}
        <SelectField {...form.field("caseId")} label={t("caseFile")} options={cases.map((one) => ({ value: one.id, label: `${caseNumber(one)} ${one.title}` }))} required />
        <TextField {...form.field("caseNumber")} label={t("caseNumber")} hint={t("caseNumberHint")} size="medium" optional />
        <Button name="intent" value="agenda">{t("put")}</Button>
      </StaffForm>
      <h3>{t("moveTitle")}</h3>
      <StaffForm formToken={formToken} label={t("change")}>
        {chosen}
        <WhenAndWhere field={form.field} />
        <Button name="intent" value="move" quiet>{t("move")}</Button>
      </StaffForm>
      <h3>{t("cancel")}</h3>
      <StaffForm formToken={formToken} label={t("cancel")}>
        {chosen}
        <p className="small muted">{t("cancelHint")}</p>
        <Button name="intent" value="cancel" quiet>{t("cancel")}</Button>
      </StaffForm>
    </>
  );
}
