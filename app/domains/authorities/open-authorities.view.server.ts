import { acrossAuthorities, readAuthority } from "#app/platform/db.server.ts";
import type { WrittenStandard } from "./authority.ts";
import { isVisible, listAuthorities } from "./profile.view.server.ts";

/** Authorities that the public may see; each is asked behind its own wall. */
export async function openAuthorities(): Promise<{ word: string; name: string; writtenStandard: WrittenStandard }[]> {
  const all = await acrossAuthorities(listAuthorities);
  const open = [];
  for (const { id, ...authority } of all) {
    if (await readAuthority(id, isVisible)) open.push(authority);
  }
  return open;
}
