import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import { languageOf } from "#app/domains/authorities/authority.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { planCaseForm } from "#app/domains/cases/case.form.ts";
import { planCase } from "#app/domains/cases/plan-case.server.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { formState } from "#app/form-state.ts";
import { act, readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { langs } from "#app/platform/language.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Button } from "#app/ui/Button.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { TextField } from "#app/ui/TextField.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { for: caseAccess.plan }, () => Promise.resolve({ title: sayIn(visit.lang)("cases.newCase.title") }));
}

export const action = (args: ActionFunctionArgs) => act(args, {
  for: caseAccess.plan, form: planCaseForm,
  run: (trx, form, visit) => planCase(trx, { ...form, actor: visit.actor }, visit.now),
  done: (planned, visit) => seeOther(address(visit.authority, "planCase", { case: caseKey(planned) })),
});

export { pageMeta as meta } from "#app/meta.ts";

export default function NewCase() {
  const { frame, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("cases");
  const form = formState(answer, { language: languageOf(frame.authority.writtenStandard) });
  return (
    <OfficePage frame={frame}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <p className="lead section-lead">{t("newCase.lead")}</p>
      <StaffForm formToken={frame.formToken}>
        <TextField {...form.field("title")} label={t("newCase.titleLabel")} hint={t("newCase.titleHint")} required maxLength={160} />
        <RadioField {...form.field("language")} label={t("newCase.language")} options={langs.map((lang) => ({ value: lang, label: t(`languages.${lang}`) }))} />
        <Button>{t("newCase.create")}</Button>
      </StaffForm>
    </OfficePage>
  );
}
