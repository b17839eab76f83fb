import { useTranslations } from "use-intl";
import { groupName } from "#app/domains/inputs/group-words.ts";
import { channels } from "#app/domains/inputs/input.ts";
import type { GroupField, Mark, PublicFilter } from "#app/domains/publications/public-filter.ts";
import { formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Bars } from "#app/ui/Bars.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { Counts } from "#app/ui/Counts.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { Section } from "#app/ui/Section.tsx";
import { isWithin } from "./briefing-counts.rules.ts";
import type { BriefingCounts, BriefingWords, GroupCount, WishCount } from "./council.ts";
import { lettersIn } from "./group-words.ts";

/** The address of the inputs behind a figure, in the set that the briefing froze. */
export type Behind = (filter: Partial<PublicFilter>) => string;

interface NumbersProps {
  readonly counts: BriefingCounts;
  readonly words: BriefingWords;
  readonly behind: Behind;
  readonly lang: Lang;
}

/** In the order asked, on the scale of all inputs: no row is the longest by being drawn so. */
export function Wishes({ counts, behind }: Pick<NumbersProps, "counts" | "behind">) {
  const t = useTranslations("council.briefing");
  const hasLetters = counts.letters.length > 0;
  const note = ({ sort, withoutLetters }: WishCount) =>
    (hasLetters ? { note: <a href={behind({ wishes: [sort], marks: ["not_alike"] })}>{formatNumber(withoutLetters)}</a> } : {});
  const rows = counts.wishes.map((wish) => ({
    name: wish.label, amount: wish.count, value: formatNumber(wish.count), valueHref: behind({ wishes: [wish.sort] }), ...note(wish),
  }));
  const unsaid = counts.withoutWish > 0
    ? [{ name: t("withoutWish"), amount: counts.withoutWish, value: formatNumber(counts.withoutWish), valueHref: behind({ wishes: "none" }), ...(hasLetters ? { note: "" } : {}) }] : [];
  const within = (fits: string) => counts.wishes.filter((wish) => isWithin(wish.fits, fits)).map((wish) => wish.sort);
  return (
    <>
      <Bars caption={t("wishes")} of={counts.total} columns={{ name: t("wish"), value: t("inputs"), bar: t("bar"), ...(hasLetters ? { note: t("withoutLetters") } : {}) }} rows={[...rows, ...unsaid]} />
      <p className="small muted">{t("wishScale", { total: formatNumber(counts.total) })}</p>
      {counts.wishSums.map((sum) => (
        <p key={sum.fits}><a href={behind({ wishes: within(sum.fits) })}>{t("sum", { count: formatNumber(sum.count), total: formatNumber(counts.total), fits: lettersIn(sum.fits, t("or")), undecided: formatNumber(sum.undecided), fits2: lettersIn(sum.fits, t("and")) })}</a></p>
      ))}
    </>
  );
}

/** Who answered, how it came, and what must be known before the figures are used. */
export function WhoAnswered({ counts, behind, lang, districts }: Omit<NumbersProps, "words"> & { districts: readonly { key: string; name: string }[] }) {
  const t = useTranslations("council");
  const ages: Readonly<Record<string, string>> = {
    under_18: t("ages.under_18"), "18_29": t("ages.18_29"), "30_49": t("ages.30_49"), "50_66": t("ages.50_66"), "67_plus": t("ages.67_plus"),
  };
  const unsaid = t("briefing.notSaidGroup");
  const asSaid = (key: string) => (key === "not_said" ? unsaid : key);
  const groups = (field: GroupField, all: readonly GroupCount[], nameOf: (key: string) => string) =>
    all.map((group) => ({ term: groupName(group.keys, nameOf, lang), value: formatNumber(group.count), href: behind({ group: { field, key: group.keys[0] ?? "" } }) }));
  const hasDistricts = counts.districts.some((group) => !group.keys.includes("not_said"));
  return (
    <>
      <Columns className="briefing-groups">
        <div><h3>{t("briefing.as")}</h3><Counts items={groups("answersAs", counts.answersAs, asSaid)} /></div>
        <div><h3>{t("briefing.ages")}</h3><Counts items={groups("age", counts.ages, (key) => ages[key] ?? asSaid(key))} /></div>
        {hasDistricts ? <div><h3>{t("briefing.districts")}</h3><Counts items={groups("district", counts.districts, (key) => districts.find((one) => one.key === key)?.name ?? asSaid(key))} /></div> : null}
        <div>
          <h3>{t("briefing.channels")}</h3>
          <Counts items={counts.channels.map((group) => ({ term: channelName(group.keys[0] ?? "", t), value: formatNumber(group.count), href: behind({ channel: channels.find((one) => one === group.keys[0]) ?? null }) }))} />
        </div>
      </Columns>
      <p className="small muted">{t("briefing.small")}</p>
    </>
  );
}

function channelName(key: string, t: (key: `channels.${(typeof channels)[number]}`) => string): string {
  const known = channels.find((channel) => channel === key);
  return known ? t(`channels.${known}`) : key;
}

/** What a reader of the figures must be told: like letters, what is unread, what is apart. */
export function Reservations({ counts, behind }: Pick<NumbersProps, "counts" | "behind">) {
  const t = useTranslations("council.briefing");
  const marked = (count: number, mark: Mark, words: string): Reservation[] => (count > 0 ? [{ words, href: behind({ marks: [mark] }) }] : []);
  // One input is said once: what is at the translator cannot be read, and what is not read is in no theme.
  const isAtTranslator = counts.untranslated > 0 && counts.unread === counts.untranslated && counts.ofUnread?.untranslated === counts.untranslated;
  const lines: Reservation[] = [
    ...counts.letters.map((letter) => ({
      words: t("letters", { count: String(letter.count), exact: String(letter.exact), longer: letter.count - letter.exact, rest: String(counts.withoutLetters) }), href: behind({ marks: ["alike"] }),
    })),
    ...(isAtTranslator ? [] : marked(counts.unread, "waiting", t("unread", { count: counts.unread }))),
    ...marked(counts.untranslated, "untranslated", isAtTranslator ? t("atTranslator", { count: counts.untranslated }) : t("untranslated", { count: counts.untranslated, unread: counts.ofUnread?.untranslated ?? 0 })),
    ...(counts.unsorted > (counts.ofUnread?.unsorted ?? 0) ? [{ words: t("unsorted", { count: counts.unsorted }), href: behind({ theme: "none" }) }] : []),
    ...marked(counts.journalOnly, "journal_only", t("journalOnly", { count: counts.journalOnly })),
    ...marked(counts.late, "late", t("late", { count: counts.late })),
    ...(counts.setAside > 0 ? [{ words: t("setAside", { count: counts.setAside }) }] : []),
    ...marked(counts.objections, "objection", t("objections", { count: counts.objections, open: counts.openObjections })),
    ...(counts.reactions.yes + counts.reactions.partly + counts.reactions.no > 0
      ? [{ words: t("reactions", { yes: String(counts.reactions.yes), partly: String(counts.reactions.partly), no: String(counts.reactions.no) }) }] : []),
  ];
  return lines.length > 0 ? <ul className="briefing-notes">{lines.map((line) => <li key={line.words}>{line.href ? <a href={line.href}>{line.words}</a> : line.words}</li>)}</ul> : null;
}

/** What is only a number, as what was set aside, has no way further. */
interface Reservation { readonly words: string; readonly href?: string }

export function Missing({ words }: Pick<NumbersProps, "words">) {
  const t = useTranslations("council.briefing");
  return (
    <Section id="mangler" title={t("missing")} spaced={false}>
      {words.missing.length > 0 ? <List items={words.missing} /> : <p>{t("noMissing")}</p>}
    </Section>
  );
}
