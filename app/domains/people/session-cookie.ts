/** The session's cookie lives below its authority's word: an account belongs to one authority. */
export const sessionCookieName = "trappa_session";

export const sessionCookieFor = (name: string, word: string, value: string, isSecure: boolean): string =>
  `${name}=${value}; Path=/${word}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;

export const sessionCookie = (word: string, id: string, isSecure: boolean): string => sessionCookieFor(sessionCookieName, word, id, isSecure);

export const clearedSessionCookie = (word: string, isSecure: boolean): string => `${sessionCookie(word, "", isSecure)}; Max-Age=0`;

export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const cut = part.indexOf("=");
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim() || null;
  }
  return null;
}
