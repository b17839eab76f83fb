import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

describe("the time is an argument", () => {
  it("is read by the platform's clock alone", () => {
    const readers = sources("app", "practice", "server", "story").filter(({ file, text }) => /new Date\(\)|Date\.now\(\)/.test(text) && file !== "app/platform/clock.ts").map(({ file }) => file);
    expect(readers).toEqual([]);
  });

  it("is asked for only by routes, the gate, the worker and commands", () => {
    const askers = sources("app", "practice", "server", "story").filter(({ text }) => /clockNow\(/.test(text)).map(({ file }) => file);
    const allowed = /^app\/(platform\/clock|frame\.server)\.ts$|^server\/(gate|worker|commands\/[a-z-]+)\.ts$/;
    expect(askers.filter((file) => !allowed.test(file))).toEqual([]);
  });
});
