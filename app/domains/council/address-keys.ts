/** The version in an address; null where it cannot be one. */
export const briefingVersion = (raw: string | undefined): number | null => (/^[1-9]\d{0,3}$/.test(raw ?? "") ? Number(raw) : null);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id in a meeting's address. */
export const meetingKey = (raw: string | undefined | null): string | null => (raw && uuid.test(raw) ? raw : null);
