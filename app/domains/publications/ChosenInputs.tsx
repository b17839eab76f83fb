import { useTranslations } from "use-intl";
import { groupName } from "#app/domains/inputs/group-words.ts";
import { ageGroups } from "#app/domains/inputs/input.ts";
import type { Lang } from "#app/platform/language.ts";
import type { PublicFilter } from "./public-filter.ts";
import type { FrozenFrame, PublicCounts } from "./public-inputs.ts";

interface ChosenInputsProps {
  readonly filter: PublicFilter;
  /** The keys that the asked group is shown with; null where the briefing has none such. */
  readonly groupKeys: readonly string[] | null;
  readonly frozen: FrozenFrame | null;
  readonly themes: PublicCounts["themes"];
  readonly total: number;
  readonly untold: number;
  readonly lang: Lang;
  readonly allHref: string;
}

/** Which figure the list stands behind, in words: how many, and how many of them are told only as a number. */
export function ChosenInputs(props: ChosenInputsProps) {
  const { filter, frozen, total, untold, allHref } = props;
  const t = useTranslations("publications.chosen");
  const what = useChosenWords(props);
  const waitsForBriefing = frozen === null && (filter.group !== null || filter.wishes !== null);
  return (
    <>
      <p>
        <strong>{t("showing", { what: [...(what.length > 0 ? [what.join(", ")] : [t("all")]), ...(filter.briefing ? [t("inBriefing", { version: String(filter.briefing) })] : [])].join(", ") })}</strong>{" "}
        {waitsForBriefing ? t("noBriefing") : t("behind", { total })} {untold > 0 ? t("untold", { count: untold }) : null} {filter.group ? t("groups") : null}{" "}
        <a href={allHref}>{t("showAll")}</a>
      </p>
      {filter.briefing ? <p className="small muted">{t("changed")}</p> : null}
    </>
  );
}

function useChosenWords({ filter, groupKeys, frozen, themes, lang }: ChosenInputsProps): string[] {
  const t = useTranslations("publications.chosen");
  const channels = useTranslations("inputs.channels");
  const nameOf = useKeyName(frozen);
  const title = (number: number) => themes.find((theme) => theme.number === number)?.title ?? String(number);
  const label = (sort: number) => frozen?.wishes.find((wish) => wish.sort === sort)?.label ?? String(sort);
  const { theme, wishes, channel, activity, group } = filter;
  return [
    theme === null ? null : theme === "none" ? t("noTheme") : t("theme", { title: title(theme) }),
    wishes === null ? null : wishes === "none" ? t("noWish") : groupName(wishes.map((sort) => t("wish", { label: label(sort) })), (name) => name, lang),
    channel === null ? null : t("channel", { name: channels(channel) }), activity === null ? null : t("activity", { number: String(activity) }),
    ...filter.marks.map((mark) => t(`marks.${mark}`)),
    group === null ? null : t(group.field, { group: groupName(groupKeys ?? [], nameOf, lang) }),
  ].filter((words) => words !== null);
}

/** A group's name: an age's words, a district's name, else the word itself. */
function useKeyName(frozen: FrozenFrame | null): (key: string) => string {
  const t = useTranslations("publications.chosen");
  return (key) => {
    const age = ageGroups.find((one) => one === key);
    if (age) return t(`ages.${age}`);
    return key === "not_said" ? t("notSaid") : frozen?.districts.find((one) => one.key === key)?.name ?? key;
  };
}
