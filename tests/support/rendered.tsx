import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import type { Lang } from "#app/platform/language.ts";
import { texts } from "#app/texts.ts";

/** A piece of page as HTML. A text that is missing, or an argument that it needs, fails the test instead of showing its key. */
export const rendered = (node: ReactNode, lang: Lang = "nb"): string => renderToStaticMarkup(
  <IntlProvider locale={lang} messages={texts[lang]} timeZone="Europe/Oslo" onError={(fault) => { throw fault; }}>{node}</IntlProvider>,
);
