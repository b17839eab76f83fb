import { z } from "zod";

/** How this installation is known to an issuer of identities. */
export interface OpenIdClient {
  readonly issuer: string;
  readonly clientId: string;
  /** Private key (RSA) for private_key_jwt. */
  readonly key: JsonWebKey & { readonly kid?: string } | null;
  readonly secret: string | null;
  readonly isExercise: boolean;
}

export interface StaffClient extends OpenIdClient {
  readonly levels: readonly string[];
  /** The claim that holds an employee's groups, and which of them gives which role; none: roles are given in Trappa alone. */
  readonly roleClaim: string | null;
  readonly roles: ReadonlyMap<string, string>;
}

export interface MaskinportenClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly key: JsonWebKey & { readonly kid?: string };
  /** Organisation number of the municipality on whose behalf a supplier asks (delegated in Altinn); null where the client is the municipality's own. */
  readonly consumerOrg: string | null;
}

export interface FiksSettings {
  readonly url: string;
  readonly roleId: string;
  readonly integrationId: string;
  readonly integrationPassword: string;
  readonly maskinporten: MaskinportenClient;
}

export interface IdentitySettings { readonly eid: OpenIdClient | null; readonly staff: StaffClient | null; readonly fiks: FiksSettings | null }

const privateKey = z.string().transform((text, context): JsonWebKey & { kid?: string } => {
  try {
    const key = JSON.parse(Buffer.from(text, "base64").toString("utf8")) as JsonWebKey;
    if (key.kty === "RSA" && typeof key.d === "string") return key;
  } catch { /* said below */ }
  context.addIssue({ code: "custom", message: "must be a private RSA key as JWK, in base64" });
  return z.NEVER;
});
const address = z.url().transform((text) => text.replace(/\/$/, ""));
/** `gruppe=officer,annen gruppe=secretary` */
const roleMap = z.string().regex(/^[^=,]+=(officer|secretary|administrator)(,[^=,]+=(officer|secretary|administrator))*$/, "must be group=officer, =secretary or =administrator, with commas between");

export const identitySchema = {
  TRAPPA_EID_ISSUER: z.url().optional(), TRAPPA_EID_CLIENT_ID: z.string().optional(), TRAPPA_EID_KEY: privateKey.optional(),
  TRAPPA_STAFF_ISSUER: z.url().optional(), TRAPPA_STAFF_CLIENT_ID: z.string().optional(), TRAPPA_STAFF_KEY: privateKey.optional(), TRAPPA_STAFF_SECRET: z.string().optional(),
  TRAPPA_STAFF_LEVELS: z.string().optional(), TRAPPA_STAFF_ROLE_CLAIM: z.string().optional(), TRAPPA_STAFF_ROLES: roleMap.optional(),
  TRAPPA_FIKS_URL: address.optional(), TRAPPA_FIKS_ROLE_ID: z.string().optional(), TRAPPA_FIKS_INTEGRATION_ID: z.string().optional(), TRAPPA_FIKS_INTEGRATION_PASSWORD: z.string().optional(),
  TRAPPA_MASKINPORTEN_ISSUER: z.url().optional(), TRAPPA_MASKINPORTEN_CLIENT_ID: z.string().optional(), TRAPPA_MASKINPORTEN_KEY: privateKey.optional(),
  TRAPPA_MASKINPORTEN_CONSUMER_ORG: z.string().regex(/^\d{9}$/, "must be an organisation number of nine digits").optional(),
};

const shape = z.object(identitySchema);
type Given = z.output<typeof shape>;
type Mode = "exercise" | "live";

const groups: readonly (readonly (keyof Given)[])[] = [
  ["TRAPPA_EID_ISSUER", "TRAPPA_EID_CLIENT_ID", "TRAPPA_EID_KEY"],
  ["TRAPPA_STAFF_ISSUER", "TRAPPA_STAFF_CLIENT_ID"],
  ["TRAPPA_STAFF_ROLE_CLAIM", "TRAPPA_STAFF_ROLES"],
  ["TRAPPA_FIKS_URL", "TRAPPA_FIKS_ROLE_ID", "TRAPPA_FIKS_INTEGRATION_ID", "TRAPPA_FIKS_INTEGRATION_PASSWORD", "TRAPPA_MASKINPORTEN_ISSUER", "TRAPPA_MASKINPORTEN_CLIENT_ID", "TRAPPA_MASKINPORTEN_KEY"],
];

/** Each group is whole or absent; live speaks https to all of them, and to none on its own machine. */
export function identityDefects(given: Given, mode: Mode): string[] {
  const half = groups.flatMap((names) => {
    const there = names.filter((name) => given[name] !== undefined);
    if (there.length === 0) return [];
    return names.filter((name) => given[name] === undefined).map((name) => `${name}: is missing beside ${there.join(", ")}`);
  });
  const isStaffHalf = given.TRAPPA_STAFF_ISSUER !== undefined && (given.TRAPPA_STAFF_KEY === undefined) === (given.TRAPPA_STAFF_SECRET === undefined);
  const isStaffLost = given.TRAPPA_STAFF_ISSUER === undefined && [given.TRAPPA_STAFF_KEY, given.TRAPPA_STAFF_SECRET, given.TRAPPA_STAFF_ROLES, given.TRAPPA_STAFF_LEVELS].some((one) => one !== undefined);
  const addresses = (["TRAPPA_EID_ISSUER", "TRAPPA_STAFF_ISSUER", "TRAPPA_FIKS_URL", "TRAPPA_MASKINPORTEN_ISSUER"] as const).flatMap((name) => {
    const url = given[name];
    return url === undefined || isFit(url, mode) ? [] : [`${name}: ${mode === "live" ? "live needs an https address on another machine; a practice provider is for exercise" : "must be https, or on this machine"}`];
  });
  return [
    ...half, ...addresses,
    ...(isStaffHalf ? ["TRAPPA_STAFF_KEY: give either this or TRAPPA_STAFF_SECRET"] : []),
    ...(given.TRAPPA_MASKINPORTEN_CONSUMER_ORG !== undefined && given.TRAPPA_MASKINPORTEN_ISSUER === undefined ? ["TRAPPA_MASKINPORTEN_ISSUER: is missing beside TRAPPA_MASKINPORTEN_CONSUMER_ORG"] : []),
    ...(isStaffLost ? ["TRAPPA_STAFF_ISSUER: is missing beside the other TRAPPA_STAFF_ settings"] : []),
  ];
}

function isFit(url: string, mode: Mode): boolean {
  const { protocol, hostname } = new URL(url);
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return mode === "live" ? protocol === "https:" && !isHere : protocol === "https:" || isHere;
}

export function identityOf(given: Given, mode: Mode): IdentitySettings {
  const isExercise = mode === "exercise";
  return {
    eid: given.TRAPPA_EID_ISSUER === undefined ? null : { issuer: given.TRAPPA_EID_ISSUER, clientId: given.TRAPPA_EID_CLIENT_ID ?? "", key: given.TRAPPA_EID_KEY ?? null, secret: null, isExercise },
    staff: given.TRAPPA_STAFF_ISSUER === undefined ? null : {
      issuer: given.TRAPPA_STAFF_ISSUER, clientId: given.TRAPPA_STAFF_CLIENT_ID ?? "", key: given.TRAPPA_STAFF_KEY ?? null, secret: given.TRAPPA_STAFF_SECRET ?? null, isExercise,
      levels: given.TRAPPA_STAFF_LEVELS?.split(/[\s,]+/).filter(Boolean) ?? [], roleClaim: given.TRAPPA_STAFF_ROLE_CLAIM ?? null, roles: rolesIn(given.TRAPPA_STAFF_ROLES ?? ""),
    },
    fiks: given.TRAPPA_FIKS_URL === undefined || !given.TRAPPA_MASKINPORTEN_KEY ? null : {
      url: given.TRAPPA_FIKS_URL, roleId: given.TRAPPA_FIKS_ROLE_ID ?? "", integrationId: given.TRAPPA_FIKS_INTEGRATION_ID ?? "", integrationPassword: given.TRAPPA_FIKS_INTEGRATION_PASSWORD ?? "",
      maskinporten: { issuer: given.TRAPPA_MASKINPORTEN_ISSUER ?? "", clientId: given.TRAPPA_MASKINPORTEN_CLIENT_ID ?? "", key: given.TRAPPA_MASKINPORTEN_KEY, consumerOrg: given.TRAPPA_MASKINPORTEN_CONSUMER_ORG ?? null },
    },
  };
}

const rolesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(",").filter(Boolean).map((pair) => { const [group = "", role = ""] = pair.split("="); return [group.trim(), role]; }));
