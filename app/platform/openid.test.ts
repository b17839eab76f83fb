import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standInIssuer } from "#tests/support/stand-in-issuer.ts";
import { beginSignIn, exerciseMark, framingOrigins } from "./openid.server.ts";

let issuer: Awaited<ReturnType<typeof standInIssuer>>;
beforeAll(async () => { issuer = await standInIssuer(); });
afterAll(() => issuer.close());

const provider = (clientId: string, isExercise = true) => ({ issuer: issuer.url, clientId, key: null, secret: "secret", isExercise });
const begin = (clientId: string, now: Date, isExercise = true) =>
  beginSignIn(provider(clientId, isExercise), { redirectUri: "https://here.example/svar", scope: "openid", levels: [], language: "nb", carried: "" }, now);
const now = new Date("2026-11-21T09:00:00Z");
const asked = () => issuer.asked.filter(({ path }) => path.startsWith("/.well-known")).length;

describe("an issuer's metadata", () => {
  it("is read when it is needed, and then not for a day", async () => {
    await begin("kept", now);
    await begin("kept", new Date(now.getTime() + 23 * 3_600_000));
    expect(asked()).toBe(1);
    await begin("kept", new Date(now.getTime() + 24 * 3_600_000));
    expect(asked()).toBe(2);
  });

  it("is read again at once where it could not be read", async () => {
    issuer.misdo({ discovery: { status: 503 } });
    expect(await begin("ill", now)).toEqual({ refused: "eid_unavailable" });
    issuer.misdo({});
    expect(await begin("ill", now)).toMatchObject({ url: expect.stringContaining("request_uri=") });
  });

  it("says where the issuer frames us from, and without it that is its own host", async () => {
    expect(await framingOrigins(provider("framed"), now)).toEqual([issuer.url]);
    expect(await framingOrigins({ ...provider("framed"), issuer: "http://127.0.0.1:1" }, now)).toEqual(["http://127.0.0.1:1"]);
  });

  it("with the mark of a practice provider is refused in live, wherever it stands", async () => {
    issuer.misdo({ discovery: { json: { issuer: issuer.url, authorization_endpoint: `${issuer.url}/authorize`, token_endpoint: `${issuer.url}/token`, [exerciseMark]: true } } });
    expect(await begin("practice", now, false)).toEqual({ refused: "eid_unavailable" });
    expect(await begin("practice", now, true)).toMatchObject({ url: expect.any(String) });
    issuer.misdo({});
  });

  it("that offers no pushed requests gets the request in the address, with all that it must hold", async () => {
    issuer.misdo({ isPlain: true });
    const begun = await begin("plain", now);
    issuer.misdo({});
    if ("refused" in begun) throw new Error(begun.refused);
    const { searchParams } = new URL(begun.url);
    expect([...searchParams.keys()].sort()).toEqual(["client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type", "scope", "state", "ui_locales"]);
    expect(searchParams.get("code_challenge_method")).toBe("S256");
  });
});
