import { describe, expect, it } from "vitest";
import { isMethodKey, methodByKey, methodKeys, methods, methodsOnStep } from "./method.ts";
import { isAtMost, isStep, stepNumber, steps } from "./step.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";

describe("the stairs", () => {
  it("have five steps, numbered from the ground", () => {
    expect(steps.map(stepNumber)).toEqual([1, 2, 3, 4, 5]);
  });

  it("are compared by height", () => {
    expect(isAtMost("consult", "dialogue")).toBe(true);
    expect(isAtMost("dialogue", "dialogue")).toBe(true);
    expect(isAtMost("steer", "agenda")).toBe(false);
    expect(isStep("dialogue")).toBe(true);
    expect(isStep("Snakke med")).toBe(false);
  });
});

describe("the methods", () => {
  it("have each their own key", () => {
    expect(new Set(methodKeys).size).toBe(methods.length);
    expect(isMethodKey("hearing")).toBe(true);
    expect(isMethodKey("referendum")).toBe(false);
  });

  it("give every step something to do", () => {
    for (const step of steps) expect(methodsOnStep(step).length).toBeGreaterThan(2);
    expect(methodByKey("childrens_tracks").step).toBe("agenda");
  });

  it("that only inform ask for no input", () => {
    expect(methodsOnStep("inform").some((method) => method.takesInput)).toBe(false);
    expect(methodsOnStep("consult").every((method) => method.takesInput)).toBe(true);
  });

  it("and the steps have their words in both standards", () => {
    for (const texts of [nb, nn]) {
      expect(Object.keys(texts.methods).toSorted()).toEqual([...methodKeys].toSorted());
      expect(Object.keys(texts.steps)).toEqual([...steps]);
    }
  });
});
