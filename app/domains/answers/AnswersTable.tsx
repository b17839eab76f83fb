import { useTranslations } from "use-intl";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { AnswerLine } from "./answer-line.ts";

interface AnswersTableProps {
  readonly id: string;
  readonly caption: string;
  readonly lines: readonly AnswerLine[];
  /** Null for who reads and does not answer. */
  readonly hrefOf: ((line: AnswerLine) => string) | null;
}

/** Which themes and inputs wait, what was recommended and given, and to whom an answer would go. */
export function AnswersTable({ id, caption, lines, hrefOf }: AnswersTableProps) {
  const t = useTranslations("answers.office.write");
  const themes = useTranslations("themes");
  return (
    <DataTable
      id={id} caption={caption} quietCaption
      columns={[{ name: t("target") }, { name: t("recommended") }, { name: t("given") }, { name: t("willReach") }, { name: t("waits") }, ...(hrefOf ? [{ name: t("open") }] : [])]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          line.kind === "theme" ? t("theme", { number: String(line.number), title: line.title }) : <>{t("input", { number: String(line.number) })} {line.title}</>,
          line.recommended ? themes(`weights.recommended.${line.recommended}`) : t("notAssessed"),
          line.newest ? themes(`weights.given.${line.newest.weight}`) : t("notAnswered"),
          t("reaches", { count: line.reaches }), t("waitsCount", { count: line.waiting }),
          ...(hrefOf ? [<a key="open" href={hrefOf(line)}>{t(line.newest ? "revise" : "open")}<span className="visually-hidden"> {t(line.kind === "theme" ? "theme" : "input", { number: String(line.number), title: line.title })}</span></a>] : []),
        ],
      }))}
    />
  );
}
