import type { CasePageFacts } from "./case-page.ts";

/** A draft as it would stand if it were published now; what is published already stands as it is. */
export function asPublished(page: CasePageFacts, now: Date): CasePageFacts {
  if (page.head.state !== "draft") return page;
  const { head } = page;
  return {
    ...page,
    head: { ...head, state: "published", isPublic: true, publishedAt: now, firstAnswerBy: head.answerBy, standing: { ...head.standing, state: "published" } },
  };
}
