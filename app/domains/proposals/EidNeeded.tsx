import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { Actions, ButtonLink } from "#app/ui/Button.tsx";

/** A link and no form: what a form leads to may not leave these pages (form-action). */
export function EidNeeded({ place, returnTo, office }: { place: Place; returnTo: string; office: string }) {
  const t = useTranslations("proposals.eid");
  return (
    <>
      <p>{t("why")}</p>
      <Actions><ButtonLink href={address(place, "eidStart", null, { query: { tilbake: returnTo } })}>{t("signIn")}</ButtonLink></Actions>
      <p className="small muted">{t("otherWay", { office })}</p>
    </>
  );
}
