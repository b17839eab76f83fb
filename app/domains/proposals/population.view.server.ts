import type { Trx } from "#app/platform/db.server.ts";
import type { PopulationFigure } from "#app/domains/authorities/profile.view.server.ts";
import type { Day } from "#app/platform/day.ts";

/** K2: the newest figure that was of that day or earlier; by default Statistisk sentralbyrå's of 1 January. */
export async function populationOn(trx: Trx, day: Day): Promise<PopulationFigure | null> {
  const row = await trx.selectFrom("population").select(["inhabitants", "as_of", "source"]).where("as_of", "<=", day).orderBy("as_of", "desc").limit(1).executeTakeFirst();
  return row ? { inhabitants: row.inhabitants, asOf: row.as_of, source: row.source } : null;
}
