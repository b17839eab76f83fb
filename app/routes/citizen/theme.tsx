import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { MeasureSection } from "#app/domains/answers/MeasureSection.tsx";
import { readMeasures } from "#app/domains/answers/follow-up.view.server.ts";
import { decidableStates } from "#app/domains/cases/case.lifecycle.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { AnswerWords } from "#app/domains/inputs/AnswerWords.tsx";
import { Assessed } from "#app/domains/themes/Assessed.tsx";
import { ThemeHistory } from "#app/domains/themes/ThemeHistory.tsx";
import { ThemeNumbers } from "#app/domains/themes/ThemeNumbers.tsx";
import { pageNumber, themeNumber } from "#app/domains/themes/theme.rules.ts";
import { readThemePage, voicesOnPage } from "#app/domains/themes/theme.view.server.ts";
import { readPage, seeOther, visitOf } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { dayOf } from "#app/platform/day.ts";
import { capitalised, formatDay } from "#app/platform/format.ts";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";
import { State } from "#app/ui/State.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const [key, number] = [parseCaseKey(args.params.case ?? ""), themeNumber(args.params.theme)];
  const at = pageNumber(visit.url.searchParams.get("side"));
  return readPage(visit, {}, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head?.isPublic || number === null) return null;
    if (args.params.case !== caseKey(head)) throw seeOther(address(visit.authority, "theme", { case: caseKey(head), theme: number }));
    const page = await readThemePage(trx, head.id, number, at);
    return page && { head, page, measures: await readMeasures(trx, head.id), today: dayOf(visit.now), at, perPage: voicesOnPage, title: `${page.theme.title} – ${head.title}` };
  });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ThemeRoute() {
  const loaded = useLoaderData<typeof loader>();
  const { frame, head, page, measures, today } = loaded;
  const t = useTranslations("themes.page");
  const { theme, counts } = page;
  const { kind } = frame.authority;
  const hrefOf = (number: number) => address(frame.authority, "theme", { case: caseKey(head), theme: number });
  return (
    <Page frame={frame} inCase={head}>
      <p className="label">{t("label")}</p>
      <h1>{theme.title}</h1>
      {theme.isOutside ? <State dot={false}>{t("outside")}. {theme.forwardedTo ? t("forwarded", { to: theme.forwardedTo }) : t("notForwarded", { kind })}</State> : null}
      {theme.summary ? <p className="lead section-lead">{theme.summary}</p> : null}
      <WithSide section side={
        <>
          <Section id="tall" title={t("count", { count: counts.inputs })} spaced={false}><ThemeNumbers counts={counts} kind={kind} /></Section>
          <Section id="historie" title={t("history")}><ThemeHistory {...page} lang={frame.lang} hrefOf={hrefOf} /></Section>
        </>
      }>
        <Section id="vurdering" title={t("assessment", { kind })} spaced={false}>
          {page.assessment ? <Assessed assessment={page.assessment} date={formatDay(dayOf(page.assessment.at), frame.lang)} lang={head.language} /> : <p>{t("notAssessed", { kind, over: String(!decidableStates.includes(head.state)) })}</p>}
        </Section>
        <Section id="svar" title={t("answer")}><Answered loaded={loaded} /></Section>
        <MeasureSection measures={measures} lang={frame.lang} today={today} />
      </WithSide>
      <Section id="innspill" title={t("said")}><Said loaded={loaded} /></Section>
    </Page>
  );
}

function Answered({ loaded: { frame, head, page: { answer } } }: { loaded: Loaded }) {
  const t = useTranslations("themes");
  if (!answer) return <p>{head.answerBy ? t("page.noAnswerBy", { date: formatDay(head.answerBy, frame.lang) }) : t("page.noAnswer")}</p>;
  return <AnswerWords answer={answer} lang={frame.lang} unnamed />;
}

function Said({ loaded: { frame, head, page, at, perPage } }: { loaded: Loaded }) {
  const t = useTranslations("themes");
  const missing = page.counts.inputs - page.shown;
  const there = (number: number) => address(frame.authority, "theme", { case: caseKey(head), theme: page.theme.number }, { query: { side: String(number) }, hash: "innspill" });
  const last = Math.min(at * perPage, page.shown);
  return (
    <>
      {page.shown === 0 ? <p>{t("page.noneShown")}</p> : null}
      <ul className="list">
        {page.voices.map((voice) => (
          <li key={voice.number}>
            <h3 className="list-title"><a href={address(frame.authority, "caseInput", { case: caseKey(head), number: voice.number })}>{t("page.inputLink", { number: String(voice.number) })}</a></h3>
            <p className="small muted">{[capitalised(voice.by ?? (voice.answersAs || t("page.citizen"))), t(`stances.${voice.stance}`)].join(" · ")}</p>
            {voice.texts.map((text, part) => <OwnWords key={part} text={text} {...(voice.language === "other" ? {} : { lang: voice.language })} />)}
          </li>
        ))}
      </ul>
      {page.shown > 0 && missing > 0 ? <p className="muted">{t("page.notShown", { count: missing })}</p> : null}
      {page.shown > perPage ? (
        <Pager
          status={t("page.pages", { from: String((at - 1) * perPage + 1), to: String(last), count: String(page.shown) })}
          {...(at > 1 ? { previous: { href: there(at - 1), label: t("page.previous") } } : {})}
          {...(last < page.shown ? { next: { href: there(at + 1), label: t("page.next") } } : {})}
        />
      ) : null}
    </>
  );
}
