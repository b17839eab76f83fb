import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { GiveForm } from "#app/domains/inputs/GiveForm.tsx";
import { giveInput } from "#app/domains/inputs/give-input.server.ts";
import { readGiving } from "#app/domains/inputs/giving.view.server.ts";
import { giveInputForm } from "#app/domains/inputs/input.form.ts";
import { placeName } from "#app/domains/authorities/place-name.ts";
import { Receipt } from "#app/domains/inputs/Receipt.tsx";
import { newRendering } from "#app/domains/inputs/rendering.server.ts";
import { VerifyOffer } from "#app/domains/inputs/VerifyInput.tsx";
import { WhatHappens } from "#app/domains/inputs/WhatHappens.tsx";
import enhance from "#app/enhance/give-input.ts?worker&url";
import { act, notFound, readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { formatDay } from "#app/platform/format.ts";
import { countInWindow } from "#app/platform/throttle.server.ts";
import { Refused } from "#app/Refused.tsx";
import { canAskResidence } from "#app/sign-in-frame.server.ts";
import { sayIn } from "#app/texts.ts";
import { Notice } from "#app/ui/Notice.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import { WithSide } from "#app/ui/WithSide.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const page = await readPage(visit, {}, async (trx) => {
    const giving = await readGiving(trx, key, visit.now);
    const activity = giving?.asked.find((one) => String(one.number) === args.params.activity);
    if (!giving?.caseFile.isPublic || !activity) return null;
    return { giving, activity, asksResidence: canAskResidence(visit), title: sayIn(visit.lang)("inputs.give.title", { title: giving.caseFile.title }), rendering: newRendering(visit.settings.sealKey, visit.authority.id, visit.now) };
  });
  const own = caseKey(page.giving.caseFile);
  if (own !== args.params.case) throw redirect(address(visit.authority, "giveInput", { case: own, activity: page.activity.number }), 301);
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { authority, origin: sender, settings, publicOrigin } = visitOf(args);
  const counted = await countInWindow(`input ${authority.id} ${sender}`, 3600);
  return act(args, {
    form: giveInputForm,
    run: (trx, form, visit) => giveInput(trx, {
      actor: visit.actor, lang: visit.lang, form, fromSameAddressLastHour: counted - 1,
      house: { authority, origin: publicOrigin, trackKey: settings.trackKey, sealKey: settings.sealKey },
      caseKey: parseCaseKey(args.params.case ?? "") ?? notFound(), activityNumber: Number(args.params.activity),
    }, visit.now),
    done: (receipt, visit) => {
      visit.outcome.title = sayIn(visit.lang)("inputs.receipt.pageTitle", { reference: receipt.reference });
      return data({ receipt }, { status: receipt.isRepeated ? 200 : 201 }) as never;
    },
  }) as unknown as Promise<{ receipt: Parameters<typeof Receipt>[0]["receipt"] } | Parameters<typeof Refused>[0]["answer"]>;
}

// The code stands on the receipt, and every rendering has a key of its own: neither may stay in a cache.
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function GiveInput() {
  const { frame, giving, activity, rendering, asksResidence } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("inputs.give");
  const { caseFile, contact } = giving;
  const caseHref = address(frame.authority, "case", { case: caseKey(caseFile) });
  const draft = `${frame.authority.word} ${caseFile.year}-${caseFile.number} ${activity.number}`;
  const scripts = <script type="module" src={enhance} />;
  if (answer && "receipt" in answer) {
    const eidHref = address(frame.authority, "eidStart", null, { query: { tilbake: new URL(answer.receipt.link).pathname } });
    const verify = asksResidence ? <VerifyOffer place={placeName(frame.authority.name)} eidHref={eidHref} /> : undefined;
    return <Page frame={frame} inCase={caseFile} className="receipt" isSecret><Receipt receipt={answer.receipt} lang={frame.lang} caseHref={caseHref} draft={draft} verify={verify} />{scripts}</Page>;
  }
  const day = (value: string) => formatDay(value, frame.lang);
  const isTaken = activity.door === "open" || activity.door === "late";
  return (
    <Page frame={frame} inCase={caseFile}>
      <Refused answer={answer} />
      <WithSide side={<WhatHappens lang={frame.lang} closesOn={activity.closesOn} decidesOn={caseFile.decidesOn} decider={caseFile.decider?.name ?? null} answerBy={caseFile.answerBy} />}>
        <h1>{activity.question || activity.title}</h1>
        {activity.door === "open" ? <p className="lead section-lead">{t("deadline", { day: day(activity.closesOn) })}</p> : null}
        {activity.door === "late" ? <p className="lead section-lead">{t("late", { day: day(activity.closesOn) })}</p> : null}
        {activity.door === "not_yet" ? <Notice>{t("notYet", { day: day(activity.opensOn) })}</Notice> : null}
        {activity.door === "closed_case" ? <Notice>{t("closed")}</Notice> : null}
        {isTaken ? <GiveForm rendering={rendering} draft={draft} answersAs={activity.answersAs} districts={giving.districts} {...(answer ? { answer } : {})} /> : null}
        {contact.telephone ? <p className="small muted">{t("other", { ...contact, telephone: unbroken(contact.telephone) })}</p> : null}
      </WithSide>
      {scripts}
    </Page>
  );
}
