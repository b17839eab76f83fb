import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import { formatNumber } from "#app/platform/format.ts";
import { DataTable, type DataRow } from "#app/ui/DataTable.tsx";
import { unbroken } from "#app/ui/unbroken.ts";
import type { ReasonKind } from "./alternative-reasons.ts";
import { spokenOn, type SpokenOn } from "./briefing-alternatives.rules.ts";
import type { Behind } from "./BriefingNumbers.tsx";
import type { Speaker } from "./council-pages.ts";
import type { BriefingCounts, BriefingWords } from "./council.ts";
import { lettersIn } from "./group-words.ts";
import "./BriefingAlternatives.css";

interface AlternativesProps {
  readonly kind: AuthorityKind;
  readonly counts: BriefingCounts;
  readonly words: BriefingWords;
  readonly speakers: readonly Speaker[];
  readonly behind: Behind;
  readonly numberHref: (number: number) => string;
}

/** A column for each alternative in the order asked, the same facts for each on every row: no row is one alternative's own. */
export function Alternatives({ kind: authorityKind, counts, words, speakers, behind, numberHref }: AlternativesProps) {
  const t = useTranslations("council.briefing");
  const { alternatives, alternativeReasons: reasons, treatedBy } = words;
  if (alternatives.length === 0) return null;
  const letters = alternatives.map((one) => one.letter);
  const row = (name: string, cells: readonly ReactNode[]): DataRow => ({ key: name, cells: [name, ...cells] });
  const said = (text = "") => (text ? unbroken(text) : t("notSaid"));
  const fact = (name: string, key: "cost" | "runningCost" | "givesWay" | "ready") => row(name, alternatives.map((one) => said(one[key])));
  const reason = (name: string, kind: ReasonKind) => row(name, letters.map((letter) => said(reasons.find((one) => one.letter === letter)?.[kind])));
  const named = (name: string, side: keyof SpokenOn) => row(name, letters.map((letter) => <Named key={letter} of={spokenOn(letter, { counts, words, speakers })[side]} numberHref={numberHref} />));
  const body = treatedBy.length === 1 ? inSentence(treatedBy[0] ?? "") : "";
  const bodySaid = reasons.some((one) => one.bodyFor !== "" || one.bodyAgainst !== "");
  return (
    <>
      <DataTable
        id="alternativer" caption={t("alternatives")} columns={[{ name: t("fact") }, ...alternatives.map((one) => ({ name: `${one.letter}. ${one.title}` }))]}
        rows={[
          row(t("inputs"), letters.map((letter) => <Wanted key={letter} letter={letter} counts={counts} behind={behind} />)),
          fact(t("cost"), "cost"), fact(t("running"), "runningCost"), fact(t("way"), "givesWay"), fact(t("ready"), "ready"),
          named(t("spoke"), "for"), named(t("spokeAgainst"), "against"),
          reason(t("directorFor", { kind: authorityKind }), "directorFor"), reason(t("directorAgainst", { kind: authorityKind }), "directorAgainst"),
          ...(bodySaid ? [reason(t("bodyFor", { body: body || "none" }), "bodyFor"), reason(t("bodyAgainst", { body: body || "none" }), "bodyAgainst")] : []),
        ]}
      />
      {bodySaid ? null : <p className="small muted">{t(treatedBy.length === 0 ? "noBodyYet" : "bodySaidNothing")}</p>}
    </>
  );
}

function Wanted({ letter, counts, behind }: Pick<AlternativesProps, "counts" | "behind"> & { letter: string }) {
  const wishes = counts.wishes.filter((wish) => wish.fits === letter);
  const count = formatNumber(wishes.reduce((sum, wish) => sum + wish.count, 0));
  return wishes.length === 0 ? <>{count}</> : <a href={behind({ wishes: wishes.map((wish) => wish.sort) })}>{count}</a>;
}

function Named({ of, numberHref }: { of: SpokenOn["for"]; numberHref: (number: number) => string }) {
  const t = useTranslations("council.briefing");
  if (of.length === 0) return <>{t("nobody")}</>;
  return <ul className="plain-list">{of.map(({ speaker, shared }) => <li key={speaker.number}><a href={numberHref(speaker.number)}>{speaker.name}</a>{shared ? ` (${lettersIn(shared, t("or"))})` : null}</li>)}</ul>;
}
