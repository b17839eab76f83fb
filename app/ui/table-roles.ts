/** A narrow layout makes blocks or a grid of a table's rows, and browsers then forget that it was a table: its parts say it themselves. */
export const asTable = { role: "table" } as const;
export const asRows = { role: "rowgroup" } as const;
export const asRow = { role: "row" } as const;
export const asColumnHead = { role: "columnheader", scope: "col" } as const;
export const asRowHead = { role: "rowheader", scope: "row" } as const;
export const asCell = { role: "cell" } as const;
