import { describe, expect, it } from "vitest";
import { weights } from "#app/domains/cases/weight.ts";
import { caseStates } from "#app/domains/cases/case.ts";
import { answerTime, completionHindrance, languageOfAnswer, needsBodyReason, weightsNow } from "./answer.rules.ts";
import { addTelling, measureStates, tellingsOf } from "./measure.ts";
import { isEnded, mayMove } from "./measure.lifecycle.ts";
import { lackingInMove } from "./measure.rules.ts";

describe("when an answer may be given", () => {
  it("P5: on every step that needs a decision, only what is outside the case is answered before it", () => {
    for (const step of ["consult", "dialogue", "agenda", "steer"] as const) {
      expect(weightsNow(answerTime({ state: "published", step }))).toEqual(["outside"]);
      expect(weightsNow(answerTime({ state: "under_consideration", step }))).toEqual(["outside"]);
      expect(weightsNow(answerTime({ state: "decided", step }))).toEqual(weights);
    }
  });

  it("a case that only informs answers early, and that is said", () => {
    expect(answerTime({ state: "published", step: "inform" })).toBe("early");
    expect(weightsNow("early")).toEqual(weights);
  });

  it("nothing is answered in a draft, a completed or a withdrawn case", () => {
    const shut = caseStates.filter((state) => answerTime({ state, step: "inform" }) === "not_now");
    expect(shut).toEqual(["draft", "completed", "withdrawn"]);
  });

  it("P5: another weight than was recommended asks for the body's reason", () => {
    expect(needsBodyReason("full", "none")).toBe(true);
    expect(needsBodyReason("full", "full")).toBe(false);
    expect(needsBodyReason(null, "none")).toBe(false);
  });

  it("L2, L3: who wrote in nynorsk is answered in nynorsk; a theme, and what came in another language, in the case's", () => {
    expect(languageOfAnswer("input", "nn", "nb")).toBe("nn");
    expect(languageOfAnswer("input", "nb", "nn")).toBe("nb");
    expect(languageOfAnswer("input", "se", "nb")).toBe("nb");
    expect(languageOfAnswer("theme", "nn", "nb")).toBe("nb");
  });
});

describe("completing", () => {
  it("P4: is hindered while one waits, while it is open for input, and without a decision above step 1", () => {
    const decided = { state: "decided", step: "consult", takesInputStill: false, waiting: 0, addedTo: 0 } as const;
    expect(completionHindrance(decided)).toBeNull();
    expect(completionHindrance({ ...decided, waiting: 1 })).toBe("still_waiting");
    expect(completionHindrance({ ...decided, addedTo: 1 })).toBe("still_unread");
    expect(completionHindrance({ ...decided, takesInputStill: true })).toBeNull();
    expect(completionHindrance({ state: "published", step: "inform", takesInputStill: true, waiting: 0, addedTo: 0 })).toBe("still_open_for_input");
    expect(completionHindrance({ ...decided, state: "published" })).toBe("decision_before_completing");
    expect(completionHindrance({ ...decided, state: "published", step: "inform" })).toBeNull();
    expect(completionHindrance({ ...decided, state: "withdrawn" })).toBe("case_cannot_complete");
  });
});

describe("K8: a measure", () => {
  it("is told of until it is done or dropped, and then stands", () => {
    expect(mayMove("planned", "under_way")).toBe(true);
    expect(mayMove("under_way", "under_way")).toBe(true);
    expect(mayMove("under_way", "planned")).toBe(false);
    expect(measureStates.filter(isEnded)).toEqual(["done", "dropped"]);
  });

  it("is done on a day that has been, and dropped with a reason", () => {
    const move = { doneOn: null, note: "", today: "2026-11-21" };
    expect(lackingInMove({ ...move, to: "done" })).toEqual({ done_on: "answers.lacking.doneOn" });
    expect(lackingInMove({ ...move, to: "done", doneOn: "2026-11-22" })).toEqual({ done_on: "answers.lacking.doneOnToCome" });
    expect(lackingInMove({ ...move, to: "done", doneOn: "2026-11-21" })).toBeNull();
    expect(lackingInMove({ ...move, to: "dropped" })).toEqual({ note: "answers.lacking.droppedNote" });
  });

  it("keeps what was told before", () => {
    const note = addTelling(addTelling("", "1. mai 2026", "8 av 12 benker er satt opp."), "2. juni 2026", "Resten kommer.");
    expect(tellingsOf(note)).toEqual(["1. mai 2026: 8 av 12 benker er satt opp.", "2. juni 2026: Resten kommer."]);
  });
});
