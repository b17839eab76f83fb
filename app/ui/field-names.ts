import { createContext, isValidElement, useContext, type ReactNode } from "react";

/**
 * What the fields of the page are called, by their `name`. An error summary stands above the fields that it speaks of, so the
 * page of a refused form is rendered twice: the first time gathers the names, the second says them. In the browser they are
 * read back from the summary.
 */
export const FieldNamesContext = createContext<Map<string, string> | null>(null);

/** Called by every field: its label is its name. Of several with one name the first counts, as a link to it does. */
export function useFieldName(name: string | undefined, label: ReactNode): void {
  const names = useContext(FieldNamesContext);
  if (names && name !== undefined && !names.has(name)) names.set(name, wordsOf(label).trim());
}

function wordsOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(wordsOf).join("");
  return isValidElement<{ children?: ReactNode }>(node) ? wordsOf(node.props.children) : "";
}
