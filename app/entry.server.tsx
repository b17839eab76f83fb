import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { I18nProvider } from "react-aria-components";
import { renderToPipeableStream } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { HydrationContext } from "./hydration.ts";
import { faultLine, log } from "./platform/log.server.ts";
import { requestFacts, RequestFactsContext } from "./request-facts.ts";
import { texts } from "./texts.ts";
import { FieldNamesContext } from "./ui/field-names.ts";

const plainPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const hydratedPolicy = (nonce: string) =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Renders the whole page before it is sent: there is nothing to stream, and a fault becomes a page that says so. */
export default async function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  const { nonce } = context;
  // A refused form is a page like any other; an error page is never hydrated.
  const isHydrated = remix.staticHandlerContext.errors === null && remix.staticHandlerContext.matches.some((match) => (remix.routeModules[match.route.id]?.handle as { hydrate?: boolean } | undefined)?.hydrate === true);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", isHydrated ? hydratedPolicy(nonce) : plainPolicy);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", context.actor.accountId || context.person || request.method === "POST" ? "no-store" : "private, no-cache");
  const page: Page = { url: request.url, remix, context, nonce: isHydrated ? nonce : null, names: null };
  const { html, isFault } = await render({ ...page, names: await namesForSummary(page) });
  return new Response(html, { headers, status: isFault ? 500 : status });
}

interface Page { readonly url: string; readonly remix: EntryContext; readonly context: AppLoadContext; readonly nonce: string | null; readonly names: Map<string, string> | null }

/** A refused form's page is rendered once for the names of its fields alone; what it hands to the browser is left for the page that is sent. */
async function namesForSummary(page: Page): Promise<Map<string, string> | null> {
  if (!page.remix.staticHandlerContext.actionData) return null;
  const names = new Map<string, string>();
  await render({ ...page, remix: { ...page.remix, renderMeta: {}, serverHandoffStream: undefined }, nonce: null, names });
  return names;
}

function render({ url, remix, context, nonce, names }: Page): Promise<{ html: string; isFault: boolean }> {
  const { lang } = context;
  let isFault = false;
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <IntlProvider locale={lang} messages={texts[lang]} timeZone="Europe/Oslo" onError={missing}>
        <I18nProvider locale="nb-NO">
          <RequestFactsContext.Provider value={requestFacts(context)}>
            <HydrationContext.Provider value={nonce}>
              <FieldNamesContext.Provider value={names}>
                <RemixServer context={remix} url={url} nonce={nonce ?? undefined} />
              </FieldNamesContext.Provider>
            </HydrationContext.Provider>
          </RequestFactsContext.Provider>
        </I18nProvider>
      </IntlProvider>,
      {
        ...(nonce === null ? {} : { nonce }),
        onAllReady() {
          const body = new PassThrough();
          text(body).then((html) => resolve({ html, isFault }), reject);
          pipe(body);
        },
        onShellError: reject,
        onError(fault: unknown) { isFault = true; log("error", "rendering failed", { requestId: context.requestId, ...faultLine(fault) }); },
      },
    );
    setTimeout(abort, 10_000).unref();
  });
}

function missing(fault: Error): void {
  log("error", "a text is missing", faultLine(fault));
}

/** What loaders and actions throw that is no answer of ours: logged by name and place, never with its message. */
export function handleError(fault: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(fault) && fault.status < 500)) return;
  log("error", "request failed", { requestId: context?.requestId, ...faultLine(fault) });
}
