/** How many sheets a printed page fills: a page object of the file says /Type /Page; the tree that holds them says /Pages. */
export const sheetsOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
