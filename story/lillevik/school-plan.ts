import type { ActivityPlan } from "#app/domains/cases/activity.ts";
import type { CasePlan } from "#app/domains/cases/case.ts";
import type { House } from "../house.ts";
import { schoolAnswersAs } from "../voices.ts";
import { lillevikBodies } from "./lillevik.ts";

const orderedOn = "2026-04-23";

export function schoolPlan(house: House): CasePlan {
  const { moved, numbered } = house.calendar;
  return {
    title: "Framtida for Lillevik skole", language: "nb",
    lead: "Skolen fra 1968 har dårlig luft, tak som lekker, og ingen heis. Skal den pusses opp, bygges ny, eller slås sammen med Åsen skole?",
    purpose: "choose_alternative",
    why: "Lillevik skole ble bygd i 1968 og utvidet i 1984. Der går 187 elever på 1.–7. trinn, og 31 ansatte arbeider der. Målingene viser for mye CO₂ i 9 av 14 klasserom, taket lekker, og skolen har ikke heis selv om tre elever trenger det. Åsen skole ligger 4,8 kilometer unna, har 142 elever og plass til 210. Alle 25 i kommunestyret vil snakke med dem det gjelder før de velger.",
    step: "dialogue", stage: "alternatives", influence: "advisory", influenceReference: "",
    heardGroups: "Elever, foreldre og ansatte ved begge skolene, de som bor i Sentrum, Nordbygda, Åsen og Ytre Lillevik, lag og foreninger, eldrerådet, råd for personer med funksjonsnedsettelse og ungdommens kommunestyre.",
    facilitation: "Elevene deltar i skoletida, uten navn. Ett gjestebud er på tigrinja og ett på Lillevik bo- og servicesenter. Du kan skrive, ringe, komme på servicetorget eller be om besøk.",
    childInterest: "Barnets beste er et grunnleggende hensyn (Grunnloven § 104). Elevene blir spurt på barnetråkk og skoleverksted, elevrådet og ungdommens kommunestyre uttaler seg, og reisetid, luft, trygg skoleveg og skoledagen i byggetida blir vurdert for seg for hvert alternativ.",
    template: "school", orderedBodyId: house.body(lillevikBodies.council).id, orderedReference: numbered("PS", 21, orderedOn), orderedOn: moved(orderedOn),
    deciderBodyId: house.body(lillevikBodies.council).id, decidesOn: moved("2026-12-03"), answerBy: moved("2026-12-18"),
    responsibleTitle: "kommunalsjef oppvekst", responsibleAccountId: house.actor("kommunalsjef-oppvekst").accountId,
    contactName: "Servicetorget", contactTelephone: "12 34 56 00", contactHours: "hverdager 9–15", contactEmail: "skolesaken@lillevik.example",
    open: ["Uteområdet", "Skolevegen", "Brakker i byggetida", "Bruk av skolen om kvelden"],
    fixed: [
      "Dagens bygg kan ikke brukes etter juni 2029 uten tiltak.",
      "Rammen er 240 millioner kroner.",
      "Ingen på 1.–4. trinn skal ha mer enn 45 minutter til skolen.",
      house.say("1 million kroner er om lag 1,3 stillinger. Hva som må vike, avgjøres i budsjettet {2026-12-10}."),
    ],
    alternatives: [
      { letter: "A", title: "Rehabilitere skolen", cost: "148 mill. kroner", costAmount: 148_000_000, runningCost: "7,5 mill. kroner i året", givesWay: "om lag 10 stillinger", ready: "august 2028, varer i om lag 25 år" },
      { letter: "B", title: "Bygge nytt på tomta", cost: "236 mill. kroner", costAmount: 236_000_000, runningCost: "11,9 mill. kroner i året", givesWay: "om lag 15 stillinger", ready: "august 2029, undervisning i det gamle bygget til da" },
      { letter: "C", title: "Samle elevene på Åsen med påbygg", cost: "71 mill. kroner", costAmount: 71_000_000, runningCost: "1,0 mill. kroner i året, skoleskyss medregnet", givesWay: "om lag 1 stilling", ready: "august 2028, når påbygget står" },
    ],
    laidBefore: [
      { council: "elders_council", laid: true, reason: "" }, { council: "disability_council", laid: true, reason: "" }, { council: "youth_council", laid: true, reason: "" },
    ],
  };
}

type Held = Omit<ActivityPlan, "takesInput" | "question" | "answersAs"> & { readonly participants: number | null; readonly toldOn: string; readonly told: string };

/** What was held before the hearing, with what was told of it afterwards; written dates. */
export const held: readonly Held[] = [
  {
    method: "document", step: "inform", title: "Fakta om de tre alternativene", opensOn: "2026-05-04", closesOn: "2026-12-03", place: "", participants: null, toldOn: "2026-05-04T10:30",
    told: "A er ferdig i august 2028 og varer i om lag 25 år. B er ferdig i august 2029, og undervisningen går i det gamle bygget til da. C er ferdig i august 2028, når påbygget på Åsen står.\n\nMed C får den eleven på 1.–4. trinn som bor lengst unna, 41 minutter hver veg, ventetid medregnet.\n\nVirkningen på driften hvert år er 7,5 millioner kroner for A, 11,9 for B og 1,0 for C. Renter og avdrag er med. For C er det 3,6 i kapital og 1,4 i skoleskyss, minus 4,0 som blir spart.",
  },
  {
    method: "site_visit", step: "inform", title: "Befaring på Lillevik skole", opensOn: "2026-05-12", closesOn: "2026-05-19", place: "Lillevik skole", participants: 74, toldOn: "2026-05-20T12:00",
    told: "74 kom for å se skolen de to kveldene. De fikk se taket, ventilasjonen og de ni klasserommene der lufta er for dårlig, og gikk skolevegen til krysset ved fylkesvegen.",
  },
  {
    method: "dinner_dialogue", step: "dialogue", title: "Elleve gjestebud", opensOn: "2026-05-26", closesOn: "2026-06-18", place: "Hjemme hos vertene, ett på Lillevik bo- og servicesenter", participants: 92, toldOn: "2026-06-22T13:00",
    told: "92 gjester satt rundt elleve bord, ett av dem på tigrinja og ett på Lillevik bo- og servicesenter. Fire folkevalgte var med og lyttet.\n\nIngen vinter i midlertidige rom, sa ni av bordene. Åtte ville ha et sted å møtes om kvelden, og sju en trygg veg for de minste. Seks var redde for at bygda tømmes, og fem for at omsorgen og dagsenteret må betale.",
  },
  {
    method: "childrens_tracks", step: "dialogue", title: "Barnetråkk", opensOn: "2026-06-01", closesOn: "2026-06-12", place: "Skolevegen og uteområdet", participants: null, toldOn: "2026-06-15T12:00",
    told: "Elevene tegnet inn hvor de går, hvor de er glade i å være, og hvor de er utrygge. Mange var glade i bakken og skogen. Bilene ved porten var det stedet flest pekte på som utrygt.",
  },
  {
    method: "school_workshop", step: "dialogue", title: "Skoleverksted", opensOn: "2026-06-01", closesOn: "2026-06-12", place: "Lillevik skole", participants: 161, toldOn: "2026-06-15T12:30",
    told: "161 elever fra sju klasser var med, uten navn. Ungdommens kommunestyre ledet arbeidet sammen med to fra administrasjonen.\n\nElevene likte bakken, bibliotekkroken og skogen. De ville forandre doene, lufta, asfalten og bilene ved porten.",
  },
];

export const schoolHearing: ActivityPlan = {
  method: "hearing", step: "consult", title: "Høring om A, B og C", takesInput: true, opensOn: "2026-08-24", closesOn: "2026-10-19", place: "",
  question: "Hva mener du kommunen bør velge, og hva må den passe på?", answersAs: Object.values(schoolAnswersAs),
};

/** In the order asked; the letters name the alternatives that a wish fits. */
export const schoolWishes = {
  A: { label: "A. Rehabilitere skolen", fits: "A", against: "" },
  B: { label: "B. Bygge nytt på tomta", fits: "B", against: "" },
  C: { label: "C. Samle på Åsen", fits: "C", against: "" },
  keep: { label: "«Skolen må bestå»", fits: "AB", against: "" },
  against_C: { label: "Imot C, velger ikke mellom A og B", fits: "", against: "C" },
  none: { label: "Ingen mening om A, B eller C", fits: "", against: "" },
} as const;

export const schoolThemes = {
  skoleveg: "Skoleveg og skyss",
  nermiljo: "Nærmiljø og bosetting",
  okonomi: "Økonomi og andre tjenester",
  inneklima: "Inneklima nå",
  uteomrade: "Hall og uteområde",
  byggetid: "Byggetid og brakker",
  klassemiljo: "Klassemiljø og fagmiljø",
} as const;
