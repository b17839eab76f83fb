import type { Trx } from "./db.server.ts";

/** A statement that must hold over a whole database; read as the owner, across authorities. */
export interface Invariant {
  readonly name: string;
  /** What breaks it, one line each (ids and numbers only); empty when it holds. */
  broken(trx: Trx): Promise<string[]>;
}
