import { useTranslations } from "use-intl";
import { Weight } from "#app/domains/cases/Weight.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import type { Assessment } from "./assessment.ts";

/** What the inputs raise, what is recommended and why. `date` is made where the reader's language is known. */
export function Assessed({ assessment, date, lang }: { assessment: Assessment; date: string; lang?: string }) {
  const t = useTranslations("themes");
  return (
    <>
      <p><Weight kind={assessment.weight} strong>{t(`weights.recommended.${assessment.weight}`)}</Weight></p>
      <h3>{t("page.raised")}</h3>
      <Paragraphs text={assessment.raised} {...(lang ? { lang } : {})} />
      <h3>{t("page.why")}</h3>
      <Paragraphs text={assessment.why} {...(lang ? { lang } : {})} />
      <p className="small muted">{t("page.assessedOn", { date })}</p>
    </>
  );
}
