import { useTranslations } from "use-intl";
import { List } from "#app/ui/LinkList.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { ShownRemarks } from "./remark.ts";

/** What those who were answered before said of it, for whoever reads or writes the next briefing. */
export function RemarksShown({ remarks }: { remarks: ShownRemarks }) {
  const t = useTranslations("answers.remarks");
  const { total, newest } = remarks;
  if (total === 0) return null;
  return (
    <>
      <h3>{t("title")}</h3>
      <p className="small muted">{t("lead")} {newest.length < total ? t("newest", { shown: String(newest.length), total: String(total) }) : null}</p>
      <List items={newest.map((remark) => <><p className="label">{t("said", { answered: remark.answered })}</p><OwnWords text={remark.text} /></>)} />
    </>
  );
}
