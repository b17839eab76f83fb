import { formatDay, formatDayShort } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { inSentence, type Standing } from "./case-standing.ts";

type StandingKey = Standing["key"] | "new_hearingUntil" | "under_considerationIn" | "under_considerationOn";
export type SayStanding = (key: StandingKey, facts?: Readonly<Record<string, string>>) => string;

/** The state as users read it (product.md § 8); `say` speaks of `cases.standing`, on a page or in a file. */
export function standingWords(standing: Standing, lang: Lang, say: SayStanding): string {
  switch (standing.key) {
    case "open": return say("open", { until: formatDayShort(standing.until, lang) });
    case "new_hearing": return standing.until ? say("new_hearingUntil", { until: formatDay(standing.until, lang) }) : say("new_hearing");
    case "under_consideration":
      if (!standing.body) return say("under_consideration");
      return standing.on ? say("under_considerationOn", { body: inSentence(standing.body), on: formatDayShort(standing.on, lang) }) : say("under_considerationIn", { body: inSentence(standing.body) });
    default: return say(standing.key);
  }
}
