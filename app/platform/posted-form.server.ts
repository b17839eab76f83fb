import type { Trx } from "./db.server.ts";
import { newId } from "./id.server.ts";

/**
 * Whether this form was sent before: then the place that it led to. Two at once are one after the other, for the second waits
 * until the first has ended; a first that was refused leaves nothing behind.
 */
export async function takePost(trx: Trx, key: Buffer, now: Date): Promise<string | null> {
  const taken = await trx.insertInto("posted_form").values({ id: newId(), key, at: now }).onConflict((conflict) => conflict.columns(["authority_id", "key"]).doNothing()).returning("id").executeTakeFirst();
  if (taken) return null;
  const earlier = await trx.selectFrom("posted_form").select("place").where("key", "=", key).executeTakeFirst();
  return earlier?.place ?? "";
}

/** Where the form led; null where it changed nothing, so that it may be sent again. */
export async function keepPlace(trx: Trx, key: Buffer, place: string | null): Promise<void> {
  if (place === null) await trx.deleteFrom("posted_form").where("key", "=", key).execute();
  else await trx.updateTable("posted_form").set({ place }).where("key", "=", key).execute();
}

export async function forgetPosts(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom("posted_form").where("at", "<", before).execute();
}
