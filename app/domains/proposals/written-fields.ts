import type { ProposalText } from "./proposal.ts";
import type { Proposer } from "./proposer.store.server.ts";

export type WrittenFields = Readonly<Record<string, string | number | boolean | null>>;

/** A draft as the fields of its form; nothing where none is begun. */
export const writtenFields = (draft: (ProposalText & { readonly id: string; readonly version: number; readonly proposer: Proposer }) | null): WrittenFields => (draft === null ? {} : {
  id: draft.id, version: draft.version, language: draft.language, title: draft.title, request: draft.request, reasons: draft.reasons, name: draft.proposer.name,
  telephone: draft.proposer.telephone, email: draft.proposer.email, kind: draft.proposer.kind, on_behalf_of: draft.proposer.onBehalfOf, under_18: draft.proposer.isUnder18,
});
