import { describe, expect, it } from "vitest";
import { codeOf, crockford, formatReference, normaliseCode, parseReference } from "./reference.ts";

describe("a reference", () => {
  it("is the authority's code, the year, the case and the number", () => {
    expect(formatReference("LIL", 2026, 42, 63)).toBe("LIL-2026-42-63");
  });

  it.each(["LIL-2026-42-63", " lil-2026-42-63 ", "Lil 2026 42 63", "LIL – 2026–42–63", "lil2026-42-63"])(
    "is read as %s",
    (raw) => {
      expect(parseReference(raw)).toEqual({ code: "LIL", year: 2026, caseNumber: 42, inputNumber: 63 });
    },
  );

  it("may have a code with æ, ø and å", () => {
    expect(parseReference("åfj-2026-1-1")?.code).toBe("ÅFJ");
  });

  it.each(["", "LIL-2026-42", "LIL-26-42-63", "LIL-2026-0-63", "LIL-2026-42-063", "LIL-2026-42-63-1", "2026-42-63"])(
    "is not %s",
    (raw) => {
      expect(parseReference(raw)).toBeNull();
    },
  );
});

describe("a code", () => {
  it("is forty bits in two groups of four", () => {
    expect(codeOf(new Uint8Array([0, 0, 0, 0, 0]))).toBe("0000-0000");
    expect(codeOf(new Uint8Array([255, 255, 255, 255, 255]))).toBe("ZZZZ-ZZZZ");
    expect(codeOf(new Uint8Array([0x08, 0x86, 0x42, 0x98, 0xe8]))).toBe("1234-5678");
    expect(() => codeOf(new Uint8Array(4))).toThrow(RangeError);
  });

  it("fills up what is not a multiple of five bits", () => {
    expect(crockford(new Uint8Array([255]))).toBe("ZW");
    expect(crockford(new Uint8Array())).toBe("");
  });

  it.each(["7k3m-q9z1", "7K3MQ9ZI", " 7k3m q9zl ", "7k-3m-q9-z1"])("is read in any case, I and L as 1: %s", (raw) => {
    expect(normaliseCode(raw)).toBe("7K3M-Q9Z1");
  });

  it("reads O as 0", () => {
    expect(normaliseCode("oooo-0000")).toBe("0000-0000");
  });

  it("is nothing with U, or too short, or too long", () => {
    expect([normaliseCode("7K3M-Q9ZU"), normaliseCode("7K3M-Q9Z"), normaliseCode("7K3M-Q9Z11"), normaliseCode("")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("comes back as it was given, for any bytes", () => {
    for (let seed = 0; seed < 256; seed += 1) {
      const code = codeOf(new Uint8Array([seed, seed * 7, seed * 31, seed * 101, 255 - seed]));
      expect(normaliseCode(code.toLowerCase())).toBe(code);
    }
  });
});
