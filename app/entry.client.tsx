import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { I18nProvider } from "react-aria-components";
import { hydrateRoot } from "react-dom/client";
import { IntlProvider, type Messages } from "use-intl";

/** Only pages that say `handle = { hydrate: true }` load this; their loader hands over the part of the texts they use. */
interface Handed { readonly texts?: Messages }

function handedTexts(): Messages {
  const state = (window as unknown as { __remixContext?: { state?: { loaderData?: Record<string, Handed | null> } } }).__remixContext?.state;
  return Object.values(state?.loaderData ?? {}).find((one) => one?.texts)?.texts ?? ({} as Messages);
}

startTransition(() => {
  // Chromium's Intl knows no nynorsk; plural forms are bokmål's.
  hydrateRoot(document, (
    <StrictMode>
      <IntlProvider locale="nb" messages={handedTexts()} timeZone="Europe/Oslo">
        <I18nProvider locale="nb-NO"><RemixBrowser /></I18nProvider>
      </IntlProvider>
    </StrictMode>
  ));
});
