import { describe, expect, it } from "vitest";
import { dateFaults, periodFault, type DateFacts } from "./date.rules.ts";

const now = new Date("2026-11-21T09:00:00Z");
const facts = (dates: Partial<DateFacts["plan"]>, closesOn = "2026-12-14"): DateFacts => ({
  plan: { step: "consult", decidesOn: "2027-02-25", answerBy: "2027-03-12", language: "nb", ...dates }, activities: [{ takesInput: true, closesOn }, { takesInput: false, closesOn: "2028-01-01" }],
});
const faults = (dates: Partial<DateFacts["plan"]>) => dateFaults(facts(dates), now).map(({ field, reason }) => `${field} ${reason}`);

describe("dates that are promised", () => {
  it("come in order: the last deadline, the decision, the answers", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ decidesOn: "2026-12-15", answerBy: "2026-12-15" })).toEqual([]);
    expect(faults({ decidesOn: "2026-12-14" })).toEqual(["decides_on decision_before_period_ends"]);
    expect(faults({ answerBy: "2027-02-24" })).toEqual(["answer_by answer_before_decision"]);
    expect(faults({ decidesOn: null, answerBy: "2026-12-14" })).toEqual(["answer_by answer_before_period_ends"]);
  });

  it("have not been", () => {
    expect(faults({ decidesOn: "2026-11-20" })).toEqual(["decides_on decision_in_past"]);
    expect(faults({ answerBy: "2026-11-20", decidesOn: null })).toEqual(["answer_by answer_in_past"]);
    expect(faults({ step: "inform", decidesOn: "2026-11-20" }), "decided before it is told of here").toEqual([]);
  });

  it("are judged when they are set, not when time has passed them", () => {
    const later = new Date("2027-04-01T09:00:00Z");
    expect(dateFaults(facts({ answerBy: "2027-05-01" }), later, { decidesOn: false, answerBy: true, periods: false })).toEqual([]);
    expect(dateFaults(facts({ decidesOn: "2026-12-01" }), now, { decidesOn: false, answerBy: false, periods: true })).toMatchObject([{ reason: "decision_before_period_ends" }]);
  });
});

describe("a period in a running case", () => {
  const longer = (closesOn: string, takesInput = true, dates: Partial<DateFacts["plan"]> = {}) => periodFault(facts(dates).plan, { takesInput, closesOn }, now)?.reason ?? null;

  it("ends before what is promised, unless it takes no input", () => {
    expect(longer("2027-02-24")).toBeNull();
    expect(longer("2027-02-25")).toBe("period_past_decision");
    expect(longer("2027-02-25", false)).toBeNull();
    expect(longer("2027-03-12", true, { decidesOn: null })).toBe("period_past_answer");
    expect(longer("2026-11-20")).toBe("period_in_past");
  });
});
