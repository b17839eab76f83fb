import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { isStep } from "#app/domains/ladder/step.ts";
import { dayOf, isDay } from "#app/platform/day.ts";
import { formatDay, formatPeriod } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { PromiseChange, PromiseDifference } from "./promise.rules.ts";

/** Every change of promise and every correction, dated, with its reason, the new beside the old (product.md § 3.2). */
export function PromiseChanges({ changes, lang }: { changes: readonly PromiseChange[]; lang: Lang }) {
  const t = useTranslations("cases.promise");
  const words = useDifferenceWords(lang);
  if (changes.length === 0) return null;
  return (
    <Section id="lofte" title={t("changes")}>
      {changes.map(({ version, differences }) => (
        <div key={version.version} className="section">
          <h3>{t(headings[version.kind], { on: formatDay(dayOf(version.at), lang) })}</h3>
          {version.reason ? <p>{t("because", { reason: version.reason })}</p> : null}
          {version.kind === "lengthened" ? <Lengthened differences={differences} lang={lang} /> : (
          <DataTable
            id={`promise-${version.version}`} caption={t("oldAndNew")} quietCaption
            columns={[{ name: t("what") }, { name: t("before") }, { name: t("after") }]}
            rows={differences.map((one, index) => ({ key: String(index), cells: [words.name(one), words.value(one, one.before), words.value(one, one.after)] }))}
          />)}
        </div>
      ))}
    </Section>
  );
}

const headings = { published: "changedOn", changed: "changedOn", corrected: "correctedOn", lengthened: "lengthenedOn" } as const;

/** One sentence for each: the day it was and the day it became. */
function Lengthened({ differences, lang }: { differences: readonly PromiseDifference[]; lang: Lang }) {
  const t = useTranslations("cases.promise");
  const last = (period: string) => formatDay(period.split("/")[1] ?? "", lang);
  return <>{differences.filter(({ part }) => part === "period").map((one) => <p key={one.about}>{t("lengthened", { activity: one.about, from: last(one.before), to: last(one.after) })}</p>)}</>;
}

function useDifferenceWords(lang: Lang) {
  const t = useTranslations("cases.promise");
  const ladder = useTranslations("ladder");
  const value = (one: PromiseDifference, raw: string): ReactNode => {
    if (raw === "") return t("nothing");
    if (one.part === "step" && isStep(raw)) return ladder(`steps.${raw}.name`);
    if (one.part === "period") {
      const [opens = "", closes = ""] = raw.split("/");
      return isDay(opens) && isDay(closes) ? formatPeriod(opens, closes, lang) : raw;
    }
    if (one.part === "open" || one.part === "fixed") return <ul>{raw.split("\n").map((line) => <li key={line}>{line}</li>)}</ul>;
    return isDay(raw) ? formatDay(raw, lang) : raw;
  };
  const name = (one: PromiseDifference): string => (one.part === "period" || one.part === "question" || one.part === "activity_title" ? `${t(`parts.${one.part}`)}: ${one.about}` : t(`parts.${one.part}`));
  return { name, value };
}
