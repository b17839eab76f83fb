import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/frame.server.ts";

/** No address leads here; the error page says so and helps on (root's boundary). */
export const loader = (_: LoaderFunctionArgs) => notFound();
export const action = () => notFound();

export default function NotFound() {
  return null;
}
