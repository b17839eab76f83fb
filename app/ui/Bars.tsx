import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { asCell, asColumnHead, asRow, asRowHead, asRows, asTable } from "./table-roles.ts";
import "./Bars.css";

export interface BarRow {
  name: ReactNode;
  /** Makes the name a link. */
  href?: string;
  /** How long the bar is, on the scale of `of`. */
  amount: number;
  /** The figure as words, made on the server. */
  value: ReactNode;
  /** Makes the figure a link, to what stands behind it. */
  valueHref?: string;
  note?: ReactNode;
}

export interface BarsProps {
  caption: ReactNode;
  columns: { name: ReactNode; value: ReactNode; bar?: ReactNode; note?: string };
  rows: readonly BarRow[];
  /** The whole of the scale. Every row is drawn on it, so the longest need not fill the line. */
  of: number;
  /** Where on the scale a line is drawn across, for a frame or a limit. */
  limit?: number;
  /** The column heads are read aloud but not seen. */
  quietHead?: boolean;
}

export function Bars({ caption, columns, rows, of, limit, quietHead }: BarsProps) {
  const t = useTranslations("ui");
  const withNote = columns.note !== undefined;
  return (
    <div className="chart">
      <table className="bars" {...asTable}>
        <caption>{caption}</caption>
        <thead {...asRows} className={quietHead ? "visually-hidden" : undefined}>
          <tr {...asRow}>
            <th {...asColumnHead}>{columns.name}</th>
            <th {...asColumnHead}>{columns.value}</th>
            <th {...asColumnHead} className="bar-cell">{columns.bar ?? <span className="visually-hidden">{t("bar")}</span>}</th>
            {withNote ? <th {...asColumnHead}>{columns.note}</th> : null}
          </tr>
        </thead>
        <tbody {...asRows}>
          {rows.map((row, index) => (
            <tr {...asRow} key={index}>
              <th {...asRowHead}>{row.href ? <a href={row.href}>{row.name}</a> : row.name}</th>
              <td {...asCell}>{row.valueHref ? <a href={row.valueHref}>{row.value}</a> : row.value}</td>
              <td {...asCell} className="bar-cell"><Bar share={share(row.amount, of)} limit={limit === undefined ? undefined : share(limit, of)} /></td>
              {withNote ? <td {...asCell} className="is-note" data-label={row.note ? columns.note : undefined}>{row.note}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ share: width, limit }: { share: string; limit?: string }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect className="bar-scale" width="100%" height="10" />
      <rect className="bar-length" width={width} height="10" />
      {limit ? <line x1={limit} x2={limit} y1="-4" y2="14" /> : null}
    </svg>
  );
}

function share(amount: number, of: number): string {
  const percent = of > 0 ? Math.min(100, Math.max(0, (amount / of) * 100)) : 0;
  return `${percent.toFixed(1)}%`;
}
