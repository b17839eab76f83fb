import { useTranslations } from "use-intl";
import type { AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import type { MethodKey } from "#app/domains/ladder/method.ts";
import { formatDay, formatPeriod } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Columns } from "#app/ui/Columns.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import type { ShownStatement } from "./council-pages.ts";
import type { BriefingWords, ToldActivity } from "./council.ts";
import { inFours } from "./group-words.ts";

/** What people were asked, by which method and when, and what was said at tables and in workshops: not only how many came. */
export function Told({ activities, lang }: { activities: readonly ToldActivity[]; lang: Lang }) {
  const t = useTranslations("council.briefing");
  const methods = useTranslations("ladder");
  const told = activities.filter((activity) => activity.question !== "" || activity.told !== "" || activity.participants !== null);
  if (told.length === 0) return null;
  return (
    <Section id="sagt" title={t("told")}>
      <p className="muted">{t("toldLead")}</p>
      <div className="briefing-flow">{told.map((activity) => {
        const method = methods(`methods.${activity.method as MethodKey}.name`);
        const facts = [activity.title === "" || activity.title.startsWith(method) ? "" : method, formatPeriod(activity.opensOn, activity.closesOn, lang), activity.place,
          activity.participants === null ? "" : t("participants", { count: activity.participants })];
        return (
          <section key={activity.number} aria-labelledby={`aktivitet-${activity.number}`}>
            <h3 id={`aktivitet-${activity.number}`}>{activity.title || method}</h3>
            <p className="small muted">{facts.filter(Boolean).join(" · ")}</p>
            {activity.question ? <p><em>{unbroken(activity.question)}</em></p> : null}
            {activity.told ? <Paragraphs text={activity.told} /> : null}
            {!activity.told && activity.participants !== null ? <p>{t("notTold")}</p> : null}
          </section>
        );
      })}</div>
    </Section>
  );
}

/** Advisory councils' statements whole (K25), all shown alike; a council without one is named with the reason. */
export function Statements({ words, statements, names, numberHref }: { words: BriefingWords; statements: readonly ShownStatement[]; names: Partial<Readonly<Record<AdvisoryCouncil, string>>>; numberHref: (number: number) => string }) {
  const t = useTranslations("council.briefing");
  const councils = useTranslations("council.briefing.councils");
  const nameOf = (council: string) => (council === "elders_council" || council === "disability_council" || council === "youth_council" ? names[council] ?? councils(council) : council);
  return (
    <Section id="rad" title={t("statements")}>
      {words.statements.length > 0 ? <p className="muted">{t("statementsLead")}</p> : <p>{t("noStatements")}</p>}
      <Columns>
        {words.statements.map((frozen) => {
          const shown = statements.find((one) => one.number === frozen.number);
          return (
            <section key={frozen.number} aria-labelledby={`uttalelse-${frozen.number}`}>
              <h3 id={`uttalelse-${frozen.number}`}>{frozen.bodyName}</h3>
              {shown?.text ? <OwnWords text={shown.text} /> : <p>{t("statementGone")}</p>}
              <p className="small muted">{shown?.wish ? `${t("voiceWish", { wish: shown.wish })} · ` : null}<a href={numberHref(frozen.number)}>{t("input", { number: String(frozen.number) })}</a></p>
            </section>
          );
        })}
      </Columns>
      {words.councilsLaid.length > 0 ? (
        <p className="small">{words.councilsLaid.map((one) => (one.laid ? t("councilLaid", { council: nameOf(one.council) }) : t("councilNotLaid", { council: nameOf(one.council), reason: one.reason }))).join(" ")}</p>
      ) : null}
    </Section>
  );
}

/** What the administration recommends and why, with the price and what must give way. */
export function Reasons({ words }: { words: BriefingWords }) {
  const t = useTranslations("council.briefing");
  const parts = ([["reasons", words.reasons], ["costs", words.costs], ["givesWay", words.givesWay]] as const).filter(([, text]) => text !== "");
  if (parts.length === 0) return null;
  return (
    <Section id="vurdering" title={t("assessment")}>
      <div className="briefing-flow">
        {parts.map(([key, text]) => <div key={key}><h3>{t(key)}</h3><Paragraphs text={text} /></div>)}
      </div>
    </Section>
  );
}

/** The frame beside the alternatives: what could be influenced, what is fixed, who decides and when, when the answer comes. */
export function Frame({ words, lang }: { words: BriefingWords; lang: Lang }) {
  const t = useTranslations("council.briefing");
  return (
    <section className="briefing-frame" aria-labelledby="ramme">
      <div>
        <h2 className="as-h3">{t("open")}</h2>
        {words.alternatives.length > 0 ? <p>{t(words.open.length > 0 ? "openBesides" : "openAlternatives")}</p> : null}
        {words.open.length > 0 ? <ul>{words.open.map((text) => <li key={text}>{unbroken(text)}</li>)}</ul> : null}
      </div>
      <div>
        <h2 className="as-h3" id="ramme">{t("fixed")}</h2>
        {words.fixed.length > 0 ? <ul>{words.fixed.map((text) => <li key={text}>{unbroken(text)}</li>)}</ul> : <p>{t("nothingFixed")}</p>}
      </div>
      <div>
        {words.deciderName && words.decidesOn ? <p>{t("decides", { body: words.deciderName, date: formatDay(words.decidesOn, lang) })}</p> : null}
        {words.answerBy ? <p>{t("answerBy", { date: formatDay(words.answerBy, lang) })}</p> : null}
        {words.orderedBy ? <p className="small muted">{t("ordered", { body: inSentence(words.orderedBy) })}</p> : null}
      </div>
    </section>
  );
}

/** The control code, and everything needed to reckon it again. */
export function ControlCode({ fingerprint, lines, linesHref }: { fingerprint: string; lines: readonly string[] | null; linesHref: string }) {
  const t = useTranslations("council.briefing");
  return (
    <Section id="kontrollkode" title={t("code")}>
      <p>{t("codeLead")}</p>
      <p className="figure">{inFours(fingerprint)}</p>
      <Disclosure summary={t("codeHow")} open={lines !== null}>
        <p>{t("codeSteps")}</p>
        {lines === null ? <p><a href={linesHref}>{t("codeLines")}</a></p> : <><h3>{t("lines")}</h3><ol className="control-lines">{lines.map((line) => <li key={line}><code>{line}</code></li>)}</ol></>}
      </Disclosure>
    </Section>
  );
}
