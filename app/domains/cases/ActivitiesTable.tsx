import { useTranslations } from "use-intl";
import { SmallStairs } from "#app/domains/ladder/Stairs.tsx";
import { stepNumber } from "#app/domains/ladder/step.ts";
import { formatPeriod } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { Activity } from "./activity.ts";

interface Props { readonly activities: readonly Activity[]; readonly lang: Lang; readonly hrefOf: (activity: Activity) => string }

export function ActivitiesTable({ activities, lang, hrefOf }: Props) {
  const t = useTranslations("cases.activities");
  const ladder = useTranslations("ladder");
  const thread = useTranslations("cases.thread");
  if (activities.length === 0) return <p>{t("none")}</p>;
  return (
    <DataTable
      id="activities-table" caption={t("crumb")} quietCaption
      columns={[{ name: t("name") }, { name: t("method") }, { name: t("step") }, { name: t("period") }, { name: t("participants") }, { name: t("edit") }]}
      rows={activities.map((one) => ({
        key: one.id,
        cells: [
          `${one.number}. ${one.title || ladder(`methods.${one.method}.name`)}`, ladder(`methods.${one.method}.name`), <SmallStairs key="step" promised={stepNumber(one.step)} />,
          formatPeriod(one.opensOn, one.closesOn, lang), one.participants === null ? "–" : thread("participants", { count: one.participants }),
          <a key="edit" href={hrefOf(one)}>{t("edit")}<span className="visually-hidden"> {one.title}</span></a>,
        ],
      }))}
    />
  );
}
