import { expect, it } from "vitest";
import { cite, citeAll } from "./law.ts";

it("a law is cited in the reader's standard, sections in words", () => {
  expect(cite({ law: "pbl", paragraph: "§ 12-10" }, "nb")).toBe("plan- og bygningsloven § 12-10");
  expect(cite({ law: "pbl", paragraph: "§ 12-10" }, "nn")).toBe("plan- og bygningslova § 12-10");
  expect(cite({ law: "offl", paragraph: "§ 26 (5)" }, "nb")).toBe("offentleglova § 26 femte ledd");
  expect(
    citeAll([{ law: "offl", paragraph: "§ 13" }, { law: "fvl", paragraph: "§ 13" }], "nb"),
  ).toBe("offentleglova § 13, forvaltningsloven § 13");
});
