import { readParts } from "#app/domains/inputs/input.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { lockSortable } from "./lock-sortable.server.ts";
import { setInWords, wishInWords } from "./sorting-words.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { isPassageIn, passageOf, setChanges, setKey } from "./theme.rules.ts";
import { insertLinks, openLinksOfInput, openThemesOf, unlink } from "./theme.store.server.ts";
import type { ChosenLink, Theme, ThemeLink } from "./theme.ts";
import { wishesOf, wishOfInput, writeWishOfInput } from "./wish.store.server.ts";

export interface WriteSorting {
  readonly actor: Actor;
  readonly inputId: string;
  /** The whole set: what is not here is unlinked. */
  readonly links: readonly ChosenLink[];
  /** Left out: the wish stays as it is. */
  readonly wishId?: string | null;
  /** Words of the input that one of the links is about; they set that link's passage. */
  readonly quote?: { readonly themeId: string; readonly text: string } | null;
  /** The set that the form was made from (`setKey`). */
  readonly basedOn: string;
}

export interface SortedInput {
  readonly inputId: string;
  readonly caseId: string;
  readonly linkedThemes: readonly string[];
  readonly unlinkedThemes: readonly string[];
}

export async function writeSorting(trx: Trx, command: WriteSorting, now: Date): Promise<SortedInput | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.sort);
  if (!role) return refuse("not_allowed");
  const locked = await lockSortable(trx, command.inputId);
  if (isRefusal(locked)) return locked;
  const { input, caseFile } = locked;
  const themes = await openThemesOf(trx, caseFile.id);
  const standing = await openLinksOfInput(trx, input.id);
  const wishes = await wishesOf(trx, caseFile.id);
  const wish = await wishOfInput(trx, input.id);
  if (command.basedOn !== setKey(standing, wish?.wishId ?? null)) {
    const inWords = (links: readonly ChosenLink[], wishId: string | null) => ({ sorted: setInWords(links, themes, caseFile.language), wished: wishInWords(wishId, wishes) });
    const asked = command.wishId === undefined ? wish?.wishId ?? null : command.wishId;
    return refuse("changed_meanwhile", { standing: inWords(standing, wish?.wishId ?? null), typed: inWords(command.links.map((link) => ({ ...link, passage: null })), asked) });
  }
  if (command.wishId && !wishes.some((one) => one.id === command.wishId)) return refuse("lacking", { fields: { wish: "frame.form.unknown_choice" } });
  const chosen = await chosenLinks(trx, command, themes);
  if (isRefusal(chosen)) return chosen;
  const actor = { actingAs: role, accountId: command.actor.accountId };
  const subject = { kind: "input", id: input.id };
  const { linked, unlinked } = await writeSet(trx, input.id, standing, chosen, now);
  if (linked.length + unlinked.length > 0) {
    const payload = { input: input.number, themes: chosen.map((link) => link.themeId), linked: linked.length, unlinked: unlinked.length };
    await record(trx, themeEvents, { type: "input.sorted", actor, caseId: caseFile.id, subject, payload }, now);
  }
  if (command.wishId !== undefined && command.wishId !== (wish?.wishId ?? null)) {
    await writeWishOfInput(trx, input.id, command.wishId);
    await record(trx, themeEvents, { type: "input.wish_set", actor, caseId: caseFile.id, subject, payload: { input: input.number, wish: command.wishId } }, now);
  }
  return { inputId: input.id, caseId: caseFile.id, linkedThemes: linked.map((link) => link.themeId), unlinkedThemes: unlinked.map((link) => link.themeId) };
}

async function writeSet(trx: Trx, inputId: string, standing: readonly ThemeLink[], chosen: readonly ChosenLink[], now: Date) {
  const changes = setChanges(standing, chosen);
  await unlink(trx, changes.unlinked.map((link) => link.id), now);
  await insertLinks(trx, changes.linked.map((link) => ({ ...link, inputId })), now);
  return changes;
}

/** Each theme once, open and of this case; passages inside the text; a quote found where it says. */
async function chosenLinks(trx: Trx, command: WriteSorting, themes: readonly Theme[]): Promise<ChosenLink[] | Refusal<ThemeRefusal>> {
  const { quote } = command;
  const once = [...new Map(command.links.map((link) => [link.themeId, link])).values()];
  if (once.some((link) => !themes.some((theme) => theme.id === link.themeId))) return refuse("theme_closed");
  if (!quote && once.every((link) => link.passage === null)) return once;
  const parts = await readParts(trx, command.inputId);
  if (once.some((link) => link.passage && !isPassageIn(parts, link.passage))) return refuse("passage_not_found");
  if (!quote) return once;
  if (!once.some((link) => link.themeId === quote.themeId)) return refuse("lacking", { fields: { quoteTheme: "themes.lacking.passageTheme" } });
  const passage = passageOf(parts, quote.text);
  if (!passage) return refuse("passage_not_found", { fields: { quote: "themes.refusals.passage_not_found" } });
  return once.map((link) => (link.themeId === quote.themeId ? { ...link, passage } : link));
}
