import { assess, type Assess } from "#app/domains/themes/assess.server.ts";
import { openTheme, type OpenTheme } from "#app/domains/themes/open-theme.server.ts";
import { setWishes } from "#app/domains/themes/set-wishes.server.ts";
import type { WishLine } from "#app/domains/themes/theme.ts";
import { writeSorting } from "#app/domains/themes/write-sorting.server.ts";
import { readSorting } from "#app/domains/themes/sorting.view.server.ts";
import type { Stance } from "#app/domains/themes/theme.ts";
import type { Target } from "#app/domains/themes/assessment.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";

type Given<Command, Left extends keyof Command> = Partial<Omit<Command, Left | "actor">>;

/** An open theme of a published case. */
export async function aTheme(trx: Trx, house: TestHouse, caseId: string, given: Given<OpenTheme, "caseId"> = {}): Promise<{ themeId: string; number: number }> {
  const command = { title: "Skoleveg og skyss", summary: "", isOutside: false, forwardedTo: "", ...given, actor: house.officer, caseId };
  return done(await openTheme(trx, command, house.now));
}

/** Puts an input into exactly these themes, whatever it was in before. */
export async function sorted(trx: Trx, house: TestHouse, caseId: string, inputId: string, themes: Readonly<Record<string, Stance>>): Promise<void> {
  const { basedOn } = await readSorting(trx, caseId, inputId);
  const links = Object.entries(themes).map(([themeId, stance]) => ({ themeId, stance, passage: null }));
  done(await writeSorting(trx, { actor: house.officer, inputId, links, basedOn }, house.now));
}

/** The first assessment of a theme or an input. */
export async function assessed(trx: Trx, house: TestHouse, target: Target, given: Given<Assess, "target"> = {}): Promise<void> {
  const command = { raised: "Mange ber om tryggere kryssing.", weight: "partly" as const, why: "Det lages et gangfelt, men ikke undergang.", version: 0, ...given, actor: house.officer, target };
  done(await assess(trx, command, house.now));
}

export const aWish = (label: string, fits = "", against = ""): WishLine => ({ label, fits, against });
const threeWishes: readonly WishLine[] = [aWish("A. Pusse opp", "A"), aWish("B. Bygge nytt", "B"), aWish("Skolen må bestå", "AB")];

export async function withWishes(trx: Trx, house: TestHouse, caseId: string, wishes = threeWishes): Promise<void> {
  done(await setWishes(trx, { actor: house.officer, caseId, wishes, basedOn: "" }, house.now));
}
