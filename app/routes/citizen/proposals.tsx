import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { readProposalList } from "#app/domains/proposals/proposal-list.view.server.ts";
import { listParts, listQuery, listSorts, readListWish, type ListPart, type ListSort } from "#app/domains/proposals/proposal-page.ts";
import { ProposalLines } from "#app/domains/proposals/ProposalLines.tsx";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { sayIn } from "#app/texts.ts";
import { Actions, Button, ButtonLink } from "#app/ui/Button.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const wish = readListWish(visit.url.searchParams);
  const today = dayOf(visit.now);
  return readPage(visit, {}, async (trx) => ({
    list: await readProposalList(trx, wish, today), wish, today, council: (await councilOf(trx))?.name ?? "", title: sayIn(visit.lang)("proposals.list.title"),
  }));
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Proposals() {
  const { frame, list, wish, today, council } = useLoaderData<typeof loader>();
  const t = useTranslations("proposals.list");
  const place = frame.authority;
  const hrefOf = (change: Partial<typeof wish>) => address(place, "proposals", null, { query: listQuery({ ...wish, after: "", ...change }) });
  return (
    <Page frame={frame} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t(place.kind === "county" ? "leadCounty" : "lead")}</p>
      <Actions><ButtonLink href={address(place, "newProposal")}>{t("propose")}</ButtonLink></Actions>
      <nav aria-label={t("parts")}>
        <ul className="nav">
          {(Object.keys(listParts) as ListPart[]).map((part) => (
            <li key={part}><a href={hrefOf({ part })} aria-current={part === wish.part ? "page" : undefined}>{t(`part.${part}`, { count: list.counts[part] })}</a></li>
          ))}
        </ul>
      </nav>
      <Form method="get" action={address(place, "proposals")} className="form filter" label={t("sorting")}>
        <HiddenField name="status" value={listParts[wish.part]} />
        <SelectField name="sorter" label={t("sort")} value={listSorts[wish.sort]} options={(Object.keys(listSorts) as ListSort[]).map((sort) => ({ value: listSorts[sort], label: t(`sorts.${sort}`) }))} />
        <Button quiet>{t("show")}</Button>
      </Form>
      <Section id="funnet" title={t(`part.${wish.part}`, { count: list.counts[wish.part] })}>
        {list.heads.length === 0 ? <p>{t(`none.${wish.part}`)}</p> : <ProposalLines heads={list.heads} place={place} council={council} lang={frame.lang} today={today} />}
        {list.next || wish.after ? (
          <Pager
            status={t("shown", { count: list.heads.length })}
            {...(wish.after ? { previous: { href: hrefOf({}), label: t("first") } } : {})}
            {...(list.next ? { next: { href: hrefOf({ after: list.next }), label: t("more") } } : {})}
          />
        ) : null}
      </Section>
    </Page>
  );
}
