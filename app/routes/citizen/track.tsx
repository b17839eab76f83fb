import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import { trackForm } from "#app/domains/inputs/input.form.ts";
import { forgetTries, openByCode, slowDown } from "#app/domains/inputs/open-tracked.server.ts";
import { ownLink } from "#app/domains/inputs/receipt.server.ts";
import { formatReference } from "#app/domains/inputs/reference.ts";
import { readTracked } from "#app/domains/inputs/track.view.server.ts";
import { TrackedInput } from "#app/domains/inputs/TrackedInput.tsx";
import { TrackForm } from "#app/domains/inputs/TrackForms.tsx";
import { formRefused, readFields, readPage, refused, settle, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { isRefusal, refuse } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, ButtonLink } from "#app/ui/Button.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const example = formatReference(visit.authority.shortCode, visit.now.getFullYear(), 42, 63);
  return readPage(visit, {}, () => Promise.resolve({ title: sayIn(visit.lang)("inputs.track.title"), example }));
}

export async function action(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const house = { authority: visit.authority, trackKey: visit.settings.trackKey };
  const fields = await readFields(args.request);
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

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer" });

export { pageMeta as meta } from "#app/meta.ts";

export default function Track() {
  const { frame, example } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("inputs.track");
  if (answer && "tracked" in answer) {
    const { tracked, reference, link, now } = answer;
    return (
      <Page frame={frame} crumbs={[{ href: address(frame.authority, "case", { case: caseKey(tracked.caseFile) }), label: tracked.caseFile.title }]}>
        <TrackedInput tracked={tracked} reference={reference} frame={frame} now={now}>
          <Actions><ButtonLink href={link} withDot>{t("link")}</ButtonLink></Actions>
        </TrackedInput>
      </Page>
    );
  }
  return (
    <Page frame={frame} crumbs={[]}>
      <Refused answer={answer} />
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <TrackForm example={example} {...(answer ? { answer } : {})} />
      {frame.profile.telephone ? <p className="small muted">{t("lost", { telephone: frame.profile.telephone, hours: frame.profile.telephoneHours })}</p> : null}
    </Page>
  );
}
