import type { AuthorityPlan, Person, SeatPlan } from "../house.ts";

const lists = { Bygdelista: 9, Fjordlista: 8, Fellesliste: 5, Sentrumslista: 3 } as const;
type List = keyof typeof lists;

const seatKey = (list: List, number: number): string => (list === "Fjordlista" && number === 3 ? "jonas" : `${list.toLowerCase()}-${number}`);

/** A seat in the council is the person; other bodies are filled from the council's seats. */
const seat = (list: List, number: number, position = ""): SeatPlan => ({ list, position, holder: seatKey(list, number) });

const councillors: readonly Person[] = (Object.keys(lists) as List[]).flatMap((list) =>
  Array.from({ length: lists[list] }, (_, index): Person => {
    const number = index + 1;
    const key = seatKey(list, number);
    return { key, name: key === "jonas" ? "Jonas" : `${list}, plass ${number}`, title: "", roles: [] };
  }));

const council = (Object.keys(lists) as List[]).flatMap((list) =>
  Array.from({ length: lists[list] }, (_, index) => seat(list, index + 1, list === "Bygdelista" && index === 0 ? "ordfører" : "")));

const unnamed = (count: number): SeatPlan[] => Array.from({ length: count }, () => ({ list: "" }));

export const lillevikBodies = {
  council: "Kommunestyret", executive: "Formannskapet", upbringing: "Utvalg for oppvekst", technical: "Utvalg for teknisk",
  elders: "Eldrerådet", disability: "Råd for personer med funksjonsnedsettelse", youth: "Ungdommens kommunestyre",
} as const;

export const lillevik: AuthorityPlan = {
  kind: "municipality", number: "9901", name: "Lillevik kommune", officialName: "Lillevik", word: "lillevik", shortCode: "LIL", standard: "nb", language: "nb",
  colour: "#0f525c", nameMark: "wave", domain: "lillevik.example", inhabitants: 8412, inhabitantsBefore: 8389, populationSource: "Statistisk sentralbyrå",
  districts: [{ key: "sentrum", name: "Sentrum" }, { key: "nordbygda", name: "Nordbygda" }, { key: "asen", name: "Åsen" }, { key: "ytre", name: "Ytre Lillevik" }],
  profile: {
    controllerName: "Lillevik kommune", protectionOfficer: "personvernombud@lillevik.example",
    privacyStatement: "Vi behandler innspill for å svare på dem og for at de folkevalgte skal kunne bruke dem. Grunnlaget er kommuneloven § 4-1 og plan- og bygningsloven kapittel 5. Innspill er dokumenter i en sak og blir arkivert. E-postadressen sletter vi når saken er avsluttet.",
    accessibilityUrl: "https://lillevik.example/tilgjengelighet",
    publishingCriteria: "En saksbehandler leser hvert innspill før det legges ut, vanligvis innen to arbeidsdager. Vi legger ut alt som gjelder saken. Opplysninger om enkeltpersoner, helse og barn som kan kjennes igjen, tar vi ut. Trusler og reklame legger vi ikke ut.",
    officeName: "Servicetorget i rådhuset", postalAddress: "Postboks 1, 9990 Lillevik", visitingAddress: "Rådhusplassen 1, Lillevik",
    telephone: "12 34 56 00", telephoneHours: "hverdager 9–15", runBy: "Lillevik kommune, politisk sekretariat",
  },
  people: [
    { key: "administrator", name: "Administrator", title: "administrator", roles: ["administrator"] },
    { key: "kommunalsjef-oppvekst", name: "Kommunalsjef oppvekst", title: "kommunalsjef oppvekst", roles: ["officer"] },
    { key: "kommunalsjef-teknisk", name: "Kommunalsjef teknisk", title: "kommunalsjef teknisk", roles: ["officer"] },
    { key: "marit", name: "Marit", title: "politisk sekretariat", roles: ["secretary", "officer"] },
    { key: "motesekretaer", name: "Møtesekretær", title: "møtesekretær", roles: ["secretary"] },
    ...councillors,
  ],
  bodies: [
    { kind: "council", name: lillevikBodies.council, remit: "Kommunens øverste organ.", power: "own", seats: council },
    {
      kind: "executive_committee", name: lillevikBodies.executive, remit: "Økonomi, plan og saker som går videre til kommunestyret.", power: "delegated", reference: "Delegeringsreglementet punkt 2",
      seats: [seat("Bygdelista", 1, "leder"), seat("Bygdelista", 2), seat("Bygdelista", 3), seat("Fjordlista", 1), seat("Fjordlista", 2), seat("Fellesliste", 1), seat("Sentrumslista", 1)],
    },
    {
      kind: "committee", name: lillevikBodies.upbringing, remit: "Barnehage, skole, bibliotek og kultur.", power: "delegated", reference: "Delegeringsreglementet punkt 3",
      seats: [seat("Bygdelista", 4, "leder"), seat("Bygdelista", 5), seat("Bygdelista", 6), seat("Fjordlista", 3), seat("Fjordlista", 4), seat("Fjordlista", 5), seat("Fellesliste", 2), seat("Fellesliste", 3), seat("Sentrumslista", 2)],
    },
    {
      kind: "committee", name: lillevikBodies.technical, remit: "Veg, vann, parker og byggesaker.", power: "delegated", reference: "Delegeringsreglementet punkt 4",
      seats: [seat("Bygdelista", 7, "leder"), seat("Bygdelista", 8), seat("Bygdelista", 9), seat("Fjordlista", 6), seat("Fjordlista", 7), seat("Fellesliste", 4), seat("Sentrumslista", 3)],
    },
    { kind: "elders_council", name: lillevikBodies.elders, remit: "Gir råd i saker som gjelder eldre.", power: "none", seats: unnamed(7) },
    { kind: "disability_council", name: lillevikBodies.disability, remit: "Gir råd i saker som gjelder personer med funksjonsnedsettelse.", power: "none", seats: unnamed(7) },
    { kind: "youth_council", name: lillevikBodies.youth, remit: "Gir råd i saker som gjelder barn og unge.", power: "none", seats: unnamed(15) },
  ],
};

/** Nine of the 25 who have read the briefing before day 0. */
export const readersInCouncil = ["jonas", "bygdelista-1", "bygdelista-4", "fjordlista-1", "fjordlista-4", "fellesliste-2", "fellesliste-3", "sentrumslista-1", "sentrumslista-2"] as const;
/** Those of the committee who had read it when they met. */
export const readersInCommittee = ["jonas", "bygdelista-4", "bygdelista-5", "fjordlista-4", "fellesliste-2", "fellesliste-3", "sentrumslista-2"] as const;
