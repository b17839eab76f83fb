import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { Excerpt } from "#app/domains/answers/Excerpt.tsx";
import { hitAddress, readSearch, type SearchPage } from "#app/domains/answers/found.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import type { FrameFacts } from "#app/frame.ts";
import { pageMeta } from "#app/meta.ts";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { searchPublic } from "#app/platform/search.server.ts";
import { sayIn } from "#app/texts.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { SearchForm } from "#app/ui/SearchForm.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const { wanted, from, size } = readSearch(visit.url.searchParams);
  return readPage(visit, {}, async (trx) => {
    const found = await searchPublic(trx, visit.authority.id, { ...wanted, limit: size + 1, offset: from });
    const hits = found.slice(0, size).map((hit) => ({ ...hit, at: formatDay(dayOf(hit.at), visit.lang) }));
    const say = sayIn(visit.lang);
    const title = wanted.words === "" ? say("answers.search.title") : say("answers.search.titleFor", { words: wanted.words });
    return { title, words: wanted.words, kind: wanted.kind, hits, from, more: found.length > size, size };
  });
}

export default function Search() {
  const page = useLoaderData<typeof loader>();
  const t = useTranslations("answers.search");
  return (
    <Page frame={page.frame} crumbs={[{ href: address(page.frame.authority, "search"), label: t("title") }]}>
      <h1>{t("title")}</h1>
      <SearchForm action={address(page.frame.authority, "search")} label={t("label")} hint={t("hint")} button={t("button")} value={page.words} {...(page.kind ? { keep: { type: page.kind } } : {})} />
      <Kinds frame={page.frame} words={page.words} kind={page.kind} />
      {page.words === "" ? <p className="section">{t("empty")}</p> : null}
      {page.words !== "" && page.hits.length === 0 ? <p className="section"><output>{t("none", { words: page.words })}</output></p> : null}
      {page.hits.length > 0 ? <Hits page={page} /> : null}
    </Page>
  );
}

function Kinds({ frame, words, kind }: { frame: FrameFacts; words: string; kind: string | null }) {
  const t = useTranslations("answers.search");
  if (words === "") return null;
  const kinds = ["all", "case", "proposal", "input", "answer", "treatment"] as const;
  return (
    <nav aria-label={t("kindsLabel")}>
      <ul className="nav">
        {kinds.map((one) => (
          <li key={one}>
            <a href={address(frame.authority, "search", null, { query: { q: words, ...(one === "all" ? {} : { type: one }) } })} aria-current={(kind ?? "all") === one ? "true" : undefined}>{t(`kinds.${one}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface HitsProps { page: SearchPage & { readonly frame: FrameFacts } }

function Hits({ page: { frame, hits, words, kind, from, size, more } }: HitsProps) {
  const t = useTranslations("answers.search");
  const range = { from: String(from + 1), to: String(from + hits.length) };
  const at = (start: number) => address(frame.authority, "search", null, { query: { q: words, ...(kind ? { type: kind } : {}), fra: String(start) } });
  return (
    <section className="section" aria-label={t("found", range)}>
      <LinkList level={2} items={hits.map((hit) => ({
        href: hitAddress(frame.authority, hit.path), before: <p className="label">{t(`kindOf.${hit.kind}`)}</p>,
        title: hit.kind === "input" ? t("inputTitle", { number: hit.path.split("/").at(-1) ?? "", title: hit.title }) : hit.title,
        text: <Excerpt text={hit.excerpt} />, meta: hit.at,
      }))} />
      <Pager
        status={t("found", range)}
        {...(from > 0 ? { previous: { href: at(Math.max(0, from - size)), label: t("previous") } } : {})}
        {...(more ? { next: { href: at(from + size), label: t("next") } } : {})}
      />
    </section>
  );
}
