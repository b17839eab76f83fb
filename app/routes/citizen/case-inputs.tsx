import { redirect, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { openUntil } from "#app/domains/cases/case-standing.ts";
import { channels } from "#app/domains/inputs/input.ts";
import { InputFilter } from "#app/domains/inputs/InputFilter.tsx";
import { publicPageSize } from "#app/domains/inputs/public-inputs.ts";
import { readPublicCounts, readPublicInputs } from "#app/domains/inputs/public-inputs.view.server.ts";
import { InputMarks, PublicInputText } from "#app/domains/inputs/PublicInputText.tsx";
import { notFound, readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { ButtonLink } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";

const whole = (raw: string | null) => (raw && /^\d{1,6}$/.test(raw) && Number(raw) > 0 ? Number(raw) : null);

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const asked = visit.url.searchParams;
  const filter = { theme: whole(asked.get("tema")), number: whole(asked.get("nummer")), channel: channels.find((one) => one === asked.get("kanal")) ?? null, page: whole(asked.get("side")) ?? 1 };
  const page = await readPage(visit, {}, async (trx) => {
    const caseFile = await readCaseHead(trx, key);
    if (!caseFile?.isPublic) return null;
    const [listed, counts] = [await readPublicInputs(trx, { ...filter, caseId: caseFile.id }), await readPublicCounts(trx, caseFile.id)];
    return { caseFile, ...listed, counts, filter, now: visit.now, title: sayIn(visit.lang)("inputs.list.title", { title: caseFile.title }) };
  });
  const own = caseKey(page.caseFile);
  if (own !== args.params.case) throw redirect(address(visit.authority, "caseInputs", { case: own }) + visit.url.search, 301);
  return page;
}

export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseInputs() {
  const { frame, caseFile, inputs, total, counts, filter, now } = useLoaderData<typeof loader>();
  const t = useTranslations("inputs.list");
  const single = useTranslations("inputs.single");
  const resident = useTranslations("inputs")("resident");
  const own = caseKey(caseFile);
  const pages = Math.max(1, Math.ceil(total / publicPageSize));
  const query = { ...(filter.theme ? { tema: String(filter.theme) } : {}), ...(filter.channel ? { kanal: filter.channel } : {}) };
  const at = (page: number) => address(frame.authority, "caseInputs", { case: own }, { query: { ...query, side: String(page) } });
  const missing = [
    counts.waiting > 0 ? t("waiting", { count: counts.waiting }) : null, counts.journalOnly > 0 ? t("journalOnly", { count: counts.journalOnly }) : null,
    counts.setAside > 0 ? t("setAside", { count: counts.setAside }) : null, counts.objections > 0 ? t("objections", { count: counts.objections }) : null,
  ].filter((sentence) => sentence !== null);
  return (
    <Page frame={frame} crumbs={[{ href: address(frame.authority, "case", { case: own }), label: caseFile.title }]}>
      <h1>{t("title", { title: caseFile.title })}</h1>
      <p className="lead section-lead">{t("lead", { count: counts.all, shown: counts.shown })}</p>
      {counts.all > 0 ? <p>{t("verified", { count: String(counts.all - counts.setAside - counts.objections) })} {t(frame.authority.kind === "county" ? "weighCounty" : "weigh")}</p> : null}
      {openUntil(caseFile.standing, now) ? <p><ButtonLink href={address(frame.authority, "chooseActivity", { case: own })} withDot>{t("give")}</ButtonLink></p> : null}
      {missing.length > 0 ? <Disclosure summary={t("missing")}><List items={missing} /></Disclosure> : null}
      <Section id="utvalg" title={t("filter")} quietTitle>
        <InputFilter action={address(frame.authority, "caseInputs", { case: own })} themes={counts.themes} chosen={{ theme: String(filter.theme ?? ""), channel: filter.channel ?? "", number: String(filter.number ?? "") }} />
      </Section>
      {inputs.length === 0 && counts.all > 0 ? <Notice>{t("none")}</Notice> : null}
      {inputs.map((input) => (
        <Section key={input.id} id={`nr-${input.number}`} className="public-input" title={<a href={address(frame.authority, "caseInput", { case: own, number: input.number })}>{input.number}. {input.sender ?? resident}</a>}>
          <p className="small muted">{single("received", { day: formatDay(dayOf(input.receivedAt), frame.lang), channel: input.channel })}</p>
          <PublicInputText input={input} lang={frame.lang} today={dayOf(now)} />
          <InputMarks input={input} />
        </Section>
      ))}
      {pages > 1 ? (
        <Pager status={t("page", { page: String(filter.page), pages: String(pages) })}
          {...(filter.page > 1 ? { previous: { href: at(filter.page - 1), label: t("previous") } } : {})}
          {...(filter.page < pages ? { next: { href: at(filter.page + 1), label: t("next") } } : {})} />
      ) : null}
    </Page>
  );
}
