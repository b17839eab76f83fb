import { machineSeconds } from "#app/platform/clock.ts";

/** Where a practice provider keeps what is under way; gone when the program stops. */
export class Memory {
  private static readonly kept = new Map<string, { payload: Payload; until: number }>();

  constructor(private readonly kind: string) {}

  private key(id: string): string { return `${this.kind} ${id}`; }

  upsert(id: string, payload: Payload, seconds: number): Promise<void> {
    Memory.kept.set(this.key(id), { payload, until: machineSeconds() + seconds });
    if (Memory.kept.size % 500 === 0) for (const [key, { until }] of Memory.kept) if (until < machineSeconds()) Memory.kept.delete(key);
    return Promise.resolve();
  }

  find(id: string): Promise<Payload | undefined> {
    const found = Memory.kept.get(this.key(id));
    return Promise.resolve(found && found.until > machineSeconds() ? found.payload : undefined);
  }

  findByUid(uid: string): Promise<Payload | undefined> {
    for (const [key, { payload }] of Memory.kept) if (key.startsWith(`${this.kind} `) && payload.uid === uid) return Promise.resolve(payload);
    return Promise.resolve(undefined);
  }

  findByUserCode(): Promise<undefined> { return Promise.resolve(undefined); }

  destroy(id: string): Promise<void> {
    Memory.kept.delete(this.key(id));
    return Promise.resolve();
  }

  async consume(id: string): Promise<void> {
    const found = await this.find(id);
    if (found) found.consumed = machineSeconds();
  }

  revokeByGrantId(grant: string): Promise<void> {
    for (const [key, { payload }] of Memory.kept) if (payload.grantId === grant) Memory.kept.delete(key);
    return Promise.resolve();
  }
}

interface Payload { uid?: string; grantId?: string; consumed?: number }
