import { useTranslations } from "use-intl";
import { Paragraphs } from "#app/domains/themes/Assessed.tsx";
import { Weight } from "#app/domains/themes/Weight.tsx";
import { formatNumber } from "#app/platform/format.ts";
import { Voice } from "#app/ui/Voice.tsx";
import type { ShownVoice } from "./council-pages.ts";
import type { AssessedTheme, BriefingCounts, BriefingWords } from "./council.ts";

interface ThemesProps {
  readonly counts: BriefingCounts;
  readonly words: BriefingWords;
  readonly voices: readonly ShownVoice[];
  readonly themeHref: (number: number) => string;
  readonly numberHref: (number: number) => string;
}

/** Theme by theme: figures for and against, what is raised, what the administration makes of it, and voices in their own words. */
export function BriefingThemes({ counts, words, voices, themeHref, numberHref }: ThemesProps) {
  const t = useTranslations("council.briefing");
  const apart = voices.filter((voice) => voice.themeId === null || !words.themes.some((theme) => theme.id === voice.themeId));
  return (
    <>
      <p className="muted">{t("themesLead")} {words.chosenBy ? t("chosenBy", { text: words.chosenBy }) : t("notChosen")}</p>
      {words.themes.map((theme) => (
        <OneTheme key={theme.id} theme={theme} counts={counts} voices={voices.filter((voice) => voice.themeId === theme.id)} href={themeHref(theme.number)} numberHref={numberHref} />
      ))}
      {apart.length > 0 ? (
        <section className="theme" aria-labelledby="andre-stemmer">
          <div className="theme-head"><h3 id="andre-stemmer">{t("otherVoices")}</h3></div>
          <Voices voices={apart} numberHref={numberHref} />
        </section>
      ) : null}
      <SingleAssessments words={words} numberHref={numberHref} />
    </>
  );
}

interface OneThemeProps { theme: AssessedTheme; counts: BriefingCounts; voices: readonly ShownVoice[]; href: string; numberHref: (number: number) => string }

function OneTheme({ theme, counts, voices, href, numberHref }: OneThemeProps) {
  const t = useTranslations("council.briefing");
  const weights = useTranslations("themes.weights.recommended");
  const inputs = useTranslations("council.start");
  const count = counts.themes.find((one) => one.id === theme.id);
  const { assessment } = theme;
  return (
    <section className="theme" aria-labelledby={`tema-${theme.number}`}>
      <div className="theme-head">
        <h3 id={`tema-${theme.number}`}>{theme.title}</h3>
        <a href={href}>{inputs("total", { count: count?.count ?? 0 })}</a>
        {assessment ? <Weight kind={assessment.weight}>{t("director", { weight: weights(assessment.weight) })}</Weight> : <strong className="late">{t("notAssessed")}</strong>}
      </div>
      {count ? <p className="small">{t("stances", { for: formatNumber(count.stances.for), against: formatNumber(count.stances.against), mixed: formatNumber(count.stances.mixed), none: formatNumber(count.stances.none) })}</p> : null}
      {theme.isOutside ? <p>{t("outside", { to: theme.forwardedTo || "none" })}</p> : null}
      <div className="theme-parts">
        {assessment ? <div><Paragraphs text={assessment.raised} /><Paragraphs text={assessment.why} /></div> : null}
        <Voices voices={voices} numberHref={numberHref} />
      </div>
    </section>
  );
}

function Voices({ voices, numberHref }: { voices: readonly ShownVoice[]; numberHref: (number: number) => string }) {
  if (voices.length === 0) return null;
  return <div className="theme-voices">{voices.map((voice) => <OneVoice key={voice.number} voice={voice} href={numberHref(voice.number)} />)}</div>;
}

function OneVoice({ voice, href }: { voice: ShownVoice; href: string }) {
  const t = useTranslations("council.briefing");
  if (voice.quote === null) return <p className="muted">{t("voiceGone", { number: String(voice.number) })}</p>;
  const who = voice.organisation || voice.answersAs || t("someone");
  const by = [who, voice.wish ? t("voiceWish", { wish: voice.wish }) : "", voice.isLate ? t("voiceLate") : ""].filter(Boolean).join(", ");
  return <Voice quote={voice.quote} by={<>{by} (<a href={href}>{t("input", { number: String(voice.number) })}</a>)</>} {...(voice.language === "other" ? {} : { lang: voice.language })} />;
}

function SingleAssessments({ words, numberHref }: Pick<ThemesProps, "words" | "numberHref">) {
  const t = useTranslations("council.briefing");
  const weights = useTranslations("themes.weights.recommended");
  if (words.singleAssessments.length === 0) return null;
  return (
    <section className="theme" aria-labelledby="enkeltvis">
      <div className="theme-head"><h3 id="enkeltvis">{t("single")}</h3></div>
      {words.singleAssessments.map((one) => (
        <div key={one.number}>
          <p><a href={numberHref(one.number)}>{t("input", { number: String(one.number) })}</a>: {one.raised} <Weight kind={one.weight}>{t("director", { weight: weights(one.weight) })}</Weight></p>
          <Paragraphs text={one.why} />
        </div>
      ))}
    </section>
  );
}
