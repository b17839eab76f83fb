/// <reference types="vite/client" />
import "@remix-run/server-runtime";
import type { Messages } from "#app/texts.ts";

declare module "@remix-run/server-runtime" {
  interface Future { v3_singleFetch: true }
}

declare module "use-intl" {
  interface AppConfig { Locale: "nb" | "nn"; Messages: Messages }
}

declare module "virtual:remix/server-build" {
  import type { ServerBuild } from "@remix-run/server-runtime";
  const build: ServerBuild;
  export = build;
}
