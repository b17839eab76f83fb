import type { Trx } from "#app/platform/db.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";
import { pidOf, sign } from "./a-signature.ts";

/** So many signatures, each of another person; `from` begins after those who have signed. */
export async function signedBy(trx: Trx, house: TestHouse, wanted: { proposalId: string; count: number; from?: number }): Promise<void> {
  const { proposalId, count, from = 0 } = wanted;
  for (let nth = from; nth < from + count; nth += 1) done(await sign(trx, house, proposalId, pidOf(nth)));
}
