import { randomBytes } from "node:crypto";
import { openSeal, seal } from "#app/platform/seal.server.ts";

/** What each rendering of a form carries: a key of its own, and the sealed minute in which it was made. */
export interface Rendering { readonly formKey: string; readonly rendered: string }

const kept = 60 * 86_400_000;
const purpose = (authorityId: number, formKey: string) => `rendering ${authorityId} ${formKey}`;

export function newRendering(sealKey: Buffer, authorityId: number, now: Date): Rendering {
  const formKey = randomBytes(18).toString("base64url");
  return { formKey, rendered: seal(sealKey, purpose(authorityId, formKey), now.toISOString(), new Date(now.getTime() + kept)) };
}

/** Null where it was changed or left out: then nothing is known of how long the form was open. */
export function renderedAt(sealKey: Buffer, authorityId: number, rendering: Rendering, now: Date): Date | null {
  const opened = openSeal(sealKey, purpose(authorityId, rendering.formKey), rendering.rendered, now);
  return opened === null ? null : new Date(opened);
}
