import { notFound } from "#app/frame.server.ts";

/** No address leads here; the error page says so and helps on (root's boundary). */
export const loader = () => notFound();
export const action = () => notFound();

export default function NotFound() {
  return null;
}
