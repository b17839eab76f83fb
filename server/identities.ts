import type { ResidenceRegister } from "#app/domains/residents/residence.ts";
import { fiksRegister } from "#app/domains/residents/fiks-register.server.ts";
import type { Settings } from "#app/platform/env.server.ts";
import type { IdentitySettings } from "#app/platform/identity-settings.server.ts";

/** Who says who people are, and where they live: what the settings name; in exercise the practice provider and register for whatever they do not. */
export interface Identities {
  readonly clients: Pick<IdentitySettings, "eid" | "staff">;
  readonly register: ResidenceRegister | null;
  /** Where the practice provider listens; null in live. */
  readonly practice: string | null;
  trappaAt(origin: string): void;
  close(): Promise<void>;
}

/** Where the practice provider would listen: beside Trappa, unless the settings say where. */
const practicePort = ({ practicePort: said, port }: Settings): number => said ?? (port === 0 ? 0 : (port % 65_535) + 1);

/** For a command, which starts no provider: where the next start will look for it. */
export const expectedPractice = async (settings: Settings): Promise<string> => (await import("#practice/practice.ts")).issuerOn(practicePort(settings));

export async function identitiesOf(settings: Settings): Promise<Identities> {
  const { eid, staff, fiks } = settings;
  const register = fiks ? fiksRegister(fiks) : null;
  if (settings.mode === "live") return { clients: { eid, staff }, register, practice: null, trappaAt: () => {}, close: () => Promise.resolve() };
  const { startPractice } = await import("#practice/practice.ts");
  const practice = await startPractice({ folder: settings.dataFolder, port: practicePort(settings), isWish: settings.practicePort === null });
  return {
    clients: { eid: eid ?? practice.eid, staff: staff ?? practice.staff }, register: register ?? practice.register, practice: practice.eid.issuer,
    trappaAt: (origin) => practice.trappaAt(origin), close: () => practice.close(),
  };
}
