import { describe, expect, it } from "vitest";
import { hasText, sayIn } from "#app/texts.ts";
import { caseEvents } from "./case.events.ts";
import nb from "./texts.nb.ts";

const facts = {
  step: "consult", promiseVersion: 1, answerBy: "18. desember 2026", number: 2, opensOn: "1. desember 2026", closesOn: "14. desember 2026", closedBefore: "7. desember 2026", participants: "none",
};

describe("the public sentences of a case's events", () => {
  it.each(Object.keys(nb.events))("%s is a sentence in both standards, about an event that exists", (key) => {
    expect(Object.keys(caseEvents)).toContain(key.replace("_", "."));
    for (const lang of ["nb", "nn"] as const) {
      const sentence = sayIn(lang)(`cases.events.${key}`, facts);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/[{}]|none|cases\./);
    }
  });

  it("say nothing of what is planned before it is public", () => {
    for (const type of ["case.planned", "case.revised", "case.activity_planned", "case.activity_revised", "case.activity_removed"] as const) {
      expect(caseEvents).toHaveProperty([type]);
      expect(hasText(`cases.events.${type.replaceAll(".", "_")}`)).toBe(false);
    }
  });
});
