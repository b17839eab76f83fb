import { redirect, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { openUntil } from "#app/domains/cases/case-standing.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { AlikeInputs } from "#app/domains/publications/AlikeInputs.tsx";
import { ChosenInputs } from "#app/domains/publications/ChosenInputs.tsx";
import { InputFilter } from "#app/domains/publications/InputFilter.tsx";
import { InputMarks, PublicInputText } from "#app/domains/publications/PublicInputText.tsx";
import type { ListRow } from "#app/domains/publications/alike-rows.rules.ts";
import { isChosen, queryOf, readFilter } from "#app/domains/publications/public-filter.ts";
import { longerRead, publicPageSize } from "#app/domains/publications/public-inputs.ts";
import { readPublicInputs, type PublicInput } from "#app/domains/publications/public-inputs.view.server.ts";
import { groupOf } from "#app/domains/publications/public-selection.rules.ts";
import { chooseInputs } from "#app/domains/publications/public-selection.view.server.ts";
import { notFound, readPage, visitOf } from "#app/frame.server.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, rangesOf } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { sayIn } from "#app/texts.ts";
import { ButtonLink } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";

const isSeveral = (row: ListRow): boolean => row.numbers.length > 1;
const whole = (raw: string | null) => (raw && /^\d{1,6}$/.test(raw) && Number(raw) > 0 ? Number(raw) : null);

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const asked = visit.url.searchParams;
  const at = whole(asked.get("side")) ?? 1;
  const page = await readPage(visit, {}, async (trx) => {
    const caseFile = await readCaseHead(trx, key);
    if (!caseFile?.isPublic) return null;
    const { rows: all, groups, ...chosen } = await chooseInputs(trx, caseFile.id, readFilter(asked));
    const rows = all.slice((at - 1) * publicPageSize, at * publicPageSize);
    const inputs = await readPublicInputs(trx, caseFile.id, rows.flatMap((row) => [...row.exact.slice(0, 1), ...row.longer.slice(0, longerRead)]));
    const pages = Math.max(1, Math.ceil(all.length / publicPageSize));
    return { caseFile, inputs, rows, alike: all.filter(isSeveral).map((row) => row.numbers), ...chosen, groupKeys: groupOf(chosen.filter, groups), at, pages, now: visit.now, title: sayIn(visit.lang)("publications.list.title", { title: caseFile.title }) };
  });
  const own = caseKey(page.caseFile);
  if (own !== args.params.case) throw redirect(address(visit.authority, "caseInputs", { case: own }) + visit.url.search, 301);
  return page;
}

export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function CaseInputs() {
  const { frame, caseFile, inputs, rows, alike, counts, filter, now, at, pages, ...chosen } = useLoaderData<typeof loader>();
  const t = useTranslations("publications.list");
  const together = useTranslations("publications.alike");
  const own = caseKey(caseFile);
  const there = address(frame.authority, "caseInputs", { case: own });
  const hrefOf = (number: number) => address(frame.authority, "caseInput", { case: own, number });
  const pageHref = (page: number) => address(frame.authority, "caseInputs", { case: own }, { query: { ...queryOf(filter), side: String(page) } });
  const missing = [
    counts.waiting > 0 ? t("waiting", { count: counts.waiting }) : null, counts.journalOnly > 0 ? t("journalOnly", { count: counts.journalOnly }) : null,
    counts.setAside > 0 ? t("setAside", { count: counts.setAside }) : null, counts.objections > 0 ? t("objections", { count: counts.objections }) : null,
    ...alike.map((numbers) => together("together", { count: String(numbers.length), numbers: rangesOf(numbers) })),
  ].filter((sentence) => sentence !== null);
  const apart = [
    counts.objections > 0 ? t("objectionsBeside", { count: counts.objections }) : null, counts.setAside > 0 ? t("setAsideBeside", { count: counts.setAside }) : null,
  ].filter((sentence) => sentence !== null);
  return (
    <Page frame={frame} inCase={caseFile}>
      <h1>{t("title", { title: caseFile.title })}</h1>
      <p className="lead section-lead">{[t("lead", { count: counts.all, shown: counts.shown }), ...apart].join(" ")}</p>
      {counts.all > 0 ? <p><WhoStandsBehind counts={counts.behind} /> {t(frame.authority.kind === "county" ? "weighCounty" : "weigh")}</p> : null}
      {openUntil(caseFile.standing, now) ? <p><ButtonLink href={address(frame.authority, "chooseActivity", { case: own })} withDot>{t("give")}</ButtonLink></p> : null}
      {missing.length > 0 ? <Disclosure summary={t("missing")}><List items={missing} /></Disclosure> : null}
      <Section id="utvalg" title={t("filter")} quietTitle>
        <InputFilter action={there} filter={filter} themes={counts.themes} frozen={chosen.frozen} />
        {isChosen(filter) ? <ChosenInputs {...chosen} filter={filter} themes={counts.themes} lang={frame.lang} allHref={there} /> : null}
      </Section>
      {rows.length === 0 && counts.all > 0 && !isChosen(filter) ? <Notice>{t("none")}</Notice> : null}
      {rows.map((row) => {
        const members = inputs.filter(({ number }) => row.numbers.includes(number));
        return isSeveral(row)
          ? <AlikeInputs key={row.numbers[0]} row={row} inputs={members} hrefOf={hrefOf} />
          : members.map((input) => <OneInput key={input.number} input={input} href={hrefOf(input.number)} lang={frame.lang} now={now} />);
      })}
      {pages > 1 ? (
        <Pager status={t("page", { page: String(at), pages: String(pages) })}
          {...(at > 1 ? { previous: { href: pageHref(at - 1), label: t("previous") } } : {})}
          {...(at < pages ? { next: { href: pageHref(at + 1), label: t("next") } } : {})} />
      ) : null}
    </Page>
  );
}

function OneInput({ input, href, lang, now }: { input: PublicInput; href: string; lang: Lang; now: Date }) {
  const t = useTranslations("publications.single");
  const resident = useTranslations("inputs")("resident");
  return (
    <Section id={`nr-${input.number}`} className="public-input" title={<a href={href}>{input.number}. {input.sender ?? resident}</a>}>
      <p className="small muted">{t("received", { day: formatDay(dayOf(input.receivedAt), lang), channel: input.channel })}</p>
      <PublicInputText input={input} lang={lang} today={dayOf(now)} />
      <InputMarks input={input} />
    </Section>
  );
}
