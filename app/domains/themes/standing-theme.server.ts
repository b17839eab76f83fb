import type { LockedCase } from "#app/domains/cases/case.ts";
import { lockCase } from "#app/domains/cases/case.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { isSortedNow } from "./theme.rules.ts";
import { findTheme } from "./theme.store.server.ts";
import type { Theme } from "./theme.ts";

/** An open theme with its case locked: read again under the lock, for what was read before it may have moved. */
export async function standingTheme(trx: Trx, themeId: string): Promise<{ theme: Theme; caseFile: LockedCase } | Refusal<ThemeRefusal>> {
  const before = await findTheme(trx, themeId);
  const caseFile = before ? await lockCase(trx, before.caseId) : null;
  if (!caseFile) return refuse("not_found");
  if (!isSortedNow(caseFile.state)) return refuse("sorting_closed");
  const theme = await findTheme(trx, themeId);
  if (!theme) return refuse("not_found");
  return theme.closedAt ? refuse("theme_closed") : { theme, caseFile };
}
