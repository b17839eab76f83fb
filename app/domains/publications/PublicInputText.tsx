import { useTranslations } from "use-intl";
import { AccessNotice } from "#app/domains/inputs/AccessNotice.tsx";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { PublicInput } from "./public-inputs.view.server.ts";
import "./PublicInput.css";

/** The text as everybody may read it, or why it cannot be read here. */
export function PublicInputText({ input, lang, today }: { input: PublicInput; lang: Lang; today: Day }) {
  const t = useTranslations("publications.single");
  const list = useTranslations("publications.list");
  const { standing, language } = input;
  if (input.isErased) return <p>{list("erased")}</p>;
  if (standing === "unread") return <p>{t("waiting")}</p>;
  if (standing === "held") return <p>{t("held")}</p>;
  if (standing === "taken_down") return <p>{t("takenDown")}</p>;
  if (standing === "journal_only") return <AccessNotice grounds={input.ground ? [input.ground] : []} part={false} lang={lang} today={today} />;
  return (
    <>
      <OwnWords text={input.text} {...(language === "other" ? {} : { lang: language })} />
      {input.removedGrounds.length > 0 ? <AccessNotice grounds={input.removedGrounds} part lang={lang} today={today} /> : null}
    </>
  );
}

/** Marks in words, one after the other: late, how it came, what an officer still waits for; the kind where no heading has named it. */
export function InputMarks({ input, named }: { input: PublicInput; named?: boolean }) {
  const t = useTranslations("inputs.marks");
  const kinds = useTranslations("inputs.kinds");
  const standings = useTranslations("inputs.standings");
  const marks = [
    input.kind === "input" || named ? null : kinds(input.kind), input.isLate ? t("late") : null, input.isWrittenAfterDecision ? t("afterDecision") : null, input.isTranslated ? null : t("untranslated"),
    input.standing === "in_part" ? standings("in_part") : null, input.isAnswered ? t("answered") : null,
  ].filter((mark) => mark !== null);
  return marks.length > 0 ? <p className="small muted">{marks.join(" · ")}</p> : null;
}
