import { randomBytes, randomUUID } from "node:crypto";

export const newId = (): string => randomUUID();
export const newSalt = (): Buffer => randomBytes(32);
