import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { interactionPolicy, Provider, type Context } from "oidc-provider";
import { machineSeconds } from "#app/platform/clock.ts";
import { askLogout, failedPage, isOut, loggedOut } from "./pages.ts";
import { Memory } from "./memory.ts";
import { pairwiseSubject, publicPart, type PracticeSecrets } from "./secrets.ts";

/** What somebody chose on the login page. */
export interface Choice { readonly accountId: string; readonly acr?: string; readonly amr?: readonly string[] }

export interface ProviderPlan {
  readonly issuer: string;
  /** Where it is mounted: empty, or `/ansatt`. */
  readonly path: string;
  readonly clientId: string;
  readonly secrets: PracticeSecrets;
  readonly levels: readonly string[];
  readonly claims: Readonly<Record<string, readonly string[]>>;
  claimsOf(accountId: string): object;
  loginPage(action: string): string;
  choiceOf(fields: URLSearchParams): Choice;
  /** The client's one front-channel logout address; null until it is known. */
  logoutAddress(): string | null;
}

/** The addresses of any authority of a Trappa on this machine. A real issuer holds them in a list. */
const ours = (tail: string) => new RegExp(`^http://(localhost|127\\.0\\.0\\.1):\\d+/[a-z0-9-]+/${tail}$`);
const answerAddress = ours("logg-inn/(eid|ansatt|tilsett)/svar");
const leftAddress = ours("logg-ut/eid");

/** A real OpenID provider for exercise, with what oidc-provider lacks of ID-porten added by hand: front-channel logout, and `sid` for it. */
export function practiceProvider(plan: ProviderPlan): (request: IncomingMessage, response: ServerResponse) => void {
  const { issuer, path, clientId, secrets } = plan;
  const provider = new Provider(issuer, {
    adapter: Memory,
    clients: [{
      client_id: clientId, token_endpoint_auth_method: "private_key_jwt", token_endpoint_auth_signing_alg: "RS256", jwks: { keys: [publicPart(secrets.clientKey)] },
      redirect_uris: ["http://localhost/svar"], post_logout_redirect_uris: [], subject_type: "pairwise", require_pushed_authorization_requests: true,
    }],
    jwks: { keys: [secrets.issuerKey] },
    subjectTypes: ["pairwise"],
    pairwiseIdentifier: (_ctx: unknown, accountId: string) => pairwiseSubject(secrets, path, accountId),
    acrValues: plan.levels,
    claims: { acr: null, amr: null, auth_time: null, iss: null, sid: null, openid: ["sub"], ...plan.claims },
    scopes: ["openid", "profile", "email"],
    responseTypes: ["code"],
    conformIdTokenClaims: false,
    clientAuthMethods: ["private_key_jwt"],
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: Context, form: string) => { ctx.body = askLogout(form); },
        postLogoutSuccessSource: (ctx: Context) => { ctx.body = isOut(); },
      },
    },
    pkce: { required: () => true, methods: ["S256"] },
    discovery: { trappa_exercise: true, frontchannel_logout_supported: true, frontchannel_logout_session_supported: true, ui_locales_supported: ["nb", "nn", "en", "se"] },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `${path}/interaction/${uid}`, policy: alwaysAsk() },
    cookies: { keys: [secrets.salt], names: { session: `ovelse${path.replace("/", "_")}_session`, interaction: `ovelse${path.replace("/", "_")}_interaction`, resume: `ovelse${path.replace("/", "_")}_resume` } },
    ttl: { AccessToken: 120, AuthorizationCode: 60, Grant: 7200, IdToken: 120, Interaction: 1800, Session: 7200 },
    clientBasedCORS: () => false,
    findAccount: (_ctx: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId, ...plan.claimsOf(accountId) }) }),
    // Nobody is asked for consent, as in ID-porten.
    loadExistingGrant: async (ctx: { oidc: { session: { accountId: string }; client: { clientId: string } } }) => {
      const grant = new provider.Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
    renderError: (ctx: Context, out: Record<string, unknown>) => { ctx.type = "html"; ctx.body = failedPage(out); },
  });
  const { prototype } = provider.Client;
  prototype.redirectUriAllowed = (uri) => answerAddress.test(uri);
  prototype.postLogoutRedirectUriAllowed = (uri) => leftAddress.test(uri);
  prototype.includeSid = () => true;
  provider.use(async (ctx, next) => {
    ctx.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src http://localhost:* http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'");
    const session = ctx.method === "POST" && ctx.path === "/session/end/confirm" ? await provider.Session.get(ctx) : null;
    const sid = session?.authorizations?.[clientId] ? session.sidFor(clientId) : undefined;
    await next();
    const [address, onwards] = [plan.logoutAddress(), ctx.response.get("Location")];
    if (!sid || !address || !ctx.oidc.session?.destroyed || ctx.status !== 303) return;
    ctx.remove("Location");
    ctx.status = 200;
    ctx.type = "html";
    ctx.body = loggedOut([`${address}?${new URLSearchParams({ iss: issuer, sid })}`], onwards);
  });
  const callback = provider.callback();
  return (request, response) => {
    const url = request.url ?? "/";
    const inner = url.slice(path.length) || "/";
    if (!/^\/interaction\/[\w-]+$/.test(inner)) {
      if (path) Object.assign(request, { originalUrl: url, url: inner });
      return callback(request, response);
    }
    interact(provider, plan, request, response).catch(() => {
      response.writeHead(400, { "Content-Type": "text/html; charset=utf-8" });
      response.end(failedPage({ error: "innloggingen finnes ikke eller er gått ut på dato" }));
    });
  };
}

/** Each sign-in shows the page again, so that one may be another person; the session behind it, and its `sid`, stay. */
function alwaysAsk(): object {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy.get("login").checks.add(new Check("choose_person", "somebody is to be chosen", ({ oidc }) => (oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT)));
  return policy;
}

async function interact(provider: Provider, plan: ProviderPlan, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'" });
    response.end(plan.loginPage(`${plan.path}/interaction/${details.uid}`));
    return;
  }
  const fields = new URLSearchParams(await text(request));
  if (fields.get("cancel")) return provider.interactionFinished(request, response, { error: "access_denied", error_description: "user cancelled" }, { mergeWithLastSubmission: false });
  const login = plan.choiceOf(fields);
  // Another person than before in this browser: oidc-provider would show a page that wants JavaScript in between.
  if (details.session && details.session.accountId !== login.accountId) {
    await (await provider.Session.findByUid(details.session.uid))?.destroy();
    delete details.session;
    await details.save(details.exp - machineSeconds());
  }
  return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}
