import { createHash } from "node:crypto";

export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/** JSON with sorted keys; only strings, safe integers, booleans, null, lists and objects of these. Throws on anything else. */
export function canonicalJson(value: Canonical): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error("canonical JSON holds safe integers only");
    return String(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Canonical)}`);
  return `{${members.join(",")}}`;
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);

/** sha256("trappa/v1/" ‖ part ‖ NUL ‖ salt ‖ value): binds words to an event without telling them. */
export function commit(part: string, salt: Buffer, value: string): Buffer {
  return createHash("sha256").update(`trappa/v1/${part}\0`).update(salt).update(value, "utf8").digest();
}

const leafHash = (leaf: Buffer): Buffer => createHash("sha256").update(Buffer.from([0])).update(leaf).digest();
const nodeHash = (left: Buffer, right: Buffer): Buffer => createHash("sha256").update(Buffer.from([1])).update(left).update(right).digest();

/** Merkle tree head over the leaves in order (RFC 6962 § 2.1). */
export function treeHead(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash("sha256").digest();
  if (leaves.length === 1) return leafHash(leaves[0] as Buffer);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(treeHead(leaves.slice(0, split)), treeHead(leaves.slice(split)));
}
