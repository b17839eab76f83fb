import { useTranslations } from "use-intl";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { citeAll } from "#app/platform/law.ts";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { groundOn, isGroundKey } from "./ground.rules.ts";

interface AccessNoticeProps {
  readonly grounds: readonly string[];
  /** Something was taken out, or all of it is kept off the web. */
  readonly part: boolean;
  readonly lang: Lang;
  readonly today: Day;
}

/** O12: the ground beside whatever is withheld, how to ask, what a refusal looks like, and where to complain. */
export function AccessNotice({ grounds, part, lang, today }: AccessNoticeProps) {
  const t = useTranslations("inputs.access");
  const names = useTranslations("inputs.grounds");
  const rows = grounds.filter(isGroundKey).map((key) => ({ key, row: groundOn(key, today) }));
  const mayBeRefused = rows.some(({ row }) => row?.withheldFromAccess);
  return (
    <div className="withheld">
      {rows.map(({ key, row }) => (
        <p key={key}>{t(part ? "partNotOnWeb" : "notOnWeb", { ground: names(`${key}.name`).toLowerCase(), paragraph: row ? citeAll(row.citations, lang) : "" })}</p>
      ))}
      <Disclosure summary={t("title")}>
        <p>{t(mayBeRefused ? "mayBeRefused" : "mayBeGiven")}</p>
        <p>{t("how")} {t("time")}</p>
        <p>{t("refusal")} {t("reasons")} {t("appeal")}</p>
        <p className="small muted">{t("law")}</p>
      </Disclosure>
    </div>
  );
}
