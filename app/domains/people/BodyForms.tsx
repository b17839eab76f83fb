import { useTranslations } from "use-intl";
import { bodyKinds, decisionPowers, type Body } from "#app/domains/authorities/authority.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { DateField } from "#app/ui/DateField.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { StaffForm } from "./StaffForm.tsx";

interface Posted { readonly formToken: string | null; readonly answer: FormAnswer | undefined }

const answerTo = (answer: FormAnswer | undefined, intent: string) => (answer?.values.intent === intent ? answer : undefined);

type Field = ReturnType<typeof formState>["field"];

function BodyFields({ field }: { field: Field }) {
  const t = useTranslations("authorities");
  return (
    <>
      <TextField {...field("name")} label={t("bodies.name")} />
      <TextArea {...field("remit")} label={t("bodies.remit")} rows={3} />
      <SelectField {...field("decisionPower")} label={t("bodies.decisionPower")} options={decisionPowers.map((value) => ({ value, label: t(`decisionPowers.${value}`) }))} />
      <TextField {...field("powerReference")} label={t("bodies.powerReference")} optional />
      <TextField {...field("sort")} label={t("bodies.sort")} inputMode="numeric" size="short" />
    </>
  );
}

export function FoundBodyForm({ formToken, answer, sort }: Posted & { sort: number }) {
  const t = useTranslations("authorities");
  const { field } = formState(answerTo(answer, "found"), { sort });
  return (
    <StaffForm formToken={formToken} label={t("bodies.found")}>
      <HiddenField name="intent" value="found" />
      <SelectField {...field("kind")} label={t("bodies.kind")} options={bodyKinds.map((value) => ({ value, label: t(`bodyKinds.${value}`) }))} />
      <BodyFields field={field} />
      <Actions><Button>{t("bodies.foundButton")}</Button></Actions>
    </StaffForm>
  );
}

export function ReviseBodyForm({ formToken, answer, body }: Posted & { body: Body }) {
  const t = useTranslations("authorities");
  const { name, remit, decisionPower, powerReference, sort } = body;
  const { field } = formState(answerTo(answer, "revise"), { name, remit, decisionPower, powerReference, sort });
  return (
    <StaffForm formToken={formToken} label={t("bodies.revise", { name })}>
      <HiddenField name="intent" value="revise" /><HiddenField name="bodyId" value={body.id} /><HiddenField name="version" value={body.version} />
      <BodyFields field={field} />
      <Actions><Button quiet>{t("bodies.reviseButton")}</Button></Actions>
    </StaffForm>
  );
}

interface FillSeatProps extends Posted { readonly body: Body; readonly accounts: readonly { id: string; name: string }[]; readonly today: string }

export function FillSeatForm({ formToken, answer, body, accounts, today }: FillSeatProps) {
  const t = useTranslations("authorities");
  const { field } = formState(answerTo(answer, "fill"), { kind: "member", fromOn: today });
  return (
    <StaffForm formToken={formToken} label={t("bodies.fill", { name: body.name })}>
      <HiddenField name="intent" value="fill" /><HiddenField name="bodyId" value={body.id} />
      <TextField {...field("number")} label={t("bodies.number")} inputMode="numeric" size="short" />
      <SelectField {...field("kind")} label={t("bodies.seatKind")} options={(["member", "deputy"] as const).map((value) => ({ value, label: t(`seatKinds.${value}`) }))} empty={false} />
      <TextField {...field("listName")} label={t("bodies.listName")} />
      <TextField {...field("position")} label={t("bodies.position")} optional />
      <SelectField {...field("accountId")} label={t("bodies.account")} options={accounts.map(({ id, name }) => ({ value: id, label: name }))} empty={t("bodies.noAccount")} optional />
      <DateField {...field("fromOn")} label={t("bodies.fromOn")} />
      <Actions><Button quiet>{t("bodies.fillButton")}</Button></Actions>
    </StaffForm>
  );
}
