import { useTranslations } from "use-intl";
import { address, caseKey, caseNumber, type Place } from "#app/addresses.ts";
import { WaitingWords } from "#app/domains/cases/WaitingAnswers.tsx";
import { waitingOf } from "#app/domains/cases/waiting.rules.ts";
import { groundOn } from "#app/domains/inputs/ground.rules.ts";
import type { GroundKey } from "#app/domains/inputs/ground.ts";
import type { Day } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { cite } from "#app/platform/law.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { LinkList, List } from "#app/ui/LinkList.tsx";
import type { BriefingChecksum, LateCase, OfCase, PromiseChange, RemovalLine, SetAsideCount, WithheldInput } from "./public-log.ts";

interface Reader { readonly place: Place; readonly lang: Lang; readonly today: Day }

const caseHref = (place: Place, caseFile: OfCase) => address(place, "case", { case: caseKey(caseFile) });

function CaseLink({ place, caseFile }: { place: Place; caseFile: OfCase }) {
  return <a href={caseHref(place, caseFile)}>{caseNumber(caseFile)} {caseFile.title}</a>;
}

export function LateCases({ place, lang, today, cases }: Reader & { readonly cases: readonly LateCase[] }) {
  const t = useTranslations("answers.log");
  if (cases.length === 0) return <p>{t("lateNone")}</p>;
  return <LinkList items={cases.map((one) => ({ href: caseHref(place, one), title: one.title, text: <p><WaitingWords waiting={waitingOf(one, today)} lang={lang} /></p> }))} />;
}

export function ChangedPromises({ place, lang, changes }: Reader & { readonly changes: readonly PromiseChange[] }) {
  const t = useTranslations("answers.log");
  if (changes.length === 0) return <p>{t("changesNone")}</p>;
  const day = (value: Day | null) => (value ? formatDay(value, lang) : t("noDate"));
  return (
    <DataTable
      id="changes" caption={t("changes")} quietCaption columns={[{ name: t("caseColumn") }, { name: t("on") }, { name: t("before") }, { name: t("after") }, { name: t("reason") }]}
      rows={changes.map(({ caseFile, version, on, before, after, reason }) => ({
        key: `${caseFile.year}-${caseFile.number}-${version}`,
        cells: [<CaseLink key="case" place={place} caseFile={caseFile} />, formatDay(on, lang), day(before), before === after ? t("sameDate", { date: day(after) }) : day(after), reason],
      }))}
    />
  );
}

/** O12, offl §§ 28–32: the ground with its paragraph, and how to ask to read it all the same. */
export function Withheld({ place, lang, today, withheld }: Reader & { readonly withheld: readonly WithheldInput[] }) {
  const t = useTranslations("answers.log");
  const groundWords = useGroundWords(lang, today);
  if (withheld.length === 0) return <p>{t("withheldNone")}</p>;
  return (
    <>
      <DataTable
        id="withheld" caption={t("withheld")} quietCaption columns={[{ name: t("input") }, { name: t("caseColumn") }, { name: t("what") }, { name: t("ground") }, { name: t("since") }]}
        rows={withheld.map(({ caseFile, inputNumber, kind, grounds, since }) => ({
          key: `${caseFile.year}-${caseFile.number}-${inputNumber}`,
          cells: [
            <a key="input" href={address(place, "caseInput", { case: caseKey(caseFile), number: inputNumber })}>{t("inputNumber", { number: String(inputNumber) })}</a>, <CaseLink key="case" place={place} caseFile={caseFile} />, t(`withheldKinds.${kind}`),
            kind === "held" ? t("groundHeld") : kind === "taken_down" ? t("groundWish") : grounds.map(groundWords).join("; ") || "–", formatDay(since, lang),
          ],
        }))}
      />
      <AccessRight />
    </>
  );
}

function useGroundWords(lang: Lang, today: Day) {
  const inputs = useTranslations("inputs");
  return (key: GroundKey): string => {
    const ground = groundOn(key, today);
    const name = inputs(`grounds.${key}.name`);
    return ground ? `${name} (${cite(ground.citations[0], lang)})` : name;
  };
}

function AccessRight() {
  const t = useTranslations("inputs");
  const parts = ["how", "time", "refusal", "reasons", "appeal", "law"] as const;
  return <Disclosure summary={t("access.title")} open><List items={parts.map((part) => t(`access.${part}`))} /></Disclosure>;
}

export function SetAside({ place, lang, today, counts }: Reader & { readonly counts: readonly SetAsideCount[] }) {
  const t = useTranslations("answers.log");
  const groundWords = useGroundWords(lang, today);
  if (counts.length === 0) return <p>{t("setAsideNone")}</p>;
  return (
    <>
      <p>{t("setAsideHint")}</p>
      <DataTable
        id="set-aside" caption={t("setAside")} quietCaption columns={[{ name: t("caseColumn") }, { name: t("ground") }, { name: t("count"), numeric: true }]}
        rows={counts.map(({ caseFile, ground, count }) => ({
          key: `${caseFile.year}-${caseFile.number}-${ground}`, cells: [<CaseLink key="case" place={place} caseFile={caseFile} />, groundWords(ground), count],
        }))}
      />
    </>
  );
}

/** When, by which role, on which ground: never what. */
export function Removals({ place, lang, removals }: Reader & { readonly removals: readonly RemovalLine[] }) {
  const t = useTranslations("answers.log");
  const roles = useTranslations("answers.roles");
  const inputs = useTranslations("inputs");
  if (removals.length === 0) return <p>{t("removalsNone")}</p>;
  return (
    <DataTable
      id="removals" caption={t("removals")} quietCaption columns={[{ name: t("what") }, { name: t("caseColumn") }, { name: t("on") }, { name: t("by") }, { name: t("ground") }]}
      rows={removals.map(({ what, inputNumber, caseFile, on, role, ground }) => ({
        cells: [
          t(`removalKinds.${what}`, { number: String(inputNumber ?? "") }), caseFile ? <CaseLink key="case" place={place} caseFile={caseFile} /> : "–",
          formatDay(on, lang), roles(role), inputs(`eraseGrounds.${ground}`),
        ],
      }))}
    />
  );
}

export function Checksums({ place, lang, briefings }: Reader & { readonly briefings: readonly BriefingChecksum[] }) {
  const t = useTranslations("answers.log");
  if (briefings.length === 0) return <p>{t("briefingsNone")}</p>;
  return (
    <>
      <p>{t("briefingsHint")}</p>
      <DataTable
        id="checksums" caption={t("fingerprint")} quietCaption
        columns={[{ name: t("caseColumn") }, { name: t("version"), numeric: true }, { name: t("on") }, { name: t("upTo") }, { name: t("fingerprint") }]}
        rows={briefings.map(({ caseFile, version, frozenOn, afterNumber, fingerprint }) => ({
          key: fingerprint,
          cells: [
            <CaseLink key="case" place={place} caseFile={caseFile} />, <a key="version" href={address(place, "briefing", { case: caseKey(caseFile), version })}>{version}</a>,
            formatDay(frozenOn, lang), t("inputNumber", { number: String(afterNumber) }), <code key="fingerprint">{fingerprint}</code>,
          ],
        }))}
      />
    </>
  );
}
