import { formatDayNear } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { inSentence, type Standing } from "./case-standing.ts";

const inBody = {
  under_consideration: { in: "under_considerationIn", on: "under_considerationOn" }, reopened: { in: "reopenedIn", on: "reopenedOn" },
} as const;

type StandingKey = Standing["key"] | "new_hearingUntil" | (typeof inBody)[keyof typeof inBody]["in" | "on"];
export type SayStanding = (key: StandingKey, facts?: Readonly<Record<string, string>>) => string;

/** The state as users read it (product.md § 8); `say` speaks of `cases.standing`, on a page or in a file. */
export function standingWords(standing: Standing, lang: Lang, say: SayStanding): string {
  switch (standing.key) {
    case "open": return say("open", { until: formatDayNear(standing.until, standing.today, lang) });
    case "new_hearing": return standing.until ? say("new_hearingUntil", { until: formatDayNear(standing.until, standing.today, lang) }) : say("new_hearing");
    case "under_consideration": case "reopened": {
      const { key, on, today } = standing;
      if (!standing.body) return say(key);
      const body = inSentence(standing.body);
      return on ? say(inBody[key].on, { body, on: formatDayNear(on, today, lang) }) : say(inBody[key].in, { body });
    }
    default: return say(standing.key);
  }
}
