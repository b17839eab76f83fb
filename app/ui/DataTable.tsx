import type { ReactNode } from "react";
import { asCell, asColumnHead, asRow, asRowHead, asRows, asTable } from "./table-roles.ts";
import "./DataTable.css";

export interface DataColumn {
  name: string;
  numeric?: boolean;
}

export interface DataRow {
  key?: string;
  /** The first cell names the row. */
  cells: readonly ReactNode[];
  current?: boolean;
}

export interface DataTableProps {
  /** Gives the scrolling region its name, so it must be alone on the page. */
  id: string;
  caption: ReactNode;
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  /** On a narrow page: rows as small lists, or the whole table scrolls sideways inside its own region. */
  narrow?: "stack" | "scroll";
  quietCaption?: boolean;
}

export function DataTable({ id, caption, columns, rows, narrow = "stack", quietCaption }: DataTableProps) {
  const scrolls = narrow === "scroll";
  const region = scrolls ? { role: "region", tabIndex: 0, "aria-labelledby": `${id}-caption` } : {};
  return (
    <div className={`data-table is-${narrow}`} {...region}>
      <table {...asTable} id={id}>
        <caption id={`${id}-caption`} className={quietCaption ? "visually-hidden" : undefined}>{caption}</caption>
        <thead {...asRows}>
          <tr {...asRow}>
            {columns.map((column) => <th key={column.name} {...asColumnHead} className={column.numeric ? "is-numeric" : undefined}>{column.name}</th>)}
          </tr>
        </thead>
        <tbody {...asRows}>
          {rows.map((row, index) => <Row key={row.key ?? index} row={row} columns={columns} />)}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, columns }: { row: DataRow; columns: readonly DataColumn[] }) {
  return (
    <tr {...asRow} aria-current={row.current ? "true" : undefined}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        if (index === 0) return <th key={index} {...asRowHead}>{cell}</th>;
        return <td key={index} {...asCell} data-label={column?.name} className={column?.numeric ? "is-numeric" : undefined}>{cell}</td>;
      })}
    </tr>
  );
}
