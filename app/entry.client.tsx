import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { I18nProvider } from "react-aria-components";
import { hydrateRoot } from "react-dom/client";
import { HydrationContext } from "./hydration.ts";
import { FieldNamesContext } from "./ui/field-names.ts";

const namesInSummary = () => new Map([...document.querySelectorAll<HTMLAnchorElement>("#error-summary a[data-field-name]")].map((link) => [link.hash.slice(1), link.dataset.fieldName ?? ""]));

/** Only pages that say `handle = { hydrate: true }` load this; each stands in `Hydrated` with its own part of the texts. */
startTransition(() => {
  const names = namesInSummary();
  hydrateRoot(document, (
    <StrictMode>
      <HydrationContext.Provider value="">
        <FieldNamesContext.Provider value={names}><I18nProvider locale="nb-NO"><RemixBrowser /></I18nProvider></FieldNamesContext.Provider>
      </HydrationContext.Provider>
    </StrictMode>
  ));
});
