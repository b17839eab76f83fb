import type { Lang } from "#app/platform/language.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";
import type { ChosenLink, Theme, Wish } from "./theme.ts";

const stances = { nb: nb.stances, nn: nn.stances };

/** What stands, for the officer whose form was older: «Inneklima nå (for); Hall og uteområde (tar ikke stilling)». */
export function setInWords(links: readonly ChosenLink[], themes: readonly Theme[], lang: Lang): string {
  const titled = links.map((link) => ({ link, theme: themes.find((theme) => theme.id === link.themeId) }))
    .sort((one, other) => (one.theme?.number ?? 0) - (other.theme?.number ?? 0));
  return titled.map(({ link, theme }) => `${theme?.title ?? "–"} (${stances[lang][link.stance].toLowerCase()})`).join("; ") || "–";
}

export const wishInWords = (wishId: string | null, wishes: readonly Wish[]): string => wishes.find((wish) => wish.id === wishId)?.label ?? "–";
