import { useTranslations } from "use-intl";
import type { Lang } from "#app/platform/language.ts";
import { State } from "#app/ui/State.tsx";
import type { Standing } from "./case-standing.ts";
import { standingWords, type SayStanding } from "./standing-words.ts";

/** The state in words, for a heading, a row or a thread. */
export function useStandingWords(lang: Lang): (standing: Standing) => string {
  const t = useTranslations("cases.standing") as unknown as SayStanding;
  return (standing) => standingWords(standing, lang, t);
}

const quietKeys: readonly Standing["key"][] = ["draft", "completed", "withdrawn", "decided", "all_answered"];

/** The dot says that something happens here now; what is over has none. */
export function CaseStanding({ standing, lang }: { standing: Standing; lang: Lang }) {
  const words = useStandingWords(lang);
  return <State dot={!quietKeys.includes(standing.key)}>{words(standing)}</State>;
}
