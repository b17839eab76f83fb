import { createContext } from "react";

/** The nonce of the scripts of a page that is hydrated; null where a page carries no framework JavaScript. A browser that runs this is at a hydrated one. */
export const HydrationContext = createContext<string | null>(null);
