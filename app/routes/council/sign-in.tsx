import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { SignInForm } from "#app/domains/people/SignInForm.tsx";
import { KeptForm } from "#app/domains/people/KeptForm.tsx";
import { signInForm } from "#app/domains/people/people.form.ts";
import { sessionCookie } from "#app/domains/people/session-cookie.ts";
import { signIn } from "#app/domains/people/sign-in.server.ts";
import { formRefused, openKept, readFields, readPage, refused, seeOther, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { isRefusal } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, ButtonLink } from "#app/ui/Button.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { beforeOpening: true }, () => Promise.resolve({ title: sayIn(visit.lang)("people.signIn.title"), byWork: visit.settings.staff !== null }));
}

export async function action(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const fields = await readFields(args.request);
  const form = signInForm.safeParse(fields);
  if (!form.success) return formRefused(visit, fields, form.error);
  const result = await signIn(visit.authority, { ...form.data, sender: visit.origin }, visit.now);
  if (isRefusal(result)) return refused(visit, fields, result);
  const cookie = sessionCookie(visit.authority.word, result.sessionId, visit.settings.mode === "live");
  const kept = form.data.kept ? openKept(visit, form.data.kept) : null;
  const isOwn = kept !== null && kept.account === result.accountId;
  if (kept) return data({ kept: isOwn ? { path: kept.path, fields: kept.fields } : null }, { headers: { "Set-Cookie": cookie } });
  const start = address(visit.authority, result.isStaff ? "office" : "council");
  const { returnTo } = form.data;
  const response = seeOther(returnTo.startsWith(`/${visit.authority.word}/`) ? returnTo : start);
  response.headers.append("Set-Cookie", cookie);
  return response;
}

export { pageMeta as meta } from "#app/meta.ts";

export default function SignIn() {
  const { frame, byWork } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("people.signIn");
  const action_ = address(frame.authority, "signIn");
  if (answer && "kept" in answer) {
    return (
      <Page frame={frame}>
        <h1>{t("goOnTitle")}</h1>
        {answer.kept ? <KeptForm path={answer.kept.path} fields={answer.kept.fields} back={address(frame.authority, "office")} /> : <p className="lead section-lead">{t("another")}</p>}
      </Page>
    );
  }
  const typed = (name: string) => String(answer?.values[name] ?? "");
  return (
    <Page frame={frame}>
      <Refused answer={answer} />
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {byWork ? <Actions><ButtonLink href={address(frame.authority, "staffStart")}>{t("byWork")}</ButtonLink></Actions> : null}
      <SignInForm action={action_} returnTo={typed("returnTo")} kept={typed("kept") || null} email={typed("email")} />
    </Page>
  );
}
