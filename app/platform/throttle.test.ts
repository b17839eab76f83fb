import { describe, expect, it } from "vitest";
import { delayFor } from "./throttle.server.ts";

describe("the delay before an answer", () => {
  it.each([[1, 0], [5, 0], [6, 500], [7, 1000], [8, 2000], [10, 8000], [1000, 8000]])("to attempt number %i is %i milliseconds", (count, milliseconds) => {
    expect(delayFor(count)).toBe(milliseconds);
  });
});
