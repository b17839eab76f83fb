// The walls: who may import whom. The same picture stands in the README.
const subjects = ["ladder", "authorities", "people", "residents", "cases", "inputs", "publications", "queue", "themes", "council", "answers", "signatures", "proposals"];
const suffix = "(store|view)\\.server\\.ts$";
const test = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "nobody-imports-a-route", severity: "error", from: {}, to: { path: "^app/routes/" } },
    { name: "nobody-imports-a-test", severity: "error", from: { pathNot: `${test}|^tests/` }, to: { path: `${test}|^tests/` } },
    // Authorities say who they are; who may change them is asked of people/actor and people/access, which are pure words.
    ...subjects.slice(0, -1).map((subject, index) => ({
      name: `${subject}-imports-nothing-to-its-right`, severity: "error",
      from: { path: `^app/domains/${subject}/`, pathNot: test },
      to: { path: `^app/domains/(${subjects.slice(index + 1).join("|")})/`, pathNot: "^app/domains/people/(actor|access)\\.ts$" },
    })),
    { name: "ui-imports-nothing-of-ours", severity: "error", from: { path: "^app/ui/", pathNot: test }, to: { path: "^(app|db|practice|server|story)/", pathNot: "^app/(ui/|translated\\.ts)" } },
    { name: "platform-knows-no-subject", severity: "error", from: { path: "^app/platform/", pathNot: test }, to: { path: "^(app/(domains|routes|ui)|practice|server|story)/" } },
    { name: "pure-files-import-pure-files", severity: "error",
      from: { path: "^app/(domains|platform)/.*\\.ts$", pathNot: `\\.server\\.|${test}|\\.form\\.ts$|form-fields\\.ts$|platform/format\\.ts$` },
      to: { path: "\\.server\\.tsx?$|^(kysely|pg|react|@remix-run/|zod|node:)", dependencyTypesNot: ["type-only"] } },
    { name: "components-reach-no-server", severity: "error", from: { path: "^app/(domains|ui)/.*\\.tsx$", pathNot: test }, to: { path: "\\.server\\.", dependencyTypesNot: ["type-only"] } },
    { name: "kysely-in-stores-and-views", severity: "error",
      from: { path: "^(app|server|story)/", pathNot: `${suffix}|^app/platform/.*\\.server\\.ts$|${test}|^server/(installation|web|commands/demo-reset)\\.ts$` },
      to: { path: "node_modules/(kysely|pg)/", dependencyTypesNot: ["type-only"] } },
    // They write one thing; publishAndReach, sortAndReach and eraseWholly see that answers, quotes and the search follow.
    { name: "inner-writing-through-answers", severity: "error",
      from: { path: "^(app|server|story)/", pathNot: `${test}|^app/domains/(publications|themes)/|^app/domains/answers/(publish-and-reach|sort-answered-input|erase-wholly)\\.server\\.ts$` },
      to: { path: "^app/domains/(publications/(write-publication|erase-words)|themes/write-sorting)\\.server\\.ts$", dependencyTypesNot: ["type-only"] } },
    { name: "story-by-invitation", severity: "error", from: { path: "^(app|db)/", pathNot: test }, to: { path: "^story/" } },
    { name: "practice-by-invitation", severity: "error", from: { path: "^(app|db)/", pathNot: test }, to: { path: "^practice/" } },
    { name: "practice-by-import-alone", severity: "error", from: { path: "^server/", pathNot: test }, to: { path: "^practice/", dependencyTypesNot: ["dynamic-import", "type-only"] } },
    { name: "practice-knows-no-route-or-server", severity: "error", from: { path: "^practice/", pathNot: test }, to: { path: "^(app/(routes|[a-z-]+\\.)|server|story)" } },
    { name: "domains-know-no-gatherer", severity: "error", from: { path: "^app/domains/", pathNot: test }, to: { path: "^app/(frame\\.server|texts|refusals|events|event-sentences)\\.ts$", dependencyTypesNot: ["type-only"] } },
    { name: "domains-know-no-route-or-server", severity: "error", from: { path: "^app/domains/", pathNot: test }, to: { path: "^(app/routes|server|story)/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"], extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
