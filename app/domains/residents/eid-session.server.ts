import { sessionsIn } from "#app/domains/people/session.server.ts";
import { eidSessionTable } from "./eid-session.store.server.ts";

/** The same times as accounts' sessions: 30 minutes' inactivity (ID-porten's demand of every client), 12 hours at most. */
export const eidSessions = sessionsIn(eidSessionTable);
