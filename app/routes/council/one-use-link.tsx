import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { isLinkUsable } from "#app/domains/people/account.store.server.ts";
import { hashPassword } from "#app/domains/people/password.server.ts";
import { newPasswordForm } from "#app/domains/people/people.form.ts";
import { setPasswordByLink } from "#app/domains/people/set-password.server.ts";
import { formRefused, readFields, readPage, refused, seeOther, settle, visitOf } from "#app/frame.server.ts";
import { formState } from "#app/form-state.ts";
import { Page } from "#app/Page.tsx";
import { isRefusal } from "#app/platform/refusal.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Form } from "#app/ui/Form.tsx";
import { TextField } from "#app/ui/TextField.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { beforeOpening: true }, async (trx) => ({
    title: sayIn(visit.lang)("people.link.title"), isUsable: await isLinkUsable(trx, sha256Hex(args.params.token ?? ""), visit.now),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const fields = await readFields(args.request);
  const form = newPasswordForm.safeParse(fields);
  if (!form.success) return formRefused(visit, fields, form.error);
  const passwordHash = await hashPassword(form.data.password);
  const result = await settle(visit, (trx) => setPasswordByLink(trx, { token: args.params.token ?? "", passwordHash }, visit.now));
  return isRefusal(result) ? refused(visit, fields, result) : seeOther(address(visit.authority, "signIn"));
}

export { pageMeta as meta } from "#app/meta.ts";

export default function OneUseLink() {
  const { frame, isUsable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("people.link");
  const { field } = formState(answer);
  return (
    <Page frame={frame}>
      <Refused answer={answer} />
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{isUsable ? t("lead") : t("spent")}</p>
      {isUsable ? (
        <Form className="section-form">
          <TextField {...field("password")} label={t("password")} type="password" autoComplete="new-password" required />
          <TextField {...field("password_again")} label={t("again")} type="password" autoComplete="new-password" required />
          <Actions><Button>{t("button")}</Button></Actions>
        </Form>
      ) : null}
    </Page>
  );
}
