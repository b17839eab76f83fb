import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { handOutReceipt } from "#app/domains/inputs/hand-out-receipt.server.ts";
import { renewForm, trackForm } from "#app/domains/inputs/input.form.ts";
import { forgetTries, openByCode, slowDown } from "#app/domains/inputs/open-tracked.server.ts";
import { Receipt } from "#app/domains/inputs/Receipt.tsx";
import { ownLink } from "#app/domains/inputs/receipt.server.ts";
import { formatReference } from "#app/domains/inputs/reference.ts";
import { readTracked } from "#app/domains/inputs/track.view.server.ts";
import { TrackedInput } from "#app/domains/inputs/TrackedInput.tsx";
import { RenewForm, TrackForm } from "#app/domains/inputs/TrackForms.tsx";
import { citizen } from "#app/domains/people/actor.ts";
import enhance from "#app/enhance/give-input.ts?worker&url";
import { formRefused, readFields, readPage, refused, settle, visitOf, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import type { PostedFields } from "#app/platform/read-form.server.ts";
import { isRefusal, refuse } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, ButtonLink } from "#app/ui/Button.tsx";
import { unbroken } from "#app/ui/unbroken.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const example = formatReference(visit.authority.shortCode, visit.now.getFullYear(), 42, 63);
  return readPage(visit, {}, () => Promise.resolve({ title: sayIn(visit.lang)("inputs.track.title"), example }));
}

export async function action(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const house = { authority: visit.authority, trackKey: visit.settings.trackKey };
  const fields = await readFields(args.request);
  if (fields.intent === "renew") return renew(visit, fields);
  const form = trackForm.safeParse(fields);
  if (!form.success) return formRefused(visit, fields, form.error);
  await slowDown(house, form.data.reference, visit.origin);
  const opened = await settle(visit, async (trx) => {
    const found = await openByCode(trx, house, form.data);
    if (isRefusal(found)) return found;
    const tracked = await readTracked(trx, found.inputId, true);
    if (!tracked) return refuse("wrong_reference_or_code");
    const { caseFile, number } = tracked;
    const reference = formatReference(visit.authority.shortCode, caseFile.year, caseFile.number, number);
    return { tracked, reference, link: ownLink(house, reference, found), now: visit.now };
  });
  if (isRefusal(opened)) return refused(visit, fields, opened);
  await forgetTries(house, form.data.reference, visit.origin);
  return opened;
}

/** Here and not at the sender's own link, which is worth nothing once there is a new one. */
async function renew(visit: Visit, fields: PostedFields) {
  const { authority, settings, publicOrigin, origin: sender } = visit;
  const house = { authority, trackKey: settings.trackKey, origin: publicOrigin };
  const form = renewForm.safeParse(fields);
  if (!form.success) return formRefused(visit, fields, form.error);
  const { reference, renew_code: code } = form.data;
  await slowDown(house, reference, sender);
  const receipt = await settle(visit, async (trx) => {
    const found = await openByCode(trx, house, { reference, code });
    if (isRefusal(found)) return { ...found, fields: { renew_code: "inputs.refusals.wrong_reference_or_code" } };
    return handOutReceipt(trx, { actor: citizen, house, inputId: found.inputId }, visit.now);
  });
  if (isRefusal(receipt)) return refused(visit, fields, receipt);
  await forgetTries(house, reference, sender);
  return data({ receipt }, { status: 201 });
}

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function Track() {
  const { frame, example } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("inputs.track");
  const here = address(frame.authority, "track");
  if (answer && "receipt" in answer) {
    return <Page frame={frame} crumbs={[]} className="receipt" isSecret><Receipt receipt={answer.receipt} lang={frame.lang} caseHref={here} /><script type="module" src={enhance} /></Page>;
  }
  if (answer && "tracked" in answer) {
    const { tracked, reference, link, now } = answer;
    return (
      <Page frame={frame} isSecret inCase={tracked.caseFile}>
        <TrackedInput tracked={tracked} reference={reference} frame={frame} now={now}>
          <Actions><ButtonLink href={link} withDot>{t("link")}</ButtonLink></Actions>
          <RenewForm action={here} reference={reference} />
        </TrackedInput>
      </Page>
    );
  }
  return (
    <Page frame={frame} isSecret crumbs={[]}>
      <Refused answer={answer} />
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <TrackForm example={example} {...(answer ? { answer } : {})} />
      {answer?.values.intent === "renew" ? <RenewForm action={here} reference={String(answer.values.reference ?? "")} answer={answer} /> : null}
      {frame.profile.telephone ? <p className="small muted">{t("lost", { telephone: unbroken(frame.profile.telephone), hours: frame.profile.telephoneHours })}</p> : null}
    </Page>
  );
}
