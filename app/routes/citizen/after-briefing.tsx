import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { placeName } from "#app/domains/authorities/place-name.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { AfterThread } from "#app/domains/council/AfterThread.tsx";
import { readAfterPage } from "#app/domains/council/after-briefing.view.server.ts";
import { readAfterKey } from "#app/domains/council/after-key.ts";
import { briefingVersion } from "#app/domains/council/address-keys.ts";
import { readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatInstant } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const [key, version] = [parseCaseKey(args.params.case ?? ""), briefingVersion(args.params.version)];
  return readPage(visit, {}, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head?.isPublic || version === null) return null;
    if (args.params.case !== caseKey(head)) throw seeOther(address(visit.authority, "afterBriefing", { case: caseKey(head), version }));
    const page = await readAfterPage(trx, head.id, { version, after: readAfterKey(visit.url.searchParams.get("etter")) });
    return page && { head, page, today: dayOf(visit.now), title: `${sayIn(visit.lang)("council.after.title")}: ${head.title}` };
  });
}

export default function AfterBriefingRoute() {
  const { frame, head, page, today } = useLoaderData<typeof loader>();
  const t = useTranslations("council.after");
  const { authority, lang } = frame;
  const { briefing } = page;
  const key = caseKey(head);
  const briefingHref = (version: number) => address(authority, "briefing", { case: key, version });
  const onward = (etter?: string) => address(authority, "afterBriefing", { case: key, version: briefing.version }, { ...(etter ? { query: { etter } } : {}), hash: "siden" });
  const previous = page.isBeginning ? {} : { previous: { href: onward(), label: t("fromBeginning") } };
  const next = page.next === null ? {} : { next: { href: onward(page.next), label: t("further") } };
  const crumbs = [{ href: briefingHref(briefing.version), label: t("crumb", { version: String(briefing.version) }) }];
  return (
    <Page frame={frame} inCase={head} crumbs={crumbs}>
      <p className="label">{head.title}</p>
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead", { date: formatInstant(briefing.frozenAt, lang), after: String(briefing.afterNumber) })}</p>
      <p>{t("newInputs", { count: page.newInputs })} {page.verifiedSince > 0 ? t("verifiedSince", { count: page.verifiedSince, place: placeName(frame.authority.name) }) : null}</p>
      {briefing.newestVersion > briefing.version ? <p><GoLink href={briefingHref(briefing.newestVersion)}>{t("newBriefing", { version: String(briefing.newestVersion) })}</GoLink></p> : null}
      <Section id="siden" title={t("happened")}>
        <AfterThread page={page} lang={lang} today={today} numberHref={(number) => address(authority, "caseInput", { case: key, number })} briefingHref={briefingHref} />
        {page.isBeginning && page.next === null ? null : <Pager label={t("happened")} status={t(page.next === null ? "lastPage" : "morePages")} {...previous} {...next} />}
      </Section>
      <p className="section-lead"><GoLink href={briefingHref(briefing.version)}>{t("back")}</GoLink></p>
    </Page>
  );
}
