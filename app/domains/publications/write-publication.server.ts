import { caseKey, searchTail } from "#app/addresses.ts";
import { isOver } from "#app/domains/cases/case.lifecycle.ts";
import type { LockedCase } from "#app/domains/cases/case.ts";
import { groundAllows } from "#app/domains/inputs/ground.rules.ts";
import type { GroundKey } from "#app/domains/inputs/ground.ts";
import { readParts } from "#app/domains/inputs/input.store.server.ts";
import { isShown, maySenderChange, type Input, type PublicationKind, type TextPart } from "#app/domains/inputs/input.ts";
import { inputFrame, lockInput } from "#app/domains/inputs/lock-input.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, type ActorRole } from "#app/platform/events.server.ts";
import type { Lang } from "#app/platform/language.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { publishText, withdrawText } from "#app/platform/search.server.ts";
import { decisionInWords } from "./publication-words.ts";
import { publicationAccess } from "./publication.access.ts";
import { publicationEvents } from "./publication.events.ts";
import { hidesMore, needsReason, type Publication } from "./publication.rules.ts";
import { deletePublicTexts, insertPublication, insertPublicTexts, readPublications, readPublicTexts } from "./publication.store.server.ts";
import { findPassages, publicText, type Quote, type Removal } from "./removal.ts";
import { takenOutMarker } from "./taken-out.ts";

export interface WritePublication {
  readonly actor: Actor;
  readonly inputId: string;
  /** The version that the officer had before her; 0 where nothing was decided yet. */
  readonly publicationVersion: number;
  /** The newest part that stood on the page before her: what nobody has read is not published. */
  readonly partsSeen: number;
  readonly kind: PublicationKind;
  /** For what is kept in the journal or set aside. */
  readonly ground: GroundKey | null;
  /** For what is taken out. */
  readonly quotes: readonly Quote[];
  readonly reason: string;
}

export interface PublicationPlan {
  readonly removed: readonly Removal[];
  /** Empty where nothing is shown. */
  readonly texts: readonly TextPart[];
  readonly repeated: readonly { readonly quote: string; readonly times: number }[];
}

type Reason = "not_allowed" | "not_found" | "changed_meanwhile" | "lacking" | "quote_not_found" | "ground_not_allowed"
  | "nothing_to_remove" | "nothing_left" | "not_wished" | "statement_stays" | "already_erased" | "reopen_case_first";

/** Decides what is shown of an input and makes the public text once, from the content without what is taken out; called by publishAndReach alone. */
export async function writePublication(trx: Trx, command: WritePublication, now: Date): Promise<{ publicationId: string; version: number } | Refusal<Reason>> {
  const { actor, inputId, kind } = command;
  const role = grantedRole(actor, publicationAccess.publish);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const locked = await lockInput(trx, inputId);
  if (!locked) return refuse("not_found");
  const { input, caseFile } = locked;
  const earlier = await readPublications(trx, inputId);
  const [latest = null] = earlier;
  if ((latest?.version ?? 0) !== command.publicationVersion) return refuse("changed_meanwhile", { standing: await standingOf(trx, latest, caseFile.language), typed: { decision: askedInWords(command, caseFile.language) } });
  const parts = await readParts(trx, inputId);
  const unseen = parts.filter(({ part }) => part > command.partsSeen);
  if (unseen.length > 0) return refuse("changed_meanwhile", { standing: { decision: unseen.map(({ text }) => text).join("\n\n") }, typed: { decision: askedInWords(command, caseFile.language) } });
  // What is counted again is owed an answer, and a case that is over gives none.
  if (latest?.kind === "set_aside" && kind !== "set_aside" && isOver(caseFile.state)) return refuse("reopen_case_first");
  if (needsReason(latest, kind) && command.reason === "") return refuse("lacking", { fields: { reason: "publications.lacking.reason" } });
  const plan = planPublication(input, parts, command, now);
  if (isRefusal(plan)) return plan;

  const version = command.publicationVersion + 1;
  const ground = isShown(kind) ? null : command.ground;
  const next = { inputId, version, kind, ground, removed: plan.removed, reason: command.reason, byAccount: actor.accountId, at: now };
  const publicationId = await insertPublication(trx, next);
  await insertPublicTexts(trx, publicationId, plan.texts, now);
  await deletePublicTexts(trx, earlier.filter((one) => hidesMore(one, next)).map((one) => one.id));
  if (isShown(kind)) await publishText(trx, searchable(input, caseFile, plan.texts, now));
  else await withdrawText(trx, inputId);
  await tell(trx, { input, latest, version, kind, ground, removed: plan.removed, actor: { actingAs: role, accountId: actor.accountId } }, now);
  return { publicationId, version };
}

/** What a decision would show, without deciding it: the officer's preview and the use case ask the same. */
export function planPublication(
  input: Pick<Input, "kind" | "language" | "takedownWishedAt">, parts: readonly TextPart[],
  decision: Pick<WritePublication, "kind" | "ground" | "quotes">, now: Date,
): PublicationPlan | Refusal<Reason> {
  const { kind, ground, quotes } = decision;
  const today = dayOf(now);
  const nothing: PublicationPlan = { removed: [], texts: [], repeated: [] };
  if (kind === "taken_down") {
    if (!maySenderChange(input.kind)) return refuse("statement_stays");
    return input.takedownWishedAt ? nothing : refuse("not_wished");
  }
  if (kind === "journal_only" || kind === "set_aside") {
    if (ground === null) return refuse("lacking", { fields: { [`ground_${kind}`]: "publications.lacking.ground" } });
    return groundAllows(ground, kind, today) ? nothing : refuse("ground_not_allowed", { fields: { [`ground_${kind}`]: "publications.refusals.ground_not_allowed" } });
  }
  if (parts.length === 0) return refuse("already_erased");
  if (kind === "published") return { ...nothing, texts: parts };
  if (quotes.length === 0) return refuse("nothing_to_remove", { fields: { quote_1: "publications.refusals.nothing_to_remove" } });
  const wrong = quotes.findIndex((quote) => !groundAllows(quote.ground, "in_part", today));
  if (wrong >= 0) return refuse("ground_not_allowed", { fields: { [`ground_${wrong + 1}`]: "publications.refusals.ground_not_allowed" } });
  const { removed, notFound, repeated } = findPassages(parts, quotes);
  const [missing] = notFound;
  if (missing !== undefined) {
    const at = quotes.findIndex((quote) => quote.quote === missing) + 1;
    return refuse("quote_not_found", { fields: { [`quote_${at}`]: "publications.refusals.quote_not_found" }, facts: { quote: missing.slice(0, 60) } });
  }
  if (publicText(parts, removed, () => "").every(({ text }) => text.trim() === "")) return refuse("nothing_left");
  const language = input.language === "nn" ? "nn" : "nb";
  return { removed, repeated, texts: publicText(parts, removed, (grounds) => takenOutMarker(grounds, language, today)) };
}

const searchable = (input: Input, caseFile: LockedCase, texts: readonly TextPart[], now: Date) => ({
  id: input.id, kind: "input" as const, caseId: caseFile.id, title: caseFile.title,
  body: texts.map(({ text }) => text).join("\n\n"), path: searchTail("caseInput", { case: caseKey(caseFile), number: input.number }), at: now,
});

const askedInWords = ({ kind, ground, reason }: WritePublication, lang: Lang): string => decisionInWords({ kind, ground: isShown(kind) ? null : ground }, reason, lang);

async function standingOf(trx: Trx, latest: Publication | null, lang: Lang): Promise<Record<string, string>> {
  if (!latest) return { decision: "–" };
  const texts = await readPublicTexts(trx, latest.id);
  return { decision: decisionInWords(latest, texts.map(({ text }) => text).join("\n\n"), lang) };
}

interface Told {
  readonly input: Input;
  readonly latest: Publication | null;
  readonly version: number;
  readonly kind: PublicationKind;
  readonly ground: GroundKey | null;
  readonly removed: readonly Removal[];
  readonly actor: { readonly actingAs: ActorRole; readonly accountId: string | null };
}

async function tell(trx: Trx, told: Told, now: Date): Promise<void> {
  const { input, version, kind, ground, removed, actor } = told;
  const frame = { actor, ...inputFrame(input) };
  const payload = { number: input.number, version };
  if (told.latest && isShown(told.latest.kind) && !isShown(kind)) await record(trx, publicationEvents, { ...frame, type: "input.taken_back", payload }, now);
  if (kind === "published") await record(trx, publicationEvents, { ...frame, type: "input.published", payload }, now);
  if (kind === "in_part") await record(trx, publicationEvents, { ...frame, type: "input.published_in_part", payload }, now);
  if (kind === "taken_down") await record(trx, publicationEvents, { ...frame, type: "input.taken_down", payload }, now);
  if (kind === "journal_only" && ground) await record(trx, publicationEvents, { ...frame, type: "input.kept_in_journal", payload: { ...payload, ground } }, now);
  if (kind === "set_aside" && ground) await record(trx, publicationEvents, { ...frame, type: "input.set_aside", payload: { ...payload, ground } }, now);
  for (const each of new Set(removed.map((removal) => removal.ground))) {
    const passages = removed.filter((removal) => removal.ground === each).length;
    await record(trx, publicationEvents, { ...frame, type: "input.passages_removed", payload: { ...payload, ground: each, passages } }, now);
  }
}
