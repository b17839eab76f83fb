import { useTranslations } from "use-intl";
import { Notice } from "#app/ui/Notice.tsx";
import type { CaseHubFacts } from "./case-hub.ts";
import type { PublicationWarning } from "./case.rules.ts";

interface LackingProps extends Pick<CaseHubFacts, "lacking" | "stopped"> { readonly planHref: string; readonly activitiesHref: string }

type Say = (key: never, facts?: never) => string;
/** Keys that rules hand out are whole («cases.lacking.title»), so they are said from the root. */
function useWholeKey() {
  const t = useTranslations() as unknown as Say;
  return (key: string, facts: Readonly<Record<string, string | number>> = {}) => t(key as never, facts as never);
}

/** Field by field what is lacking, each with the way to where it is filled in; the ids answer the error summary's links. */
export function Lacking({ lacking, stopped, planHref, activitiesHref }: LackingProps) {
  const say = useWholeKey();
  const entries = Object.entries(lacking);
  if (entries.length === 0 && !stopped) return null;
  return (
    <>
      {stopped ? <Notice kind="alert">{say(stopped.key, stopped.facts)}</Notice> : null}
      <ul>
        {entries.map(([field, key]) => <li key={field} id={field}><a href={field === "activities" ? activitiesHref : `${planHref}#${field}`}>{say(key)}</a></li>)}
      </ul>
    </>
  );
}

export function Warnings({ warnings }: { warnings: readonly PublicationWarning[] }) {
  const t = useTranslations("cases.hub");
  const say = useWholeKey();
  if (warnings.length === 0) return null;
  const keyOf = (warning: PublicationWarning) => (warning.key === "hard_to_read" ? "cases.warned.hard_to_read" : `cases.hearing.warnings.${warning.key}`);
  return (
    <Notice title={t("warnings")} level={3}>
      <ul>{warnings.map((warning) => <li key={warning.key}>{say(keyOf(warning), warning.facts)}</li>)}</ul>
    </Notice>
  );
}
