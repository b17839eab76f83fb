import type { Authority } from "#app/domains/authorities/authority.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { EidPerson } from "#app/domains/residents/eid.ts";
import type { ResidenceRegister } from "#app/domains/residents/residence.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import type { Lang } from "#app/platform/language.ts";
import type { Settings } from "#app/platform/env.server.ts";
import type { QueryMeter } from "#app/platform/db.server.ts";

/** What the gate resolved once for this request, handed on in Remix's load context. */
export interface RequestContext {
  readonly authority: Authority | null;
  readonly actor: Actor;
  readonly lang: Lang;
  /** The sender's network address, hashed with a key of the day: for throttling only. */
  readonly origin: string;
  readonly requestId: string;
  readonly nonce: string;
  readonly meter: QueryMeter;
  readonly settings: Settings;
  readonly files: FileStore;
  /** Signed in with eID here; an account in office is `actor`. */
  readonly person: EidPerson | null;
  /** Who lives where; null where no register is set up. */
  readonly register: ResidenceRegister | null;
  readonly outcome: Outcome;
}

/** What came of this request's form, for the title of the page that answers it: its loaders run after its action. */
export interface Outcome { isRefused: boolean; title: string | null }

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
