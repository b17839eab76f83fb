import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { address } from "#app/addresses.ts";
import { Reaction } from "#app/domains/answers/Reaction.tsx";
import { reactToAnswer } from "#app/domains/answers/react-to-answer.server.ts";
import { placeName } from "#app/domains/authorities/place-name.ts";
import { reactionForm } from "#app/domains/answers/reaction.form.ts";
import { addPart } from "#app/domains/inputs/add-part.server.ts";
import { codeForm, partForm, takedownForm, verifyForm } from "#app/domains/inputs/input.form.ts";
import { forgetTries, openByCode, openByLink, slowDown } from "#app/domains/inputs/open-tracked.server.ts";
import { endTakedownWish } from "#app/domains/inputs/end-takedown-wish.server.ts";
import { readTracked, type Tracked } from "#app/domains/inputs/track.view.server.ts";
import { TrackedInput } from "#app/domains/inputs/TrackedInput.tsx";
import { CodeForm, RenewForm, SenderForms } from "#app/domains/inputs/TrackForms.tsx";
import { beforeVerifying, verifyInput } from "#app/domains/inputs/verify-input.server.ts";
import { VerifyStep } from "#app/domains/inputs/VerifyInput.tsx";
import { checkResidence } from "#app/domains/residents/check-residence.server.ts";
import { wishTakedown } from "#app/domains/publications/wish-takedown.server.ts";
import { citizen } from "#app/domains/people/actor.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { actOn, notFound, plan, readFields, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { readAuthority, type Trx } from "#app/platform/db.server.ts";
import { formatDay } from "#app/platform/format.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { canAskResidence } from "#app/sign-in-frame.server.ts";
import { sayIn } from "#app/texts.ts";
import { tooOften } from "#app/too-often.server.ts";

const houseOf = (visit: Visit) => ({ authority: visit.authority, trackKey: visit.settings.trackKey });
const linkOf = (params: LoaderFunctionArgs["params"]) => ({ reference: params.reference ?? "", token: params.token ?? "" });

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, {}, async (trx) => {
    const inputId = await openByLink(trx, houseOf(visit), linkOf(args.params));
    const tracked = inputId ? await readTracked(trx, inputId, false) : null;
    return tracked && { tracked, reference: (args.params.reference ?? "").toUpperCase(), now: visit.now, link: linkOf(args.params), asksResidence: canAskResidence(visit), person: personOf(visit), title: sayIn(visit.lang)("inputs.track.heading", { title: tracked.caseFile.title }) };
  });
}

const personOf = ({ person }: Visit) => (person ? (person.pid ? "signed_in" as const : "no_number" as const) : null);

export async function action(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const link = linkOf(args.params);
  const mine = async (trx: Trx) => await openByLink(trx, houseOf(visit), link) ?? notFound();
  const back = () => seeOther(address(visit.authority, "tracked", link));
  // Counted before a transaction is open; what is not about the code is answered at once all the same.
  const { intent } = await readFields(args.request.clone());
  if (intent === "code") await slowDown(houseOf(visit), link.reference, visit.origin);
  const answer = await actOn(args, {
    code: plan({ form: codeForm, run: (trx, { code }) => showWords(trx, visit, { ...link, code }), done: async (words) => { await forgetTries(houseOf(visit), link.reference, visit.origin); return data({ words }) as never; } }),
    add_part: plan({ form: partForm, run: async (trx, { part }) => addPart(trx, { actor: visit.actor, inputId: await mine(trx), text: part }, visit.now), done: back }),
    wish_takedown: plan({ form: takedownForm, run: async (trx) => wishTakedown(trx, { actor: visit.actor, inputId: await mine(trx) }, visit.now), done: back }),
    end_takedown_wish: plan({ form: takedownForm, run: async (trx) => endTakedownWish(trx, { actor: citizen, inputId: await mine(trx) }, visit.now), done: back }),
    verify: plan({
      form: verifyForm, ask: async () => await tooOften(visit) ?? askWhereSheLives(visit, mine), done: back,
      run: async (trx, _, __, asked) => (asked ? verifyInput(trx, { ...asked, inputId: await mine(trx) }, visit.now) : { isNew: false }),
    }),
    react: plan({ form: reactionForm, run: async (trx, form) => reactToAnswer(trx, { ...form, actor: visit.actor, inputId: await mine(trx) }, visit.now), done: back }),
  });
  return answer as unknown as { words: Tracked } | FormAnswer;
}

/** The register is asked before the transaction, and only where there is something to confirm; her number goes no further than to it. */
async function askWhereSheLives(visit: Visit, mine: (trx: Trx) => Promise<string>) {
  const { person } = visit;
  const before = await readAuthority(visit.authority.id, async (trx) => beforeVerifying(trx, await mine(trx)));
  if (isRefusal(before)) return before as Refusal;
  if (before.since) return null;
  if (!person?.pid) return refuse("eid_needed");
  const residence = await checkResidence(visit.register, visit.authority, person.pid, visit.now);
  return isRefusal(residence) ? residence as Refusal : { residence, acr: person.acr, authMethod: person.authMethod };
}

async function showWords(trx: Trx, visit: Visit, given: { reference: string; token: string; code: string }) {
  const mine = await openByLink(trx, houseOf(visit), given);
  if (!mine) return notFound();
  const opened = await openByCode(trx, houseOf(visit), given);
  if (isRefusal(opened)) return opened;
  return await readTracked(trx, opened.inputId, true) ?? refuse("not_found");
}

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function TrackedPage() {
  const { frame, tracked, reference, now, link, asksResidence, person } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const answer = given && !("words" in given) ? given : undefined;
  const shown = given && "words" in given ? given.words : tracked;
  const remark = formState(answer?.values.intent === "react" ? answer : undefined).field("remark");
  const forms = answer ? { answer } : {};
  return (
    <Page frame={frame} isSecret inCase={shown.caseFile}>
      <Refused answer={answer} />
      <TrackedInput tracked={shown} reference={reference} frame={frame} now={now} reaction={
        shown.facts.isAnswered ? <Reaction answered={shown.reaction} counts={shown.reactionCounts} remark={remark} /> : undefined
      }>
        {shown.hasUnpublishedWords && !shown.ownParts ? <CodeForm {...forms} /> : null}
        {shown.verifiedOn || (asksResidence && shown.mayBeVerified) ? (
          <VerifyStep
            place={placeName(frame.authority.name)} person={person} since={shown.verifiedOn ? formatDay(shown.verifiedOn, frame.lang) : null}
            eidHref={address(frame.authority, "eidStart", null, { query: { tilbake: address(frame.authority, "tracked", link) } })}
          />
        ) : null}
        <SenderForms facts={shown.facts} lang={frame.lang} {...forms} />
        <RenewForm action={address(frame.authority, "track")} reference={reference} />
      </TrackedInput>
    </Page>
  );
}
