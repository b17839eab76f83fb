import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { address } from "./addresses.ts";
import { ErrorPage } from "./ErrorPage.tsx";
import { HydrationContext } from "./hydration.ts";
import { requestFacts, RequestFactsContext } from "./request-facts.ts";
import "./ui/tokens.css";
import "./ui/base.css";

/** Reads no database: the gate has resolved authority and language already. */
export function loader({ context }: LoaderFunctionArgs) {
  return data(requestFacts(context));
}

function useRequestFacts() {
  const loaded = useRouteLoaderData<typeof loader>("root");
  const resolved = useContext(RequestFactsContext);
  return loaded ?? resolved;
}

/** The page's chrome, the same for a page and for its errors. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRequestFacts();
  const nonce = useContext(HydrationContext);
  const place = root?.place ?? null;
  return (
    <html lang={root?.lang ?? "nb"} {...(place ? { "data-authority": place.word } : {})}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {nonce === null ? null : <meta property="csp-nonce" content="" nonce={nonce} suppressHydrationWarning />}
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
        {place ? <link rel="stylesheet" href={address(place, "colours")} /> : null}
      </head>
      <body>
        {children}
        {nonce === null ? null : <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** A page for what went wrong: says what happened, that nothing was lost or half written, and where to go. */
export function ErrorBoundary() {
  const fault = useRouteError();
  const root = useRequestFacts();
  const isAnswer = isRouteErrorResponse(fault);
  return (
    <ErrorPage
      place={root?.place ?? null} lang={root?.lang ?? "nb"} requestId={root?.requestId ?? ""} status={isAnswer ? fault.status : 500}
      facts={isAnswer && typeof fault.data === "object" && fault.data !== null ? (fault.data as Record<string, unknown>) : {}}
    />
  );
}
