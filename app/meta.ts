import type { FrameFacts } from "./frame.ts";

interface Titled { readonly title?: string; readonly windowTitle?: string; readonly frame?: FrameFacts }

/** «Feil: …» first when a form was refused, then the page, then whose page it is. */
export function pageMeta({ data }: { data: unknown }) {
  const page = (data ?? {}) as Titled;
  const title = [page.windowTitle ?? page.title, page.frame?.authority.name].filter(Boolean).join(" – ");
  return [{ title: title || "Trappa" }];
}
