import type { AppLoadContext } from "@remix-run/node";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { citizen, type Actor } from "#app/domains/people/actor.ts";
import type { EidPerson } from "#app/domains/residents/eid.ts";
import type { ResidenceRegister } from "#app/domains/residents/residence.ts";
import type { Settings } from "#app/platform/env.server.ts";
import { folderStore } from "#app/platform/files.server.ts";
import { testMasterKey } from "#tests/examples/a-proposal.ts";
import type { TestHouse } from "./house.ts";

export interface Caller { readonly actor?: Actor; readonly person?: EidPerson | null; readonly register?: ResidenceRegister | null; readonly lang?: "nb" | "nn" }

const settings: Settings = {
  mode: "exercise", port: 0, host: "127.0.0.1", databaseUrl: null, publicUrl: null, dataFolder: "", startAt: null, trustProxy: 0,
  trackKey: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2), signKey: testMasterKey, formerSignKey: null,
} as Settings;

const folder = mkdtempSync(path.join(tmpdir(), "trappa-called-"));
export const calledFolder = (house: TestHouse): string => path.join(folder, String(house.authority.id));

/** What the gate would hand to a route: for its loader and action to be called without a server. */
export const contextOf = (house: TestHouse, { actor = citizen, person = null, register = null, lang = "nb" }: Caller = {}): AppLoadContext => ({
  authority: house.authority, actor, person, register, lang, origin: "test", requestId: "test", nonce: "", meter: { queries: 0, milliseconds: 0 },
  settings, files: folderStore(folder), outcome: { isRefused: false, title: null },
}) as AppLoadContext;

/** What a route answered or threw: its status, where it leads, and what it said. */
export interface Answered { readonly status: number; readonly location: string | null; readonly said: Readonly<Record<string, unknown>>; readonly response: Response | null }

export async function answerOf(call: Promise<unknown>): Promise<Answered> {
  const result = await call.then((value) => value, (thrown: unknown) => { if (thrown instanceof Error) throw thrown; return thrown; });
  if (result instanceof Response) return { status: result.status, location: result.headers.get("Location"), said: {}, response: result };
  const { data, init } = result as { data: Record<string, unknown>; init: { status?: number } | null };
  return { status: init?.status ?? 200, location: null, said: data, response: null };
}

export const signedIn = (pid: string | null): EidPerson => ({
  sessionId: "s", issuer: "https://eid.example", sub: "sub", acr: "idporten-loa-substantial", authMethod: "BankID", signedInAt: new Date("2026-11-21T08:55:00Z"), pid,
}) as EidPerson;
