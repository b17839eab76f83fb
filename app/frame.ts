import type { Authority, Profile } from "#app/domains/authorities/authority.ts";
import type { Actor, Role } from "#app/domains/people/actor.ts";
import type { Lang } from "#app/platform/language.ts";

/** What every page's frame shows: masthead, footer, who is signed in. */
export interface FrameFacts {
  readonly authority: Pick<Authority, "word" | "name" | "addressLanguage" | "kind" | "writtenStandard">;
  readonly profile: Pick<Profile, "officeName" | "postalAddress" | "visitingAddress" | "telephone" | "telephoneHours" | "protectionOfficer" | "accessibilityUrl" | "runBy" | "nameMark">;
  readonly lang: Lang;
  readonly isExercise: boolean;
  readonly path: string;
  readonly signedIn: { readonly name: string; readonly isStaff: boolean; readonly isAdministrator: boolean; readonly isCouncillor: boolean; readonly roles: readonly Role[] } | null;
  /** Somebody is signed in with eID. */
  readonly eid: boolean;
  /** Sealed account id that office forms carry (a post after a time-out is kept for its own account only). */
  readonly formToken: string | null;
}

interface Visited {
  readonly authority: Authority;
  readonly actor: Actor;
  readonly person: object | null;
  readonly lang: Lang;
  readonly url: URL;
  readonly settings: { readonly mode: "exercise" | "live" };
}

export function frameOf(visit: Visited, profile: Profile, formToken: string | null): FrameFacts {
  const { word, name, addressLanguage, kind, writtenStandard } = visit.authority;
  const { officeName, postalAddress, visitingAddress, telephone, telephoneHours, protectionOfficer, accessibilityUrl, runBy, nameMark } = profile;
  const { actor } = visit;
  return {
    authority: { word, name, addressLanguage, kind, writtenStandard },
    profile: { officeName, postalAddress, visitingAddress, telephone, telephoneHours, protectionOfficer, accessibilityUrl, runBy, nameMark },
    lang: visit.lang,
    isExercise: visit.settings.mode === "exercise",
    path: visit.url.pathname,
    signedIn: actor.accountId === null ? null : {
      name: actor.name, isStaff: actor.roles.length > 0, isAdministrator: actor.roles.includes("administrator"), isCouncillor: actor.seats.length > 0, roles: actor.roles,
    },
    eid: visit.person !== null,
    formToken,
  };
}
