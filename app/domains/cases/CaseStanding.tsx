import { useTranslations } from "use-intl";
import { formatDay, formatDayShort } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { State } from "#app/ui/State.tsx";
import { inSentence, type Standing } from "./case-standing.ts";

/** The state in words, for a heading, a row or a thread. */
export function useStandingWords(lang: Lang): (standing: Standing) => string {
  const t = useTranslations("cases.standing");
  return (standing) => {
    switch (standing.key) {
      case "open": return t("open", { until: formatDayShort(standing.until, lang) });
      case "new_hearing": return standing.until ? t("new_hearingUntil", { until: formatDay(standing.until, lang) }) : t("new_hearing");
      case "under_consideration":
        if (!standing.body) return t("under_consideration");
        return standing.on ? t("under_considerationOn", { body: inSentence(standing.body), on: formatDayShort(standing.on, lang) }) : t("under_considerationIn", { body: inSentence(standing.body) });
      default: return t(standing.key);
    }
  };
}

const quietKeys: readonly Standing["key"][] = ["draft", "completed", "withdrawn", "decided", "all_answered"];

/** The dot says that something happens here now; what is over has none. */
export function CaseStanding({ standing, lang }: { standing: Standing; lang: Lang }) {
  const words = useStandingWords(lang);
  return <State dot={!quietKeys.includes(standing.key)}>{words(standing)}</State>;
}
