import type { Authority } from "#app/domains/authorities/authority.ts";
import type { OpenIdClient } from "#app/platform/identity-settings.server.ts";
import type { Lang } from "#app/platform/language.ts";
import { beginSignIn, type SignInStart } from "#app/platform/openid.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { returnPath } from "#app/platform/return-path.ts";
import { openSeal, seal } from "#app/platform/seal.server.ts";

/** Which of an authority's two ways in: residents with eID, staff with their organisation's provider. */
export type Way = "eid" | "staff";

export interface SignInPlace {
  readonly way: Way;
  readonly authority: Pick<Authority, "id" | "word">;
  readonly sealKey: Buffer;
  readonly provider: OpenIdClient | null;
}

export interface BeginSignIn extends SignInPlace {
  readonly redirectUri: string;
  readonly levels: readonly string[];
  readonly scope: string;
  readonly language: Lang;
  readonly returnTo: string | null;
}

const minutes = (now: Date, count: number): Date => new Date(now.getTime() + count * 60_000);
const startPurpose = ({ way, authority }: SignInPlace): string => `sign-in ${way} ${authority.id}`;
const pathPurpose = (place: SignInPlace): string => `path after ${startPurpose(place)}`;

/**
 * A link begins it, so it writes nothing: what must come back is sealed into a cookie of this browser, for ten minutes. Where she was
 * going travels in `state` too, so that whoever comes back too late can try again from there.
 */
export async function beginAt(command: BeginSignIn, now: Date): Promise<{ url: string; sealedStart: string } | Refusal<"eid_off" | "eid_unavailable">> {
  if (!command.provider) return refuse("eid_off");
  const { redirectUri, scope, levels, language, returnTo } = command;
  const carried = returnTo === null ? "" : seal(command.sealKey, pathPurpose(command), returnTo, minutes(now, 24 * 60));
  const begun = await beginSignIn(command.provider, { redirectUri, scope, levels, language, carried }, now);
  if (isRefusal(begun)) return begun;
  return { url: begun.url, sealedStart: seal(command.sealKey, startPurpose(command), JSON.stringify(begun.start), minutes(now, 10)) };
}

export function openStart(place: SignInPlace, sealed: string | null, now: Date): SignInStart | null {
  const opened = sealed === null ? null : openSeal(place.sealKey, startPurpose(place), sealed, now);
  return opened === null ? null : (JSON.parse(opened) as SignInStart);
}

/** Where she was going, by the `state` that came back: sealed by us, whoever's browser it is. */
export function carriedPath(place: SignInPlace, state: string | null, now: Date): string | null {
  const carried = state?.split(".")[1] ?? "";
  return carried === "" ? null : returnPath(place.authority.word, openSeal(place.sealKey, pathPurpose(place), carried, now));
}
