/** Where to go on after a sign-in: a path below the authority's word, as a browser reads it, or null. */
export function returnPath(word: string, asked: string | null | undefined): string | null {
  if (!asked || asked.length > 500 || !asked.startsWith("/") || /[\\\p{Cc}]/u.test(asked)) return null;
  const here = "http://here.invalid";
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null;
  if (!url || url.origin !== here || !(url.pathname === `/${word}` || url.pathname.startsWith(`/${word}/`))) return null;
  return url.pathname + url.search + url.hash;
}
