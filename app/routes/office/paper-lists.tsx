import { notFound } from "#app/frame.server.ts";

export const loader = () => notFound();
