import { useTranslations } from "use-intl";
import { address, caseKey, type Place } from "#app/addresses.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { ButtonLink, GoLink } from "#app/ui/Button.tsx";
import type { CasePageFacts, PresentedCase } from "./case-page.ts";

export interface CaseActionProps {
  readonly place: Place;
  readonly page: CasePageFacts;
  readonly presented: PresentedCase;
  readonly lang: Lang;
  /** False in the preview of a draft: the doors are drawn, and lead nowhere yet. */
  readonly isPublic?: boolean;
}

/** The one clear action of a case as it stands now: give input, read what the politicians have got, or follow. */
export function CaseAction({ place, page, presented, lang, isPublic = true }: CaseActionProps) {
  const t = useTranslations("cases.page");
  const key = caseKey(page.head);
  const { invitation, newestBriefing } = presented;
  const { activity } = invitation;
  const door = invitation.choices > 1 || !activity ? address(place, "chooseActivity", { case: key }) : address(place, "giveInput", { case: key, activity: activity.number });
  const giveHref = isPublic ? door : null;
  // Nobody has given input to a case that a proposal brought.
  const follow = page.head.proposal ? null : <GoLink href={address(place, "track")}>{t("follow")}</GoLink>;
  if (invitation.door === "open") return <><ButtonLink href={giveHref} withDot>{t("give")}</ButtonLink><span>{t(isPublic ? "giveFree" : "opensWithCase")}</span></>;
  const late = invitation.door === "late" ? <><GoLink href={giveHref}>{t("giveLate")}</GoLink><span className="small muted">{t("giveLateNote")}</span></> : null;
  if (newestBriefing !== null) return <><ButtonLink href={address(place, "briefing", { case: key, version: newestBriefing })}>{t("readBriefing")}</ButtonLink>{follow}{late}</>;
  if (invitation.door === "not_yet" && activity) return <><span>{t("comesLater", { on: formatDay(activity.opensOn, lang) })}</span>{follow}</>;
  if (late) return <>{follow}{late}</>;
  if (page.head.step === "inform") return <InformAction page={page} />;
  return follow;
}

/** What is only information is not listed as open for input (look.md). */
function InformAction({ page }: { page: CasePageFacts }) {
  const t = useTranslations("cases.page");
  return (
    <>
      <ButtonLink href={page.documents.length > 0 ? "#dokumenter" : "#kontakt"}>{t(page.documents.length > 0 ? "readFacts" : "contactUs")}</ButtonLink>
      <span>{t("informsOnly")}</span>
    </>
  );
}
