import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ResidenceRegister } from "#app/domains/residents/residence.ts";
import type { OpenIdClient, StaffClient } from "#app/platform/identity-settings.server.ts";
import { residentLogin, staffGroups, staffLogin } from "./pages.ts";
import { personBy } from "./persons.ts";
import { exerciseRegister } from "./register.ts";
import { pairwiseSubject, practiceSecrets, type PracticeSecrets } from "./secrets.ts";

export interface Practice {
  readonly eid: OpenIdClient;
  readonly staff: StaffClient;
  readonly register: ResidenceRegister;
  /** Tells it where Trappa itself listens, for its front-channel logout. */
  trappaAt(origin: string): void;
  close(): Promise<void>;
}

interface Wish { readonly folder: string; readonly port: number; /** Another port will do where this one is taken. */ readonly isWish: boolean }

/** A register of invented people and two providers of identity, on this machine only. Reached in exercise alone. */
export async function startPractice(wish: Wish): Promise<Practice> {
  const secrets = practiceSecrets(wish.folder);
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => { response.writeHead(503).end(); };
  const server = await listen(createServer((request, response) => handle(request, response)), wish);
  const issuer = issuerOn((server.address() as AddressInfo).port);
  let trappa: string | null = null;
  handle = await handlerOf(issuer, secrets, () => (trappa === null ? null : `${trappa}/lillevik/logg-inn/eid/avsluttet`));
  const client = { clientId: "trappa-ovelse", key: secrets.clientKey as OpenIdClient["key"], secret: null, isExercise: true };
  return {
    eid: { ...client, issuer },
    staff: { ...client, issuer: `${issuer}/ansatt`, levels: [], roleClaim: "groups", roles: new Map(staffGroups.map(([group, , role]) => [group, role])) },
    register: exerciseRegister,
    trappaAt: (origin) => { trappa = origin; },
    close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
  };
}

/** As whom Trappa will know these persons when they sign in at `issuer`: for a story in which they have been before. */
export function subjectsAt(issuer: string, folder: string): (key: string) => { readonly issuer: string; readonly sub: string } {
  const secrets = practiceSecrets(folder);
  return (key) => ({ issuer, sub: pairwiseSubject(secrets, "", personBy(key).key) });
}

export const issuerOn = (port: number): string => `http://127.0.0.1:${port}`;

function listen(server: Server, { port, isWish }: Wish): Promise<Server> {
  return new Promise((done, fail) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      if (isWish && fault.code === "EADDRINUSE") listen(server, { port: 0, isWish: false, folder: "" }).then(done, fail);
      else fail(fault);
    });
    server.listen(port, "127.0.0.1", () => done(server));
  });
}

async function handlerOf(issuer: string, secrets: PracticeSecrets, logoutAddress: () => string | null) {
  const { practiceProvider } = await quietly(() => import("./provider.ts"));
  const common = { clientId: "trappa-ovelse", secrets, logoutAddress };
  const residents = practiceProvider({
    ...common, issuer, path: "", levels: ["idporten-loa-substantial", "idporten-loa-high", "idporten-loa-low"], claims: { profile: ["pid", "locale"] },
    claimsOf: (key) => { const { pid } = personBy(key); return { locale: "nb", ...(pid === null ? {} : { pid }) }; },
    loginPage: residentLogin,
    choiceOf: (fields) => ({ accountId: personBy(fields.get("person") ?? "").key, acr: fields.get("level") ?? "idporten-loa-low", amr: ["TestID"] }),
  });
  const staff = practiceProvider({
    ...common, issuer: `${issuer}/ansatt`, path: "/ansatt", levels: ["substantial"], claims: { profile: ["groups"], email: ["email", "email_verified"] },
    claimsOf: (account) => { const { email, groups, verified } = JSON.parse(account) as { email: string; groups: string[]; verified: boolean }; return { email, email_verified: verified, groups }; },
    loginPage: staffLogin, logoutAddress: () => null,
    choiceOf: (fields) => ({ accountId: JSON.stringify({ email: fields.get("email") ?? "", groups: fields.getAll("group"), verified: fields.get("unverified") === null }), acr: "substantial" }),
  });
  return (request: IncomingMessage, response: ServerResponse) => (/^\/ansatt(?=[/?]|$)/.test(request.url ?? "") ? staff : residents)(request, response);
}

/** oidc-provider says that it was made for a newer Node. It works here, as its tests in tests/http/eid show, and the line would frighten whoever starts the exercise. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...said: unknown[]) => { if (!String(said[0]).includes("Unsupported runtime")) warn(...said); };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
