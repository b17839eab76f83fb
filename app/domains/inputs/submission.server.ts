import { canonicalJson, type Canonical } from "#app/platform/commitment.server.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import { contentFingerprintText } from "./identical-text.ts";

/** One form, one input: the same form with the same content gives the same key, changed content another. */
export const submissionKey = (formKey: string, activityId: string, content: Canonical): string =>
  sha256Hex(`${formKey}\0${activityId}\0${canonicalJson(content)}`);

/** By this identical letters find each other. */
export const contentDigest = (text: string): string => sha256Hex(contentFingerprintText(text));
