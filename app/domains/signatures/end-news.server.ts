import type { Trx } from "#app/platform/db.server.ts";
import { deleteNewsReaders } from "./news.store.server.ts";

/** There is nothing more to tell: every address of the proposal goes. */
export const endNews = (trx: Trx, proposalId: string): Promise<void> => deleteNewsReaders(trx, proposalId);
