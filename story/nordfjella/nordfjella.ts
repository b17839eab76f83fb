import type { AuthorityPlan } from "../house.ts";

export const nordfjella: AuthorityPlan = {
  kind: "municipality", number: "9902", name: "Nordfjella kommune", officialName: "Nordfjella", word: "nordfjella", shortCode: "NOR", standard: "nn", language: "nn",
  colour: "#35593a", nameMark: "mountain", domain: "nordfjella.example", inhabitants: 1204, inhabitantsBefore: 1211, populationSource: "Statistisk sentralbyrå",
  districts: [],
  profile: {
    controllerName: "Nordfjella kommune", protectionOfficer: "personvernombod@nordfjella.example",
    privacyStatement: "Vi behandlar innspel for å svare på dei og for at dei folkevalde skal kunne bruke dei. Grunnlaget er kommunelova § 4-1 og plan- og bygningslova kapittel 5. Innspel er dokument i ei sak og blir arkiverte.",
    accessibilityUrl: "https://nordfjella.example/tilgjenge",
    publishingCriteria: "Ein saksbehandlar les kvart innspel før det blir lagt ut, vanlegvis innan to arbeidsdagar. Opplysningar om enkeltpersonar, helse og barn som kan kjennast att, tek vi ut.",
    officeName: "Servicekontoret", postalAddress: "Postboks 1, 9991 Nordfjella", visitingAddress: "Kommunehuset, Nordfjella",
    telephone: "12 34 57 00", telephoneHours: "kvardagar 9–14", runBy: "Nordfjella kommune, servicekontoret",
  },
  people: [
    { key: "administrator", name: "Administrator", title: "administrator", roles: ["administrator"] },
    { key: "saksbehandlar", name: "Saksbehandlar", title: "saksbehandlar", roles: ["officer"] },
    { key: "motesekretaer", name: "Møtesekretær", title: "møtesekretær", roles: ["secretary"] },
    { key: "folkevald", name: "Bygdelista, plass 1", title: "", roles: [] },
  ],
  bodies: [
    { kind: "council", name: "Kommunestyret", remit: "Det øvste organet i kommunen.", power: "own", seats: [{ list: "Bygdelista", position: "ordførar", holder: "folkevald" }, ...Array.from({ length: 10 }, () => ({ list: "Bygdelista" }))] },
    { kind: "executive_committee", name: "Formannskapet", remit: "Økonomi og plan.", power: "delegated", reference: "Delegeringsreglementet punkt 2", seats: [{ list: "Bygdelista", position: "leiar", holder: "folkevald" }] },
    { kind: "elders_council", name: "Eldrerådet", remit: "Gir råd i saker som gjeld eldre.", power: "none", seats: [] },
    { kind: "disability_council", name: "Råd for personar med funksjonsnedsetjing", remit: "Gir råd i saker som gjeld personar med funksjonsnedsetjing.", power: "none", seats: [] },
    { kind: "youth_council", name: "Ungdomsrådet", remit: "Gir råd i saker som gjeld barn og unge.", power: "none", seats: [] },
  ],
};
