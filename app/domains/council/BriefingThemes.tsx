import { Fragment } from "react";
import { useTranslations } from "use-intl";
import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { Weight } from "#app/domains/cases/Weight.tsx";
import { smallestGroup } from "#app/domains/cases/smallest-group.ts";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import { stanceMarks } from "#app/domains/publications/public-filter.ts";
import { capitalised, formatNumber } from "#app/platform/format.ts";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Voice } from "#app/ui/Voice.tsx";
import type { Behind } from "./BriefingNumbers.tsx";
import type { ShownVoice } from "./council-pages.ts";
import type { AssessedTheme, BriefingCounts, BriefingWords, ThemeCount } from "./council.ts";

interface ThemesProps {
  readonly kind: AuthorityKind;
  readonly counts: BriefingCounts;
  readonly words: BriefingWords;
  readonly voices: readonly ShownVoice[];
  readonly behind: Behind;
  readonly themeHref: (number: number) => string;
  readonly numberHref: (number: number) => string;
}

/** Theme by theme: figures for and against, what is raised, what the administration makes of it, and voices in their own words. */
export function BriefingThemes({ kind, counts, words, voices, behind, themeHref, numberHref }: ThemesProps) {
  const t = useTranslations("council.briefing");
  const apart = voices.filter((voice) => voice.themeId === null || !words.themes.some((theme) => theme.id === voice.themeId));
  return (
    <>
      <p className="muted">{t("themesLead", { kind })} {words.chosenBy ? t("chosenBy", { text: words.chosenBy }) : t("notChosen")}</p>
      {words.themes.map((theme) => (
        <OneTheme key={theme.id} kind={kind} theme={theme} counts={counts} voices={voices.filter((voice) => voice.themeId === theme.id)} behind={behind} href={themeHref(theme.number)} numberHref={numberHref} />
      ))}
      {apart.length > 0 ? (
        <section className="theme" aria-labelledby="andre-stemmer">
          <div className="theme-head"><h3 id="andre-stemmer">{t("otherVoices")}</h3></div>
          <Voices voices={apart} numberHref={numberHref} />
        </section>
      ) : null}
      <SingleAssessments kind={kind} words={words} numberHref={numberHref} />
    </>
  );
}

interface OneThemeProps { kind: AuthorityKind; theme: AssessedTheme; counts: BriefingCounts; voices: readonly ShownVoice[]; behind: Behind; href: string; numberHref: (number: number) => string }

function OneTheme({ kind, theme, counts, voices, behind, href, numberHref }: OneThemeProps) {
  const t = useTranslations("council.briefing");
  const weights = useTranslations("themes.weights.recommended");
  const inputs = useTranslations("council.start");
  const count = counts.themes.find((one) => one.id === theme.id);
  const { assessment } = theme;
  return (
    <section className="theme" aria-labelledby={`tema-${theme.number}`}>
      <div className="theme-head">
        <h3 id={`tema-${theme.number}`}><a href={href}>{theme.title}</a></h3>
        <a href={behind({ theme: theme.number })}>{inputs("total", { count: count?.count ?? 0 })}</a>
        {assessment ? <Weight kind={assessment.weight}>{t("director", { kind, weight: weights(assessment.weight) })}</Weight> : <strong className="late">{t("notAssessed", { kind })}</strong>}
        {count ? <Stances count={count} behind={behind} /> : null}
        {count?.behind && count.count >= smallestGroup ? <span className="small"><WhoStandsBehind counts={count.behind} /></span> : null}
      </div>
      {theme.isOutside ? <p>{t("outside", { to: theme.forwardedTo || "none" })}</p> : null}
      <div className="theme-parts">
        {assessment ? <div><Paragraphs text={assessment.raised} /><Paragraphs text={assessment.why} /></div> : null}
        <Voices voices={voices} numberHref={numberHref} />
      </div>
    </section>
  );
}

/** For and against are always said, none or many; the others where there is somebody. */
const stancesToShow = ({ stances }: ThemeCount) => stanceMarks.filter((stance) => stance === "for" || stance === "against" || stances[stance] > 0);

function Stances({ count, behind }: { count: ThemeCount; behind: Behind }) {
  const t = useTranslations("council.briefing.stances");
  return (
    <span className="small">
      {stancesToShow(count).map((stance, index) => (
        <Fragment key={stance}>{index > 0 ? " · " : null}<a href={behind({ theme: count.number, marks: [stance] })}>{t(stance, { count: formatNumber(count.stances[stance]) })}</a></Fragment>
      ))}
    </span>
  );
}

function Voices({ voices, numberHref }: { voices: readonly ShownVoice[]; numberHref: (number: number) => string }) {
  if (voices.length === 0) return null;
  return <div className="theme-voices">{voices.map((voice) => <OneVoice key={voice.number} voice={voice} href={numberHref(voice.number)} />)}</div>;
}

function OneVoice({ voice, href }: { voice: ShownVoice; href: string }) {
  const t = useTranslations("council.briefing");
  if (voice.quote === null) return <p className="muted">{t("voiceGone", { number: String(voice.number) })}</p>;
  const who = voice.organisation || capitalised(voice.answersAs) || t("someone");
  const by = [who, voice.wish ? t("voiceWish", { wish: voice.wish }) : "", voice.isLate ? t("voiceLate") : ""].filter(Boolean).join(", ");
  return <Voice quote={voice.quote} by={<>{by} (<a href={href}>{t("input", { number: String(voice.number) })}</a>)</>} {...(voice.language === "other" ? {} : { lang: voice.language })} />;
}

function SingleAssessments({ kind, words, numberHref }: Pick<ThemesProps, "kind" | "words" | "numberHref">) {
  const t = useTranslations("council.briefing");
  const weights = useTranslations("themes.weights.recommended");
  if (words.singleAssessments.length === 0) return null;
  return (
    <section className="theme" aria-labelledby="enkeltvis">
      <div className="theme-head"><h3 id="enkeltvis">{t("single")}</h3></div>
      {words.singleAssessments.map((one) => (
        <div key={one.number}>
          <p><a href={numberHref(one.number)}>{t("input", { number: String(one.number) })}</a>: {one.raised} <Weight kind={one.weight}>{t("director", { kind, weight: weights(one.weight) })}</Weight></p>
          <Paragraphs text={one.why} />
        </div>
      ))}
    </section>
  );
}
