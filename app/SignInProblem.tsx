import { useTranslations } from "use-intl";
import { address } from "./addresses.ts";
import type { FrameFacts } from "./frame.ts";
import { Page } from "./Page.tsx";
import { Actions, ButtonLink, GoLink } from "./ui/Button.tsx";
import { unbroken } from "./ui/unbroken.ts";

interface SignInProblemProps {
  readonly frame: FrameFacts;
  readonly title: string;
  readonly lead: string;
  /** Where eID leads no further, a person helps. */
  readonly needsOffice: boolean;
  readonly again: string | null;
  readonly back: string | null;
}

/** Says why nobody is signed in, and how to go on. */
export function SignInProblem({ frame, title, lead, needsOffice, again, back }: SignInProblemProps) {
  const t = useTranslations("residents.problem");
  const { officeName, telephone, telephoneHours, visitingAddress } = frame.profile;
  return (
    <Page frame={frame} crumbs={[]}>
      <h1>{title}</h1>
      <p className="lead section-lead">{lead}</p>
      {needsOffice ? <p>{t("office", { name: officeName, telephone: unbroken(telephone), hours: telephoneHours, visiting: visitingAddress })}</p> : null}
      <Actions>
        {again ? <ButtonLink href={again}>{t("again")}</ButtonLink> : null}
        <GoLink href={back ?? address(frame.authority, "front")}>{back ? t("back") : t("home")}</GoLink>
      </Actions>
    </Page>
  );
}
