/** As many as one sheet of A4 has room for under the text. */
export const linesOnPaper = 15;
