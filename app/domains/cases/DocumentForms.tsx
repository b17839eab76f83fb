import { useTranslations } from "use-intl";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatBytes, formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { FileField } from "#app/ui/FileField.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { CaseDocument } from "./case.ts";

interface TableProps { readonly documents: readonly CaseDocument[]; readonly lang: Lang; readonly formToken: string | null; readonly hrefOf: (document: CaseDocument) => string }

export function DocumentsTable({ documents, lang, formToken, hrefOf }: TableProps) {
  const t = useTranslations("cases.documents");
  if (documents.length === 0) return <p>{t("none")}</p>;
  return (
    <DataTable
      id="documents-table" caption={t("crumb")} quietCaption columns={[{ name: t("document") }, { name: t("size"), numeric: true }, { name: t("addedOn") }, { name: t("remove") }]}
      rows={documents.map((one) => ({
        key: one.id,
        cells: [<a key="title" href={hrefOf(one)}>{one.title}</a>, formatBytes(one.bytes, lang), formatDay(dayOf(one.addedAt), lang), <Remove key="remove" document={one} formToken={formToken} />],
      }))}
    />
  );
}

function Remove({ document, formToken }: { document: CaseDocument; formToken: string | null }) {
  const t = useTranslations("cases.documents");
  return (
    <StaffForm formToken={formToken} label={t("removeNamed", { title: document.title })}>
      <HiddenField name="document" value={document.id} />
      <Button quiet name="intent" value="remove">{t("remove")}<span className="visually-hidden"> {document.title}</span></Button>
    </StaffForm>
  );
}

/** Text fields first, the file last: it is streamed as it comes. */
export function UploadForm({ formToken, answer }: { formToken: string | null; answer: FormAnswer | undefined }) {
  const t = useTranslations("cases.documents");
  const form = formState(answer);
  const { error } = form.field("file");
  return (
    <StaffForm formToken={formToken} files>
      <TextField {...form.field("title")} label={t("name")} required maxLength={200} />
      <FileField name="file" label={t("file")} hint={t("fileHint")} accept=".pdf,application/pdf" required {...(error ? { error } : {})} />
      <Button>{t("addButton")}</Button>
    </StaffForm>
  );
}
