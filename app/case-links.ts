import { address, caseKey, type Place } from "./addresses.ts";
import type { CasePageLinks } from "./domains/cases/CasePage.tsx";
import { queryOf } from "./domains/publications/public-filter.ts";

/** Where a case's page leads; what the public cannot open yet leads nowhere. */
export function caseLinks(place: Place, head: Parameters<typeof caseKey>[0], isPublic = true): CasePageLinks {
  const key = caseKey(head);
  const inputs = (query: Parameters<typeof queryOf>[0]) => address(place, "caseInputs", { case: key }, { query: queryOf(query) });
  return {
    events: isPublic ? address(place, "caseEvents", { case: key }) : null,
    document: (document) => address(place, "file", { id: document.id, name: document.fileName }),
    waitingInputs: inputs({ marks: ["unanswered"] }), objections: inputs({ marks: ["objection"] }),
    links: { inputs: inputs({}), inputsOf: (activity) => inputs({ activity }), briefing: (version) => address(place, "briefing", { case: key, version }), promise: "#lofte" },
  };
}
