import { useTranslations } from "use-intl";
import { address, type Place } from "./addresses.ts";
import { BareFrame } from "./domains/authorities/BareFrame.tsx";
import { SignInForm } from "./domains/people/SignInForm.tsx";
import type { Lang } from "./platform/language.ts";
import { ButtonLink, GoLink } from "./ui/Button.tsx";

interface ErrorPageProps {
  readonly place: (Place & { readonly name: string }) | null;
  readonly lang: Lang;
  readonly status: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

const kinds = ["not_found", "not_open", "not_allowed", "sign_in", "unreadable_form", "try_again", "outcome_unknown", "too_large", "fault"] as const;
type Kind = (typeof kinds)[number];

function kindOf(status: number, facts: ErrorPageProps["facts"]): Kind {
  const said = kinds.find((kind) => kind === facts.kind);
  if (said) return said;
  if (status === 404) return "not_found";
  if (status === 403) return "not_allowed";
  if (status === 413) return "too_large";
  return status >= 500 ? "fault" : "unreadable_form";
}

/** Stands alone: a page that failed has no frame to trust. Sign-in is shown here too, with what was typed kept in it. */
export function ErrorPage({ place, status, facts, requestId }: ErrorPageProps) {
  const t = useTranslations("frame");
  const signIn = useTranslations("people.signIn");
  const kind = kindOf(status, facts);
  return (
    <>
      <title>{`${t(`errors.${kind}.title`)}${place ? ` – ${place.name}` : ""}`}</title>
      <BareFrame name={place?.name ?? "Trappa"} home={place ? address(place, "front") : "/"}>
        <h1>{t(`errors.${kind}.title`)}</h1>
        <p className="lead section-lead">{kind === "sign_in" && typeof facts.kept !== "string" ? signIn("lead") : t(`errors.${kind}.text`)}</p>
        {kind === "sign_in" && place
          ? <SignInForm action={address(place, "signIn")} returnTo={String(facts.returnTo ?? "")} kept={typeof facts.kept === "string" ? facts.kept : null} />
          : <div className="actions">
              {typeof facts.again === "string" ? <ButtonLink href={facts.again}>{t("errors.again")}</ButtonLink> : <ButtonLink href={place ? address(place, "front") : "/"}>{t("errors.home")}</ButtonLink>}
              {place ? <GoLink href={address(place, "search")}>{t("errors.search")}</GoLink> : null}
              {place ? <GoLink href={address(place, "track")}>{t("nav.track")}</GoLink> : null}
            </div>}
        {requestId ? <p className="small muted section">{t("errors.reference", { id: requestId })}</p> : null}
      </BareFrame>
    </>
  );
}
