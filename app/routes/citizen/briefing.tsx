import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { Refused } from "#app/Refused.tsx";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { RemarksShown } from "#app/domains/answers/RemarksShown.tsx";
import { readShownRemarks } from "#app/domains/answers/follow-up.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { Alternatives } from "#app/domains/council/BriefingAlternatives.tsx";
import { BriefingHead } from "#app/domains/council/BriefingHead.tsx";
import { Missing, Reservations, WhoAnswered, Wishes, type Behind } from "#app/domains/council/BriefingNumbers.tsx";
import { ControlCode, Frame, Reasons, Statements, Told } from "#app/domains/council/BriefingParts.tsx";
import { BriefingThemes } from "#app/domains/council/BriefingThemes.tsx";
import { PrintedAddresses } from "#app/domains/council/PrintedAddresses.tsx";
import { Questions } from "#app/domains/council/Questions.tsx";
import { AskForm, ReadMarks } from "#app/domains/council/ReadMarks.tsx";
import { briefingVersion } from "#app/domains/council/address-keys.ts";
import { askQuestion } from "#app/domains/council/ask-question.server.ts";
import { readBriefingPage } from "#app/domains/council/briefing-page.view.server.ts";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { askQuestionForm, markAsReadForm } from "#app/domains/council/council.form.ts";
import { markAsRead } from "#app/domains/council/mark-as-read.server.ts";
import { queryOf } from "#app/domains/publications/public-filter.ts";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { dayOf } from "#app/platform/day.ts";
import { sayIn } from "#app/texts.ts";
import { Section } from "#app/ui/Section.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const [key, version] = [parseCaseKey(args.params.case ?? ""), briefingVersion(args.params.version)];
  const { accountId, seats } = visit.actor;
  return readPage(visit, {}, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head?.isPublic || version === null) return null;
    if (args.params.case !== caseKey(head)) throw seeOther(address(visit.authority, "briefing", { case: caseKey(head), version }));
    const page = await readBriefingPage(trx, { caseId: head.id, version, accountId, withLines: visit.url.searchParams.has("kontroll") });
    const title = sayIn(visit.lang)("council.prepare.title", { case: head.title });
    return page && { head, page, remarks: await readShownRemarks(trx, head.id, page.briefing.frozenAt), myBodies: seats.map((seat) => seat.bodyId), today: dayOf(visit.now), place: visit.publicOrigin.replace(/^https?:\/\//, "") + visit.url.pathname, title };
  });
}

export async function action(args: ActionFunctionArgs) {
  const back = (visit: Visit, hash: string) => seeOther(`${visit.url.pathname}#${hash}`);
  return actOn(args, {
    read: plan({ for: councilAccess.markAsRead, form: markAsReadForm, done: (_, visit) => back(visit, "lest"),
      run: (trx, form, { actor, now }) => markAsRead(trx, { ...form, actor }, now) }),
    ask: plan({ for: councilAccess.askQuestion, form: askQuestionForm, done: (_, visit) => back(visit, "sporsmal"),
      run: (trx, form, { actor, now }) => askQuestion(trx, { ...form, actor }, now) }),
  });
}

export default function BriefingRoute() {
  const { frame, head, page, remarks, myBodies, today, place } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("council.briefing");
  const { briefing, layings } = page;
  const { counts, words } = briefing;
  const key = caseKey(head);
  const { authority, lang } = frame;
  const behind: Behind = (filter) => address(authority, "caseInputs", { case: key }, { query: queryOf({ briefing: briefing.version, ...filter }) });
  const numberHref = (number: number) => address(authority, "caseInput", { case: key, number });
  const mine = head.state === "withdrawn" ? [] : layings.filter((laying) => !laying.isCancelled && myBodies.includes(laying.bodyId));
  return (
    <Page frame={frame} inCase={head} className="briefing">
      <Refused answer={answer} />
      <BriefingHead briefing={briefing} layings={layings} head={head} frame={frame} today={today} place={place} canAsk={mine.length > 0} behind={behind} />
      <Alternatives kind={authority.kind} counts={counts} words={words} behind={behind} speakers={page.speakers} numberHref={numberHref} />
      <Frame words={words} lang={lang} />
      <WithSide section side={<Missing words={words} />}>
        {counts.wishes.length > 0 ? <Wishes counts={counts} behind={behind} /> : null}
      </WithSide>
      <Section id="hvem" title={t("who", { total: String(counts.total) })}>
        <WhoAnswered counts={counts} behind={behind} lang={lang} districts={page.districts} />
        <Reservations counts={counts} behind={behind} />
        <RemarksShown remarks={remarks} />
        <PrintedAddresses counts={counts} words={words} districts={page.districts} lang={lang} base={`${place.replace(/\/.*$/, "")}${address(authority, "caseInputs", { case: `${head.year}-${head.number}` })}?notat=${briefing.version}`} />
      </Section>
      <Reasons words={words} />
      <Told activities={words.activities} lang={lang} />
      <Section id="temaer" title={t("themes", { count: words.themes.length })}>
        <BriefingThemes kind={authority.kind} counts={counts} words={words} voices={page.voices} behind={behind} themeHref={(theme) => address(authority, "theme", { case: key, theme })} numberHref={numberHref} />
      </Section>
      <Statements words={words} statements={page.statements} names={page.councilNames} numberHref={numberHref} />
      <Section id="sporsmal" title={t("questions")}>
        {words.unanswered ? <><h3>{t("unanswered")}</h3><p>{words.unanswered}</p></> : null}
        <p className="small muted">{t("afterLock")}</p>
        <Questions questions={page.questions} lang={lang} today={today} />
        {mine.length > 0 ? <AskForm briefingId={briefing.id} formToken={frame.formToken} answer={answer} /> : null}
      </Section>
      <ReadMarks briefingId={briefing.id} layings={layings} mine={mine} formToken={frame.formToken} lang={lang} />
      <ControlCode fingerprint={briefing.fingerprint} lines={page.lines} linesHref={address(authority, "briefing", { case: key, version: briefing.version }, { query: { kontroll: "1" }, hash: "kontrollkode" })} />
      <p className="small muted">{t("leftOut")}</p>
    </Page>
  );
}
