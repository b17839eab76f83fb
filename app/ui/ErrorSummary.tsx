import { useContext } from "react";
import { useTranslations } from "use-intl";
import { FieldNamesContext } from "./field-names.ts";
import "./Form.css";

export interface FieldError {
  /** The field's name, which is also its id. Without one the message stands without a link. */
  field?: string;
  message: string;
  /** Says the same of any field («Fyll ut feltet.»), so the summary says which one it is. */
  isGeneral?: boolean;
}

/** Stands above the page's h1, so its title is no heading: it is read aloud as soon as it is there, and the h1 stays the first. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  const lines = useLines(errors);
  if (lines.length === 0) return null;
  const [first] = lines;
  // One fault that is the heading's own words is not said twice.
  if (lines.length === 1 && first?.message === title) {
    return (
      <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} id="error-summary">
        <p id="error-summary-title">{first.field ? <a href={`#${first.field}`}>{title}</a> : title}</p>
      </div>
    );
  }
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} id="error-summary">
      <p id="error-summary-title">{title}</p>
      <ul>
        {lines.map(({ field, name, message }) => <li key={`${field} ${message}`}>{field ? <a href={`#${field}`} data-field-name={name}>{message}</a> : message}</li>)}
      </ul>
    </div>
  );
}

interface Line { readonly field?: string; readonly name?: string; readonly message: string }

/** Each line names its field; what is wrong with fields that nobody sees is one line, without a link. */
function useLines(errors: readonly FieldError[]): Line[] {
  const t = useTranslations("ui");
  const names = useContext(FieldNamesContext);
  const seen = new Set<string>();
  return errors.flatMap(({ field, message, isGeneral }): Line[] => {
    const name = field ? names?.get(field) : undefined;
    const line = !isGeneral || !names ? { field, name, message } : name ? { field, name, message: t("errorOf", { name, message: inSentence(message) }) } : { message: t("hiddenLacks") };
    if (seen.has(line.message)) return [];
    seen.add(line.message);
    return [line];
  });
}

const inSentence = (message: string) => message.charAt(0).toLowerCase() + message.slice(1);
