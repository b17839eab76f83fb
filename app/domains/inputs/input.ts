import type { HoldReason } from "./held.rules.ts";

export const inputKinds = ["input", "statement", "objection"] as const;
export type InputKind = (typeof inputKinds)[number];

export const channels = ["web", "email", "letter", "phone", "meeting"] as const;
export type Channel = (typeof channels)[number];

/** What people in office type in: everything that did not come by the form on the web. */
export const typedChannels = ["letter", "email", "phone", "meeting"] as const;
export type TypedChannel = (typeof typedChannels)[number];

export const inputLanguages = ["nb", "nn", "se", "en", "other"] as const;
export type InputLanguage = (typeof inputLanguages)[number];

export const ageGroups = ["under_18", "18_29", "30_49", "50_66", "67_plus"] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const objectionStates = ["open", "settled", "withdrawn", "to_ministry"] as const;
export type ObjectionState = (typeof objectionStates)[number];

export const publicationKinds = ["published", "in_part", "journal_only", "set_aside", "taken_down"] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** Where an input stands on the web; before it has been read it is unread or held. */
export const standings = ["unread", "held", ...publicationKinds] as const;
export type Standing = (typeof standings)[number];

/** By which right words are deleted for good; nothing else deletes them. */
export const eraseGrounds = ["erasure_right", "unlawful_content", "ordered"] as const;
export type EraseGround = (typeof eraseGrounds)[number];

/** The longest text that is taken, part by part. */
export const longestText = 10_000;
/** A letter on paper is as long as it is: whoever types it in leaves nothing out. */
export const longestLetter = 60_000;

/** An input without its words and without its sender. */
export interface Input {
  readonly id: string;
  readonly caseId: string;
  readonly activityId: string;
  readonly number: number;
  readonly kind: InputKind;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly language: InputLanguage;
  readonly generation: number;
  readonly heldFor: readonly HoldReason[];
  readonly ownerAccountId: string | null;
  readonly takedownWishedAt: Date | null;
  readonly isTranslated: boolean;
  readonly objectionState: ObjectionState | null;
  readonly archiveDocument: string;
  readonly version: number;
}

export interface Sender {
  readonly name: string;
  readonly organisation: string;
  readonly isUnder18: boolean;
  readonly showsName: boolean;
}

/** Under 18 is said by a tick or by an age group; either is enough, and such a name is never shown. */
export const saysUnder18 = (said: { readonly isUnder18: boolean; readonly ageGroup: AgeGroup | null }): boolean => said.isUnder18 || said.ageGroup === "under_18";

/** Who may be named in public: organisations always, an adult who ticked for it, nobody else. */
export const publicSender = (sender: Sender | null): string | null => {
  if (!sender) return null;
  if (sender.organisation !== "") return sender.organisation;
  return sender.showsName && !sender.isUnder18 && sender.name !== "" ? sender.name : null;
};

/** K25: what an advisory council or another body has said follows the case unchanged; its sender cannot take it down. */
export const maySenderChange = (kind: InputKind): boolean => kind === "input";

/** What lies on the web can be asked away; what nobody has read yet can be asked to be kept from it; nothing else is there to take away. */
export const mayAskAway = (newest: PublicationKind | null, isHeld: boolean): boolean => (newest === null ? !isHeld : isShown(newest));

export const isShown = (kind: string | null): kind is "published" | "in_part" => kind === "published" || kind === "in_part";

/** What is answered or assessed of one input tells what it said: it is public as long as the input itself can be read. */
export const mayShowOwnAnswer = (input: { readonly standing: string | null; readonly isErased: boolean }): boolean => isShown(input.standing) && !input.isErased;

/** Nobody has decided yet whether it is shown. */
export const isWaiting = (standing: string): standing is "unread" | "held" => standing === "unread" || standing === "held";

/** Part 0 is what was sent, each addition the next. */
export interface TextPart {
  part: number;
  text: string;
}
