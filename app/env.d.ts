/// <reference types="vite/client" />
import "@remix-run/server-runtime";
import type { Messages } from "#app/texts.ts";

declare module "@remix-run/server-runtime" {
  interface Future { v3_singleFetch: true }
}

declare module "use-intl" {
  interface AppConfig { Locale: "nb" | "nn"; Messages: Messages }
}
