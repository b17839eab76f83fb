import type { ReactNode } from "react";
import { IntlProvider, type Messages } from "use-intl";

/**
 * A page that says `handle = { hydrate: true }` stands in this, with the part of the texts that its loader handed over: server and
 * browser then say the same. Chromium's Intl knows no nynorsk, and plural forms are bokmål's, so the locale is bokmål's for both.
 */
export function Hydrated({ texts, children }: { texts: object; children: ReactNode }) {
  return <IntlProvider locale="nb" messages={texts as Messages} timeZone="Europe/Oslo">{children}</IntlProvider>;
}
