import { z } from "zod";
import { flag, id, line, many, optionalLine, version } from "#app/platform/form-fields.ts";

const isEmail = (raw: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw);
const email = () => line(254).transform((raw) => raw.toLowerCase()).refine(isEmail, "people.form.not_an_email");
export const optionalEmail = (max: number) => optionalLine(max).refine((raw) => raw === "" || isEmail(raw), "people.form.not_an_email");

/** Passwords are taken as they are typed, at least ten characters and at most 200 (a hash of a novel costs time). */
const password = (needed = "frame.form.required") => z.string({ error: needed }).min(1, needed).max(200, "people.form.password_too_long");

export const signInForm = z.object({ email: line(254, "people.form.email").transform((raw) => raw.toLowerCase()), password: password("people.form.password"), returnTo: optionalLine(500), kept: z.string().max(800_000).optional() });

export const newPasswordForm = z.object({
  password: password().min(10, "people.form.password_too_short"),
  password_again: z.string({ error: "frame.form.required" }).max(200),
}).refine((form) => form.password === form.password_again, { path: ["password_again"], message: "people.refusals.passwords_differ" });

export const openAccountForm = z.object({ email: email(), name: line(120), title: optionalLine(120), roles: many(30, 3) });
export const rolesForm = z.object({ account: id(), roles: many(30, 3), version: version() });
export const linkForm = z.object({ account: id() });
export const closeForm = z.object({ account: id(), closed: flag() });
