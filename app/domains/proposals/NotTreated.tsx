import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import type { OtherLevel } from "./other-level.view.server.ts";
import type { ProposalPage } from "./proposal-page.ts";
import { inWords } from "./council-words.ts";

interface NotTreatedProps { readonly page: ProposalPage; readonly otherLevel: OtherLevel | "elsewhere" | null; readonly place: Place & { readonly kind: string }; readonly council: string }

/** K4, K5, K9: why the council did not treat it, or said no; what the law gives of appeal; and where else the matter may belong. */
export function NotTreated({ page, otherLevel, place, council }: NotTreatedProps) {
  const t = useTranslations("proposals.notTreated");
  if (page.state === "referred") return <Notice title={t("referredTitle")}><p>{t("referred", { ...inWords(council), plan: page.planCase, reference: page.planReference })}</p></Notice>;
  if (page.state === "rejected") return <Notice title={t("rejectedTitle")}><p>{t("noAppeal")}</p></Notice>;
  if (page.refusedFor === null) return null;
  return (
    <Notice title={t(`${page.refusedFor}.title`)}>
      <p>{t(`${page.refusedFor}.text`, inWords(council))}</p>
      {page.refusedFor === "not_our_activity" && otherLevel ? <OtherLevelWay otherLevel={otherLevel} kind={place.kind} /> : null}
      <p>{t("noAppeal")}</p>
    </Notice>
  );
}

/** A proposal that concerns the other level is shown the way to it. */
export function OtherLevelWay({ otherLevel, kind }: { otherLevel: OtherLevel | "elsewhere"; kind: string }) {
  const t = useTranslations("proposals.otherLevel");
  if (otherLevel !== "elsewhere") return <p><GoLink href={address(otherLevel, "newProposal")}>{t("to", { name: otherLevel.name })}</GoLink></p>;
  return <p>{t(kind === "county" ? "municipalities" : "county")}</p>;
}
