import { hmac, sameBytes } from "#app/platform/seal.server.ts";
import { codeOf, normaliseCode } from "./reference.ts";

/** Nothing secret is stored: the link and the code are reckoned anew from the key each time, so a mail can hold them again. */
export interface TrackedThing {
  readonly authorityId: number;
  readonly inputId: string;
  /** A new generation makes the old link and code worthless. */
  readonly generation: number;
}

const bytesFor = (key: Buffer, purpose: "link" | "code", thing: TrackedThing): Buffer =>
  hmac(key, `trappa/track/${purpose}\0${thing.authorityId}\0${thing.inputId}\0${thing.generation}`);

/** 160 bits, base64url. */
export function trackToken(key: Buffer, authorityId: number, inputId: string, generation: number): string {
  return bytesFor(key, "link", { authorityId, inputId, generation }).subarray(0, 20).toString("base64url");
}

/** 40 bits as eight characters in two groups. */
export function trackCode(key: Buffer, authorityId: number, inputId: string, generation: number): string {
  return codeOf(bytesFor(key, "code", { authorityId, inputId, generation }).subarray(0, 5));
}

export function isTrackToken(key: Buffer, thing: TrackedThing, given: string): boolean {
  const expected = trackToken(key, thing.authorityId, thing.inputId, thing.generation);
  return sameBytes(Buffer.from(expected), Buffer.from(given));
}

const nobody = "00000000-0000-4000-8000-000000000000";

/** The same work for a reference that nobody has, so that neither answer nor time tells which of the two was wrong. */
export function isTrackCode(key: Buffer, authorityId: number, found: { inputId: string; generation: number } | null, given: string): boolean {
  const expected = trackCode(key, authorityId, found?.inputId ?? nobody, found?.generation ?? 1);
  const same = sameBytes(Buffer.from(expected), Buffer.from(normaliseCode(given) ?? "no such code"));
  return found !== null && same;
}
