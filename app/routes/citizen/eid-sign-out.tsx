import { data, type ActionFunctionArgs, type HeadersArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { clearedEidCookies } from "#app/domains/residents/eid-cookie.ts";
import { leave } from "#app/domains/residents/leave.server.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, Button, ButtonLink, GoLink } from "#app/ui/Button.tsx";
import { Form } from "#app/ui/Form.tsx";

/** Asks, or says that it is done: the issuer leads back here when it has ended its own session. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const say = sayIn(visit.lang);
  return readPage(visit, {}, () => Promise.resolve({ title: say(visit.person ? "residents.leaving.title" : "residents.leaving.outTitle") }));
}

/** Ends the session here, then leads on to the issuer by a link: a form's redirect there would be stopped by `form-action 'self'`. */
export async function action(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const { authority, settings, person } = visit;
  const onwards = person === null ? null : await leave(
    { authority: authority.id, person, provider: settings.eid, sealKey: settings.sealKey, cookies: args.request.headers.get("cookie"), returnTo: `${visit.publicOrigin}${address(authority, "eidSignOut")}` }, visit.now);
  visit.outcome.title = sayIn(visit.lang)("residents.leaving.outTitle");
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of clearedEidCookies(authority.word, settings.mode === "live")) headers.append("Set-Cookie", cookie);
  if (onwards) headers.set("Refresh", `1; url=${onwards}`);
  return data({ wasIn: person !== null, onwards }, { headers });
}

/** The page goes on by itself after a second, also without JavaScript. */
export function headers({ actionHeaders }: HeadersArgs) {
  const onwards = actionHeaders.get("Refresh");
  return onwards ? { Refresh: onwards } : {};
}

export { pageMeta as meta } from "#app/meta.ts";

export default function EidSignOut() {
  const { frame, title } = useLoaderData<typeof loader>();
  const left = useActionData<typeof action>();
  const t = useTranslations("residents.leaving");
  if (left?.wasIn) {
    return (
      <Page frame={{ ...frame, eid: false }} crumbs={[]}>
        <h1>{title}</h1>
        <p className="lead section-lead">{left.onwards ? t("going") : t("local")}</p>
        {left.onwards ? <Actions><ButtonLink href={left.onwards}>{t("goOn")}</ButtonLink></Actions> : null}
      </Page>
    );
  }
  return (
    <Page frame={{ ...frame, eid: false }} crumbs={[]}>
      <h1>{title}</h1>
      <p className="lead section-lead">{frame.eid ? t("ask") : t("out")}</p>
      {frame.eid ? <Form action={address(frame.authority, "eidSignOut")}><Actions><Button>{t("button")}</Button></Actions></Form>
        : <Actions><GoLink href={address(frame.authority, "front")}>{frame.authority.name}</GoLink></Actions>}
    </Page>
  );
}
