import { useTranslations } from "use-intl";
import type { Assessment } from "./assessment.ts";
import { Weight } from "./Weight.tsx";

/** The administration's own words, in its own face: never set as a quotation. */
export function Paragraphs({ text, lang }: { text: string; lang?: string }) {
  return <>{text.split(/\n{2,}/).filter((one) => one.trim() !== "").map((one, index) => <p key={index} lang={lang}>{one}</p>)}</>;
}

/** What the inputs raise, what is recommended and why. `date` is made where the reader's language is known. */
export function Assessed({ assessment, date, lang }: { assessment: Assessment; date: string; lang?: string }) {
  const t = useTranslations("themes");
  return (
    <>
      <p><Weight kind={assessment.weight} strong>{t(`weights.recommended.${assessment.weight}`)}</Weight></p>
      <h3>{t("page.raised")}</h3>
      <Paragraphs text={assessment.raised} lang={lang} />
      <h3>{t("page.why")}</h3>
      <Paragraphs text={assessment.why} lang={lang} />
      <p className="small muted">{t("page.assessedOn", { date })}</p>
    </>
  );
}
