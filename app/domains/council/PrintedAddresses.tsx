import { useTranslations } from "use-intl";
import { groupName } from "#app/domains/inputs/group-words.ts";
import { channels } from "#app/domains/inputs/input.ts";
import { queryOf, type GroupField, type Mark, type PublicFilter } from "#app/domains/publications/public-filter.ts";
import type { Lang } from "#app/platform/language.ts";
import { isWithin } from "./briefing-counts.rules.ts";
import type { BriefingCounts, BriefingWords, GroupCount } from "./council.ts";
import { lettersIn } from "./group-words.ts";
import "./PrintedAddresses.css";

interface AddressesProps {
  readonly counts: BriefingCounts;
  readonly words: Pick<BriefingWords, "themes">;
  readonly districts: readonly { readonly key: string; readonly name: string }[];
  readonly lang: Lang;
  /** What the address of every figure begins with, without its protocol. */
  readonly base: string;
}

interface Printed { readonly name: string; readonly tail: string }

/** «&onske=2»: what is written after the beginning that all figures share. */
export const tailOf = (filter: Partial<PublicFilter>): string => Object.entries(queryOf(filter)).map(([key, value]) => `&${key}=${value}`).join("");

/** On paper nothing opens: every underlined figure has its address in words (look.md). A screen has the links themselves. */
export function PrintedAddresses(props: AddressesProps) {
  const t = useTranslations("council.briefing.printed");
  const rows = usePrinted(props);
  return (
    <section className="briefing-addresses" aria-labelledby="adresser">
      <h3 id="adresser">{t("title")}</h3>
      <p>{t("lead", { base: props.base, inputs: props.base.replace(/\?.*$/, "") })}</p>
      {rows.filter((row) => row.entries.length > 0).map((row) => (
        <p key={row.name}><strong>{row.name}</strong>{" "}{row.entries.map(inWords).join(" · ")}</p>
      ))}
    </section>
  );
}

// «&krets=sentrum» says itself whose it is.
const inWords = ({ name, tail }: Printed): string => (tail.split("=")[1]?.toLowerCase() === name.toLowerCase() ? tail : `${tail} ${name}`);

function usePrinted({ counts, words, districts, lang }: AddressesProps): { name: string; entries: readonly Printed[] }[] {
  const t = useTranslations("council");
  const unsaid = t("briefing.notSaidGroup");
  const asSaid = (key: string) => (key === "not_said" ? unsaid : key);
  const entry = (name: string, filter: Partial<PublicFilter>): Printed => ({ name, tail: tailOf(filter) });
  const marked = (count: number, mark: Mark): Printed[] => (count > 0 ? [entry(t(`briefing.printed.marks.${mark}`), { marks: [mark] })] : []);
  const groups = (field: GroupField, all: readonly GroupCount[], nameOf: (key: string) => string) => all.map((group) => entry(groupName(group.keys, nameOf, lang), { group: { field, key: group.keys[0] ?? "" } }));
  const age = (key: string) => (key === "under_18" || key === "18_29" || key === "30_49" || key === "50_66" || key === "67_plus" ? t(`ages.${key}`) : asSaid(key));
  const within = (fits: string) => counts.wishes.filter((wish) => isWithin(wish.fits, fits)).map((wish) => wish.sort);
  return [
    { name: t("briefing.wish"), entries: [
      ...counts.wishes.map((wish) => entry(wish.label, { wishes: [wish.sort] })), ...(counts.withoutWish > 0 ? [entry(t("briefing.withoutWish"), { wishes: "none" })] : []),
      ...counts.wishSums.map((sum) => entry(lettersIn(sum.fits, t("briefing.or")), { wishes: within(sum.fits) })),
    ] },
    { name: t("briefing.as"), entries: groups("answersAs", counts.answersAs, asSaid) },
    { name: t("briefing.ages"), entries: groups("age", counts.ages, age) },
    { name: t("briefing.districts"), entries: groups("district", counts.districts, (key) => districts.find((one) => one.key === key)?.name ?? asSaid(key)) },
    { name: t("briefing.channels"), entries: counts.channels.flatMap((group) => channels.filter((channel) => channel === group.keys[0]).map((channel) => entry(t(`channels.${channel}`), { channel }))) },
    { name: t("briefing.printed.theme"), entries: [
      ...counts.themes.map((theme) => entry(words.themes.find((one) => one.id === theme.id)?.title ?? "", { theme: theme.number })), ...(counts.unsorted > 0 ? [entry(t("briefing.printed.noTheme"), { theme: "none" })] : []),
    ] },
    { name: t("briefing.printed.also"), entries: [
      ...(["for", "against", "mixed", "none"] as const).flatMap((mark) => marked(counts.themes.reduce((sum, theme) => sum + theme.stances[mark], mark === "for" || mark === "against" ? 1 : 0), mark)),
      ...(counts.letters.length > 0 ? [...marked(1, "alike"), ...marked(1, "not_alike")] : []),
      ...marked(1, "from_body"), ...marked(counts.late, "late"), ...marked(counts.unread, "waiting"), ...marked(counts.untranslated, "untranslated"), ...marked(counts.journalOnly, "journal_only"),
      ...marked(counts.objections, "objection"),
    ] },
  ];
}
