import type { AuthorityPlan } from "../house.ts";

export const storfjorden: AuthorityPlan = {
  kind: "county", number: "99", name: "Storfjorden fylkeskommune", officialName: "Storfjorden", word: "storfjorden", shortCode: "STO", standard: "neutral", language: "nb",
  colour: "#3d3d8c", nameMark: "shield", domain: "storfjorden.example", inhabitants: 268_350, inhabitantsBefore: 267_110, populationSource: "Statistisk sentralbyrå",
  districts: [],
  profile: {
    controllerName: "Storfjorden fylkeskommune", protectionOfficer: "personvernombud@storfjorden.example",
    privacyStatement: "Vi behandler innspill for å svare på dem og for at de folkevalgte skal kunne bruke dem. Grunnlaget er kommuneloven § 4-1 og plan- og bygningsloven kapittel 5. Innspill er dokumenter i en sak og blir arkivert.",
    accessibilityUrl: "https://storfjorden.example/tilgjengelighet",
    publishingCriteria: "En saksbehandler leser hvert innspill før det legges ut, vanligvis innen to arbeidsdager. Opplysninger om enkeltpersoner, helse og barn som kan kjennes igjen, tar vi ut.",
    officeName: "Sentralbordet", postalAddress: "Postboks 1, 9992 Storfjorden", visitingAddress: "Fylkeshuset, Storfjorden",
    telephone: "12 34 58 00", telephoneHours: "hverdager 8–15", runBy: "Storfjorden fylkeskommune, politisk sekretariat",
  },
  people: [
    { key: "administrator", name: "Administrator", title: "administrator", roles: ["administrator"] },
    { key: "samferdsel", name: "Fylkesdirektør samferdsel", title: "fylkesdirektør samferdsel", roles: ["officer"] },
    { key: "motesekretaer", name: "Møtesekretær", title: "møtesekretær", roles: ["secretary"] },
    { key: "folkevalgt", name: "Fjordlista, plass 1", title: "", roles: [] },
  ],
  bodies: [
    { kind: "council", name: "Fylkestinget", remit: "Fylkeskommunens øverste organ.", power: "own", seats: [{ list: "Fjordlista", position: "fylkesordfører", holder: "folkevalgt" }, ...Array.from({ length: 30 }, () => ({ list: "" }))] },
    { kind: "executive_committee", name: "Fylkesutvalget", remit: "Økonomi og saker som går videre til fylkestinget.", power: "delegated", reference: "Delegeringsreglementet punkt 2", seats: [{ list: "Fjordlista", position: "leder", holder: "folkevalgt" }] },
    { kind: "committee", name: "Hovedutvalg for samferdsel", remit: "Fylkesveger, ferje, hurtigbåt og buss.", power: "delegated", reference: "Delegeringsreglementet punkt 3", seats: [{ list: "Fjordlista", holder: "folkevalgt" }] },
    { kind: "elders_council", name: "Fylkeseldrerådet", remit: "Gir råd i saker som gjelder eldre.", power: "none", seats: [] },
    { kind: "disability_council", name: "Råd for personer med funksjonsnedsettelse", remit: "Gir råd i saker som gjelder personer med funksjonsnedsettelse.", power: "none", seats: [] },
    { kind: "youth_council", name: "Ungdommens fylkesting", remit: "Gir råd i saker som gjelder barn og unge.", power: "none", seats: [] },
  ],
};
