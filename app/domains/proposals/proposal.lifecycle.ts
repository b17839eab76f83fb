import { councilOutcomes } from "./outcome.ts";
import { proposalStates, type ProposalState } from "./proposal.ts";

export const proposalActions = [
  "send", "send_back", "open", "withdraw", "expire", "deliver", "take_up", "admit", "refuse_admission", "refer", "postpone", "return",
  "adopt", "adopt_partly", "reject", "carry_out",
] as const;
export type ProposalAction = (typeof proposalActions)[number];

/** What a transition asks beyond the state. */
export type ProposalGuard = "enough" | "time_is_out" | "not_enough" | "admissibility_open" | "case_reopened" | "was_sent";
export interface ProposalTransition { readonly to: ProposalState; readonly guards?: readonly ProposalGuard[] }

type Table = Readonly<Record<ProposalState, Readonly<Partial<Record<ProposalAction, ProposalTransition>>>>>;

const decided = { adopt: { to: "adopted" }, adopt_partly: { to: "adopted_partly" }, reject: { to: "rejected" } } as const;
/** koml § 12-1: «kommunestyret … skal selv ta stilling til» admissibility and matter; both may come in one meeting. */
const beforeCouncil = {
  ...decided, admit: { to: "admitted", guards: ["admissibility_open"] }, refuse_admission: { to: "not_admissible", guards: ["admissibility_open"] },
  refer: { to: "referred" },
  postpone: { to: "postponed" }, return: { to: "returned" },
} as const;
/** What the council decided it may treat anew once the case is reopened: a complaint was upheld, or the minutes were wrong. */
const again = {
  adopt: { to: "adopted", guards: ["case_reopened"] }, adopt_partly: { to: "adopted_partly", guards: ["case_reopened"] }, reject: { to: "rejected", guards: ["case_reopened"] },
  admit: { to: "admitted", guards: ["case_reopened"] }, refuse_admission: { to: "not_admissible", guards: ["case_reopened"] }, refer: { to: "referred", guards: ["case_reopened"] },
  postpone: { to: "postponed", guards: ["case_reopened"] }, return: { to: "returned", guards: ["case_reopened"] },
} as const;
/** K14: «kan» treat although the conditions are not met. */
const voluntarily = { to: "taken_up", guards: ["not_enough"] } as const;

/** What is not in the table cannot happen. Nothing the administration does leads to an end: K5. */
export const proposalTransitions: Table = {
  draft: { send: { to: "looked_through" }, withdraw: { to: "withdrawn", guards: ["was_sent"] } },
  looked_through: { open: { to: "collecting" }, send_back: { to: "draft" }, withdraw: { to: "withdrawn" } },
  collecting: {
    deliver: { to: "delivered", guards: ["enough"] }, withdraw: { to: "withdrawn" },
    expire: { to: "expired", guards: ["time_is_out", "not_enough"] }, take_up: voluntarily,
  },
  delivered: beforeCouncil,
  admitted: { ...decided, refer: { to: "referred" }, postpone: { to: "postponed" }, return: { to: "returned" } },
  postponed: beforeCouncil,
  returned: beforeCouncil,
  referred: { ...decided, postpone: { to: "referred" }, return: { to: "referred" } },
  taken_up: { ...decided, postpone: { to: "postponed" }, return: { to: "returned" } },
  adopted: { ...again, carry_out: { to: "carried_out" } },
  adopted_partly: { ...again, carry_out: { to: "carried_out" } },
  rejected: again,
  not_admissible: again,
  carried_out: again,
  expired: { take_up: voluntarily },
  withdrawn: {},
};

export interface ProposalGuardFacts { readonly isEnough?: boolean; readonly isTimeOut?: boolean; readonly isAdmissibilityOpen?: boolean; readonly isCaseReopened?: boolean; readonly wasSent?: boolean }

const guards: Readonly<Record<ProposalGuard, (facts: ProposalGuardFacts) => boolean>> = {
  enough: (facts) => facts.isEnough === true,
  not_enough: (facts) => facts.isEnough === false,
  time_is_out: (facts) => facts.isTimeOut === true,
  admissibility_open: (facts) => facts.isAdmissibilityOpen === true,
  was_sent: (facts) => facts.wasSent === true,
  case_reopened: (facts) => facts.isCaseReopened === true,
};

/** The first guard that does not hold; null when none stands in the way. A guard whose fact is not given does not hold. */
export const failedGuard = (state: ProposalState, action: ProposalAction, facts: ProposalGuardFacts = {}): ProposalGuard | null =>
  proposalTransitions[state][action]?.guards?.find((guard) => !guards[guard](facts)) ?? null;

/** The state that the action leads to, or null when it cannot happen. */
export function stateAfter(state: ProposalState, action: ProposalAction, facts: ProposalGuardFacts = {}): ProposalState | null {
  const transition = proposalTransitions[state][action];
  return transition && failedGuard(state, action, facts) === null ? transition.to : null;
}

export const statesWith = (...actions: readonly ProposalAction[]): ProposalState[] =>
  proposalStates.filter((state) => actions.some((action) => proposalTransitions[state][action] !== undefined));

function statesLedToBy(actions: readonly ProposalAction[]): ProposalState[] {
  return proposalStates.filter((state) => proposalStates.some((from) => actions.some((action) => proposalTransitions[from][action]?.to === state)));
}

const leadsUnguarded = (state: ProposalState, action: ProposalAction) => {
  const transition = proposalTransitions[state][action];
  return transition !== undefined && transition.guards === undefined;
};

// Derived, so that no second list of states can disagree with the table.
/** Only its author and the office see it. */
export const unseenStates = statesWith("send", "send_back");
/** Its author may still write in it. */
export const writableStates = statesWith("send");
/** Signatures are taken, until the time is out. */
export const signingStates = statesWith("deliver");
/** The council owes a decision on the matter. */
export const councilOwesStates = proposalStates.filter((state) => leadsUnguarded(state, "adopt"));
/** K3: the six months run; K4: «gjelder ikke» when it is referred to an ongoing plan case. Nothing runs where nothing was delivered. */
export const clockStates: readonly ProposalState[] = councilOwesStates.filter((state) => state !== "referred");
/** The council has decided on the matter; what follows is told until it is done (K8). */
export const decidedStates = statesLedToBy(["adopt", "adopt_partly", "reject"]);
/** Where nobody but the council's own treatments lead, and what follows from them (K5). */
export const councilsStates = statesLedToBy([...councilOutcomes, "carry_out"]);

/** The council has decided on admissibility, or it ended before: from now on nobody needs to know whether somebody signed twice. */
const keyEndingActions = ["admit", "refuse_admission", "refer", "adopt", "adopt_partly", "reject", "expire", "withdraw"] as const satisfies readonly ProposalAction[];
export const endsKey = (action: ProposalAction): boolean => (keyEndingActions as readonly ProposalAction[]).includes(action);
/** No proposal in these states has a key, or a tag of anybody. */
export const keylessStates = statesLedToBy(keyEndingActions);

/** Nothing more is expected, so that there is nothing more to tell: what the council may still put right or take up is not waited for. */
export const lastStates = proposalStates.filter((state) => !unseenStates.includes(state) && Object.entries(proposalTransitions[state]).every(([action, { guards }]) =>
  action === "take_up" || guards?.includes("case_reopened") === true));
export const hasNews = (state: ProposalState): boolean => !unseenStates.includes(state) && !lastStates.includes(state);
