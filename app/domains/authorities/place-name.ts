/** «Lillevik» of «Lillevik kommune», where people live. */
export const placeName = (authorityName: string): string => authorityName.replace(/ (?:fylkes)?kommune$/u, "");
