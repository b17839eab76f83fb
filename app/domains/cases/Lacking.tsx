import { useTranslations } from "use-intl";
import { Notice } from "#app/ui/Notice.tsx";
import type { PublicationWarning } from "./case.rules.ts";
import type { Lack } from "./lacking.rules.ts";

interface LackingProps { readonly lacks: readonly Lack[]; readonly planHref: string; activityHref(number: number | null): string }

type Say = (key: never, facts?: never) => string;
/** Keys that rules hand out are whole («cases.lacking.title»), so they are said from the root. */
function useWholeKey() {
  const t = useTranslations() as unknown as Say;
  return (key: string, facts: Readonly<Record<string, string | number>> = {}) => t(key as never, facts as never);
}

/** All that is lacking, each with the way to where it is filled in; the ids answer the error summary's links. */
export function Lacking({ lacks, planHref, activityHref }: LackingProps) {
  const t = useTranslations("cases.hub");
  const say = useWholeKey();
  const hrefOf = ({ field, activity }: Lack) => (field.startsWith("activit") ? activityHref(activity) : `${planHref}#${field}`);
  if (lacks.length === 0) return null;
  return (
    <ul>
      {lacks.map((lack) => {
        const words = say(lack.key, lack.facts);
        return <li key={lack.field} id={lack.field}><a href={hrefOf(lack)}>{lack.activity === null ? words : t("ofActivity", { number: String(lack.activity), words })}</a></li>;
      })}
    </ul>
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
