import { useTranslations } from "use-intl";
import { hasWords, type FormAnswer } from "./form-answer.ts";
import { DataTable } from "./ui/DataTable.tsx";
import { ErrorSummary } from "./ui/ErrorSummary.tsx";

/** What stands above a form that was refused; where somebody was quicker, both texts. */
export function Refused({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTranslations("frame");
  if (!answer) return null;
  const rows = Object.entries(answer.standing ?? {}).map(([field, stands]) => ({ key: field, cells: [stands, answer.typed?.[field] ?? String(answer.values[field] ?? "")] }));
  return (
    <>
      <ErrorSummary title={answer.title} errors={answer.errors.length > 0 ? answer.errors : [{ message: t("form.nothingSaved", { kept: hasWords(answer.values) ? "yes" : "no" }) }]} />
      {rows.length > 0 ? <DataTable id="standing" caption={t("form.bothTexts")} columns={[{ name: t("form.standsNow") }, { name: t("form.youWrote") }]} rows={rows} /> : null}
    </>
  );
}
