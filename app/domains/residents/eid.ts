/** Levels of assurance that count: ID-porten's «betydelig» and «høyt». The lower ones open nothing here. */
export const acceptedLevels = ["idporten-loa-substantial", "idporten-loa-high"] as const;
export type Level = (typeof acceptedLevels)[number];

export const isAcceptedLevel = (acr: unknown): acr is Level => acceptedLevels.some((level) => level === acr);

/** Somebody signed in with eID, as the gate hands her on. Who she is stands in the number alone, and that only in her browser. */
export interface EidPerson {
  readonly sessionId: string;
  readonly issuer: string;
  /** Pairwise: the same person is another to another client. */
  readonly sub: string;
  readonly acr: Level;
  /** How she showed who she is, in the issuer's word (`amr`): «BankID», «MinID». */
  readonly authMethod: string | null;
  readonly signedInAt: Date;
  /** National identity number or D-number. Null when her sealed cookie is gone; then she signs in again. Never stored, never logged. */
  readonly pid: string | null;
}
