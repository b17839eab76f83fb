import { route, type RouteConfig } from "@remix-run/route-config";
import { addressNames, patternsOf, type AddressName } from "./addresses.ts";

const files: Readonly<Record<AddressName, string>> = {
  front: "citizen/front.tsx",
  cases: "citizen/cases.tsx",
  case: "citizen/case.tsx",
  caseInputs: "citizen/case-inputs.tsx",
  caseInput: "citizen/case-input.tsx",
  chooseActivity: "citizen/choose-activity.tsx",
  giveInput: "citizen/give-input.tsx",
  briefing: "citizen/briefing.tsx",
  afterBriefing: "citizen/after-briefing.tsx",
  theme: "citizen/theme.tsx",
  caseEvents: "citizen/case-events.tsx",
  track: "citizen/track.tsx",
  trackShort: "citizen/track-short.ts",
  tracked: "citizen/tracked.tsx",
  meetings: "citizen/meetings.tsx",
  meeting: "citizen/meeting.tsx",
  search: "citizen/search.tsx",
  publicLog: "citizen/public-log.tsx",
  about: "citizen/about.tsx",
  privacy: "citizen/privacy.tsx",
  accessibility: "citizen/accessibility.tsx",
  yearList: "citizen/year-list.tsx",
  yearListCsv: "citizen/year-list-csv.ts",
  file: "citizen/file.ts",
  colours: "citizen/colours.ts",
  signIn: "council/sign-in.tsx",
  signOut: "council/sign-out.ts",
  oneUseLink: "council/one-use-link.tsx",
  council: "council/start.tsx",
  office: "office/start.tsx",
  newCase: "office/new-case.tsx",
  officeCase: "office/case.tsx",
  planCase: "office/plan-case.tsx",
  previewCase: "office/preview-case.tsx",
  planActivities: "office/plan-activities.tsx",
  planDocuments: "office/plan-documents.tsx",
  changePromise: "office/change-promise.tsx",
  queue: "office/queue.tsx",
  queueInput: "office/queue-input.tsx",
  newReceipt: "office/new-receipt.tsx",
  typeIn: "office/type-in.tsx",
  sortThemes: "office/sort-themes.tsx",
  sortTheme: "office/sort-theme.tsx",
  prepareBriefing: "office/prepare-briefing.tsx",
  recordTreatment: "office/record-treatment.tsx",
  writeAnswers: "office/write-answers.tsx",
  followUp: "office/follow-up.tsx",
  planMeetings: "office/plan-meetings.tsx",
  settings: "office/settings.tsx",
  bodies: "office/bodies.tsx",
  accounts: "office/accounts.tsx",
};

/** Both written standards are answered, one file under two addresses by an id for each. */
export default [
  route("", "routes/citizen/choose-authority.tsx", { id: "chooseAuthority" }),
  ...addressNames.flatMap((name) => {
    const { nb, nn } = patternsOf(name);
    const file = `routes/${files[name]}`;
    const own = route(`:authority/${nb}`, file, { id: name });
    return nb === nn ? [own] : [own, route(`:authority/${nn}`, file, { id: `${name}.nn` })];
  }),
  route("*", "routes/citizen/not-found.tsx", { id: "notFound" }),
] satisfies RouteConfig;
