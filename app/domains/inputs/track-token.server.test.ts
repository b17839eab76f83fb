import { describe, expect, it } from "vitest";
import { isTrackCode, isTrackToken, trackCode, trackToken } from "./track-token.server.ts";

const key = Buffer.alloc(32, 7);
const inputId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

describe("the sender's link and code", () => {
  it("are 160 bits for the link and eight characters for the code", () => {
    expect(Buffer.from(trackToken(key, 1, inputId, 1), "base64url")).toHaveLength(20);
    expect(trackCode(key, 1, inputId, 1)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it("are the same each time, and others for another authority, input, generation or key", () => {
    const token = trackToken(key, 1, inputId, 1);
    expect(trackToken(key, 1, inputId, 1)).toBe(token);
    const others = [trackToken(key, 2, inputId, 1), trackToken(key, 1, inputId, 2), trackToken(Buffer.alloc(32, 8), 1, inputId, 1)];
    expect(new Set([token, ...others]).size).toBe(4);
    expect(isTrackToken(key, { authorityId: 1, inputId, generation: 2 }, token)).toBe(false);
  });

  it("a code is read in any case, with O for 0 and I or L for 1", () => {
    const code = trackCode(key, 1, inputId, 1);
    const written = code.toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    expect(isTrackCode(key, 1, { inputId, generation: 1 }, written)).toBe(true);
    expect(isTrackCode(key, 1, { inputId, generation: 1 }, "")).toBe(false);
  });

  it("no code fits a reference that nobody has", () => {
    const code = trackCode(key, 1, "00000000-0000-4000-8000-000000000000", 1);
    expect(isTrackCode(key, 1, null, code)).toBe(false);
  });
});
