/** Where a page of what came after a freezing goes on: the moment of the last event that was shown, and its id. */
export interface AfterKey { readonly at: Date; readonly id: string }

const form = /^(\d{1,14})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const writeAfterKey = ({ at, id }: AfterKey): string => `${at.getTime()}-${id}`;

/** What cannot be a key is the beginning. */
export function readAfterKey(raw: string | null): AfterKey | null {
  const [, at, id] = form.exec(raw ?? "") ?? [];
  return at && id ? { at: new Date(Number(at)), id } : null;
}
