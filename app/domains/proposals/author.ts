import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor, Role } from "#app/domains/people/actor.ts";
import { proposalAccess } from "./proposal.access.ts";
import type { LockedProposal } from "./proposal.ts";

/** Who acts as the proposer: the citizen herself, known by eID, or the office for somebody who has none. */
export type Author = { readonly citizenId: string } | { readonly actor: Actor };

export interface ActsAs { readonly actingAs: Role | "system"; readonly accountId: string | null }

/** As whom the event log knows an author; null where the office may not. */
export function authorRole(author: Author): ActsAs | null {
  if ("citizenId" in author) return { actingAs: "citizen", accountId: null };
  const role = grantedRole(author.actor, proposalAccess.enterForSomebody);
  return role && { actingAs: role, accountId: author.actor.accountId };
}

/** What the office wrote down is the office's to carry on, on the proposer's word; what a citizen wrote is hers alone. */
export const isAuthorOf = (author: Author, proposal: Pick<LockedProposal, "citizenId" | "enteredBy">): boolean =>
  ("citizenId" in author ? proposal.citizenId === author.citizenId : proposal.enteredBy !== null && authorRole(author) !== null);
