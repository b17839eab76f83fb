import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { I18nProvider } from "react-aria-components";
import { hydrateRoot } from "react-dom/client";
import { HydrationContext } from "./hydration.ts";

/** Only pages that say `handle = { hydrate: true }` load this; each stands in `Hydrated` with its own part of the texts. */
startTransition(() => {
  hydrateRoot(document, (
    <StrictMode>
      <HydrationContext.Provider value="">
        <I18nProvider locale="nb-NO"><RemixBrowser /></I18nProvider>
      </HydrationContext.Provider>
    </StrictMode>
  ));
});
