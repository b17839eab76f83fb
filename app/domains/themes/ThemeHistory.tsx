import { useTranslations } from "use-intl";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatList } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Thread, type ThreadEntry } from "#app/ui/Thread.tsx";
import type { Theme } from "./theme.ts";

interface Named { readonly number: number; readonly title: string }

export interface ThemeHistoryProps {
  readonly theme: Theme;
  readonly follows: readonly Named[];
  readonly followedBy: readonly Named[];
  readonly isPart: boolean;
  readonly lang: Lang;
  readonly hrefOf: (number: number) => string;
}

/** How the theme came to be and what became of it: joins and splits keep their trace. */
export function ThemeHistory({ theme, follows, followedBy, isPart, lang, hrefOf }: ThemeHistoryProps) {
  const t = useTranslations("themes.page");
  const names = (themes: readonly Named[]) => formatList(themes.map((one) => `«${one.title}»`), lang);
  const links = (themes: readonly Named[]) => (
    <ul className="list">{themes.map((one) => <li key={one.number}><a href={hrefOf(one.number)}>{one.title}</a></li>)}</ul>
  );
  const opened = follows.length === 0 ? t("opened") : isPart ? t("splitFrom", { themes: names(follows) }) : t("joined", { themes: names(follows) });
  const entries: ThreadEntry[] = [{ state: "done", date: formatDay(dayOf(theme.openedAt), lang), title: opened, text: follows.length > 0 ? links(follows) : null }];
  if (theme.closedAt) {
    const title = followedBy.length === 0 ? t("closed") : followedBy.length > 1 ? t("splitInto", { themes: names(followedBy) }) : t("joinedInto", { themes: names(followedBy) });
    entries.push({ state: "done", date: formatDay(dayOf(theme.closedAt), lang), title, text: followedBy.length > 0 ? links(followedBy) : null });
  }
  return <Thread entries={entries} />;
}
