import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import type { FlagLine } from "./proposal.view.server.ts";

/** K5, K6: what an officer has pointed out to the council, which decides. */
export function FlagWords({ flag, place, lang }: { readonly flag: FlagLine; readonly place: Place; readonly lang: Lang }) {
  const t = useTranslations("proposals");
  const { about } = flag;
  const href = about && (about.kind === "case" ? address(place, "case", { case: about.key }) : address(place, "proposal", { proposal: about.key }));
  return <p>{t("flagged", { on: formatDay(flag.on, lang), kind: t(`office.flagKinds.${flag.kind}`) })} {flag.note} {about && href ? <a href={href}>{about.title}</a> : null}</p>;
}
