import counties from "./registers/counties.json";
import municipalities from "./registers/municipalities.json";
import type { AuthorityKind, WrittenStandard } from "./authority.ts";

/** A real municipality or county municipality, as the register knows it. */
export interface RegisterEntry {
  readonly kind: AuthorityKind;
  readonly number: string;
  readonly name: string;
  readonly officialName: string;
  readonly population: number;
  readonly writtenStandard: WrittenStandard;
}

/** The register's figures are those of 1 January 2024, whatever its file names say. */
export const registerPopulationAsOf = "2024-01-01";
export const registerPopulationSource = "Statistisk sentralbyrå";

const standards: Readonly<Record<string, WrittenStandard>> = { Bokmål: "nb", Nynorsk: "nn", Nøytral: "neutral" };

/** Decided by the county councils: Vestfold bokmål, Vestland and Møre og Romsdal nynorsk, the others neutral. */
const countyStandards: Readonly<Record<string, WrittenStandard>> = { "39": "nb", "46": "nn", "15": "nn" };

const municipal: readonly RegisterEntry[] = municipalities.map((one) => ({
  kind: "municipality", number: one.number, name: one.name, officialName: one.officialName,
  population: one.population, writtenStandard: standards[one.writtenStandard] ?? "neutral",
}));

const county: readonly RegisterEntry[] = counties.filter((one) => one.hasCountyCouncil).map((one) => ({
  kind: "county", number: one.number, name: one.name, officialName: one.name,
  population: one.population, writtenStandard: countyStandards[one.number] ?? "neutral",
}));

export const register: readonly RegisterEntry[] = [...municipal, ...county];

export const findInRegister = (number: string): RegisterEntry | null => register.find((one) => one.number === number) ?? null;
