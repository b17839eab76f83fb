/** The little that the practice provider uses of oidc-provider, which has no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Context {
    readonly method: string;
    readonly path: string;
    status: number;
    body: string;
    type: string;
    set(name: string, value: string): void;
    remove(name: string): void;
    readonly response: { get(name: string): string };
    readonly oidc: { readonly session?: { readonly destroyed?: boolean } } & Record<string, unknown>;
  }
  export interface Session { readonly authorizations?: Readonly<Record<string, unknown>>; sidFor(clientId: string): string | undefined; destroy(): Promise<void> }
  export interface Client { redirectUriAllowed(uri: string): boolean; postLogoutRedirectUriAllowed(uri: string): boolean; includeSid(): boolean }
  export interface Interaction {
    readonly uid: string;
    readonly exp: number;
    readonly params: Readonly<Record<string, string | undefined>>;
    session?: { readonly uid: string; readonly accountId: string };
    save(seconds: number): Promise<void>;
  }
  interface Grant { addOIDCScope(scope: string): void; save(): Promise<string> }

  export class Provider {
    constructor(issuer: string, configuration: object);
    proxy: boolean;
    readonly Client: { readonly prototype: Client };
    readonly Session: { get(ctx: Context): Promise<Session>; findByUid(uid: string): Promise<Session | undefined> };
    readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
    use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): void;
    on(event: "server_error", listener: (ctx: Context, fault: Error) => void): void;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object, options?: { mergeWithLastSubmission: boolean }): Promise<void>;
  }
  export const interactionPolicy: {
    base(): { get(name: string): { checks: { add(check: object): void } } };
    Check: { new (reason: string, description: string, check: (ctx: { oidc: { result?: { login?: object } } }) => boolean): object; readonly REQUEST_PROMPT: boolean; readonly NO_NEED_TO_PROMPT: boolean };
  };
}
