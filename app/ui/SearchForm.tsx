import { HiddenField } from "./Form.tsx";
import "./Form.css";
import "./Button.css";

export interface SearchFormProps {
  action: string;
  label: string;
  button: string;
  value?: string;
  name?: string;
  id?: string;
  hint?: string;
  /** Further choices that the search keeps. */
  keep?: Readonly<Record<string, string>>;
}

export function SearchForm({ action, label, button, value, name = "q", id = "q", hint, keep }: SearchFormProps) {
  return (
    <search>
      <form className="search" action={action} method="get">
        <label htmlFor={id}>{label}</label>
        {hint ? <p className="hint" id={`${id}-hint`}>{hint}</p> : null}
        {Object.entries(keep ?? {}).map(([key, kept]) => <HiddenField key={key} name={key} value={kept} />)}
        <input className="input" id={id} name={name} type="search" defaultValue={value} autoComplete="off" aria-describedby={hint ? `${id}-hint` : undefined} />
        <button className="button is-quiet" type="submit">{button}</button>
      </form>
    </search>
  );
}
