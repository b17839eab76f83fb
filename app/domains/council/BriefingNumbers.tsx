import { useTranslations } from "use-intl";
import type { Lang } from "#app/platform/language.ts";
import { formatNumber } from "#app/platform/format.ts";
import { Bars } from "#app/ui/Bars.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { Counts } from "#app/ui/Counts.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { Speaker } from "./council-pages.ts";
import type { BriefingCounts, BriefingWords, GroupCount } from "./council.ts";
import { groupName, lettersIn } from "./group-words.ts";

/** The address of the inputs behind a figure. */
export type Behind = (filter: Readonly<Record<string, string>>) => string;

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
  const note = (count: number) => (hasLetters ? { note: `${formatNumber(count)}` } : {});
  const rows = counts.wishes.map((wish) => ({
    name: wish.label, amount: wish.count, value: formatNumber(wish.count), valueHref: behind({ onske: String(wish.sort) }), ...note(wish.withoutLetters),
  }));
  const unsaid = counts.withoutWish > 0 ? [{ name: t("withoutWish"), amount: counts.withoutWish, value: formatNumber(counts.withoutWish), ...(hasLetters ? { note: "" } : {}) }] : [];
  return (
    <>
      <Bars caption={t("wishes")} of={counts.total} columns={{ name: t("wish"), value: t("inputs"), bar: t("bar"), ...(hasLetters ? { note: t("withoutLetters") } : {}) }} rows={[...rows, ...unsaid]} />
      <p className="small muted">{t("wishScale", { total: formatNumber(counts.total) })}</p>
      {counts.wishSums.map((sum) => (
        <p key={sum.fits}>{t("sum", { count: formatNumber(sum.count), total: formatNumber(counts.total), fits: lettersIn(sum.fits, t("or")), undecided: formatNumber(sum.undecided), fits2: lettersIn(sum.fits, t("and")) })}</p>
      ))}
    </>
  );
}

/** The same facts for each alternative, in the order asked. */
export function Alternatives({ counts, words, speakers, numberHref }: Pick<NumbersProps, "counts" | "words"> & { speakers: readonly Speaker[]; numberHref: (number: number) => string }) {
  const t = useTranslations("council.briefing");
  if (words.alternatives.length === 0) return null;
  const wishOf = (letter: string) => counts.wishes.filter((wish) => wish.fits === letter);
  const named = (letter: string) => {
    const ids = wishOf(letter).map((wish) => wish.id);
    return speakers.filter((speaker) => words.speakers.some((one) => one.number === speaker.number && ids.includes(one.wishId)));
  };
  const said = (text: string) => text || t("notSaid");
  const rows = words.alternatives.map((one) => ({
    key: one.letter,
    cells: [
      `${one.letter}. ${one.title}`, formatNumber(wishOf(one.letter).reduce((sum, wish) => sum + wish.count, 0)), said(one.cost), said(one.runningCost), said(one.givesWay), said(one.ready),
      named(one.letter).length === 0 ? t("nobody") : <ul key="spoke" className="plain-list">{named(one.letter).map((speaker) => <li key={speaker.number}><a href={numberHref(speaker.number)}>{speaker.name}</a></li>)}</ul>,
    ],
  }));
  const columns = [{ name: t("alternative") }, { name: t("inputs"), numeric: true }, { name: t("cost") }, { name: t("running") }, { name: t("way") }, { name: t("ready") }, { name: t("spoke") }];
  return <DataTable id="alternativer" caption={t("alternatives")} columns={columns} rows={rows} />;
}

/** Who answered, how it came, and what must be known before the figures are used. */
export function WhoAnswered({ counts, behind, lang, districts }: Omit<NumbersProps, "words"> & { districts: readonly { key: string; name: string }[] }) {
  const t = useTranslations("council");
  const ages: Readonly<Record<string, string>> = {
    under_18: t("ages.under_18"), "18_29": t("ages.18_29"), "30_49": t("ages.30_49"), "50_66": t("ages.50_66"), "67_plus": t("ages.67_plus"),
  };
  const unsaid = t("briefing.notSaidGroup");
  const asSaid = (key: string) => (key === "not_said" ? unsaid : key);
  const groups = (all: readonly GroupCount[], nameOf: (key: string) => string) =>
    all.map((group) => ({ term: groupName(group.keys, nameOf, lang), value: formatNumber(group.count) }));
  const hasDistricts = counts.districts.some((group) => !group.keys.includes("not_said"));
  return (
    <>
      <Columns className="briefing-groups">
        <div><h3>{t("briefing.as")}</h3><Counts items={groups(counts.answersAs, asSaid)} /></div>
        <div><h3>{t("briefing.ages")}</h3><Counts items={groups(counts.ages, (key) => ages[key] ?? asSaid(key))} /></div>
        {hasDistricts ? <div><h3>{t("briefing.districts")}</h3><Counts items={groups(counts.districts, (key) => districts.find((one) => one.key === key)?.name ?? asSaid(key))} /></div> : null}
        <div>
          <h3>{t("briefing.channels")}</h3>
          <Counts items={counts.channels.map((group) => ({ term: channelName(group.keys[0] ?? "", t), value: formatNumber(group.count), href: behind({ kanal: group.keys[0] ?? "" }) }))} />
        </div>
      </Columns>
      <p className="small muted">{t("briefing.small")}</p>
    </>
  );
}

const channels = ["web", "email", "letter", "phone", "meeting"] as const;
function channelName(key: string, t: (key: `channels.${(typeof channels)[number]}`) => string): string {
  const known = channels.find((channel) => channel === key);
  return known ? t(`channels.${known}`) : key;
}

/** What a reader of the figures must be told: like letters, what is unread, what is apart. */
export function Reservations({ counts }: Pick<NumbersProps, "counts">) {
  const t = useTranslations("council.briefing");
  const lines = [
    ...counts.letters.map((letter) => t("letters", { count: String(letter.count), exact: String(letter.exact), longer: letter.count - letter.exact, rest: String(counts.withoutLetters) })),
    ...(counts.unread > 0 ? [t("unread", { count: counts.unread })] : []),
    ...(counts.untranslated > 0 ? [t("untranslated", { count: counts.untranslated })] : []),
    ...(counts.unsorted > 0 ? [t("unsorted", { count: counts.unsorted })] : []),
    ...(counts.journalOnly > 0 ? [t("journalOnly", { count: counts.journalOnly })] : []),
    ...(counts.late > 0 ? [t("late", { count: counts.late })] : []),
    ...(counts.setAside > 0 ? [t("setAside", { count: counts.setAside })] : []),
    ...(counts.objections > 0 ? [t("objections", { count: counts.objections, open: counts.openObjections })] : []),
    ...(counts.reactions.yes + counts.reactions.partly + counts.reactions.no > 0
      ? [t("reactions", { yes: String(counts.reactions.yes), partly: String(counts.reactions.partly), no: String(counts.reactions.no) })] : []),
  ];
  return lines.length > 0 ? <ul className="briefing-notes">{lines.map((line) => <li key={line}>{line}</li>)}</ul> : null;
}

export function Missing({ words }: Pick<NumbersProps, "words">) {
  const t = useTranslations("council.briefing");
  return (
    <Section id="mangler" title={t("missing")} spaced={false}>
      {words.missing.length > 0 ? <List items={words.missing} /> : <p>{t("noMissing")}</p>}
    </Section>
  );
}
