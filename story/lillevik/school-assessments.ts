import type { WeightKey } from "#app/domains/cases/weight.ts";

interface Assessment { readonly slug: string; readonly raised: string; readonly weight: WeightKey; readonly why: string }

/** What the administration recommends for each theme. Where a theme holds opposite views, it says which one is followed and how far. */
export const schoolAssessments: readonly Assessment[] = [
  {
    slug: "skoleveg", weight: "partly",
    raised: "De fleste vil ha kort og trygg veg for de minste. Flere er redde for reisetida med C om vinteren og spør hvem som følger seksåringene over fylkesvegen. Noen mener at bussen er trygg og at reisetida er til å leve med. Mange vil ha bilene bort fra Skolevegen om morgenen.",
    why: "Synet om at de minste skal ha kort veg, anbefales tatt til følge ved at skolen blir liggende. Hente- og bringeplass ved idrettsbanen og stenging av Skolevegen for gjennomkjøring fra klokka 7.45 til 8.30 legges inn i prosjektet. Lys og fortau langs de to siste kilometerne av fylkesvegen anbefales ikke tatt inn nå, fordi vegen er fylkets. Kommunen tar kravet opp med fylkeskommunen. De som mener at 41 minutter er akseptabelt, har rett i at det er innenfor grensa på 45 minutter, men vinterføret gjør marginen liten.",
  },
  {
    slug: "nermiljo", weight: "full",
    raised: "De fleste mener at bygda trenger skolen for at folk skal flytte dit og bli boende. Noen mener at hele kommunen er nærmiljøet, at boliger på tomta gir flere innbyggere, og at tjenester må samles.",
    why: "Synet om at skolen bør bli liggende, anbefales tatt til følge. Av fem hus solgt i Nordbygda siden 2022 gikk fire til barnefamilier, og åtte av elleve gjestebud ba om et sted å møtes. Skolen bygges slik at bibliotek, kjøkken og sal kan brukes om kvelden. Forslaget om å selge tomta til boliger anbefales ikke fulgt: Kommuneplanen har andre tomter nær sentrum, blant dem Naustvegen.",
  },
  {
    slug: "okonomi", weight: "partly",
    raised: "Mange spør hva som må vike, og er redde for omsorgen, dagsenteret og assistentene i skolen. De vil ha A eller C. Andre mener at det er dyrest å lappe på et gammelt bygg, og tviler på at C sparer så mye.",
    why: "Kravet om at pengene skal rekke til andre tjenester, anbefales fulgt et stykke på veg. B holdes innenfor rammen på 240 millioner, gymsalen får ikke tribune, og budsjettet for pleie og omsorg legges fram samtidig, slik eldrerådet ber om. Vi anbefaler likevel ikke det rimeligste alternativet. A varer i om lag 25 år og gir ikke bedre plass, og C flytter kostnaden til skyss og påbygg. Den årlige merkostnaden på 11,9 millioner er reell, og kommunestyret må si i budsjettet hva som viker.",
  },
  {
    slug: "inneklima", weight: "full",
    raised: "Alle som nevner lufta, vil ha den bedre, og mange vil ikke vente. Noen vil ha A fordi det går fortest. Andre vil ha B og midlertidige tiltak til det nye bygget står.",
    why: "Luft nå anbefales tatt til følge uansett alternativ. Midlertidige vifter settes inn i de ni rommene før skolestart neste høst, og målingene legges fram for foreldrene hver måned. Utgiften holdes innenfor rammen. De som vil ha A for å få lufta ett år tidligere, får dermed det meste av virkningen, men ikke et varig anlegg før 2029.",
  },
  {
    slug: "uteomrade", weight: "partly",
    raised: "Elevene vil beholde bakken og skogen og ha noe mykere enn asfalt. FAU Lillevik vil ha uteområdet først. Idrettslaget vil ha flerbrukshall på 25 ganger 45 meter. Råd for personer med funksjonsnedsettelse vil ha et uteområde som kan brukes med rullestol hele vinteren.",
    why: "Uteområdet bygges først, bakken og skogen blir stående, og det får dekke som kan brukes med rullestol om vinteren. Det anbefales tatt til følge. Flerbrukshall anbefales ikke, fordi den ikke får plass i rammen sammen med klasserommene. Gymsalen får høyere tak, egen inngang, lager og lydskille, slik korpset ber om, og det blir plass til en hall senere.",
  },
  {
    slug: "byggetid", weight: "full",
    raised: "Nesten ingen vil ha en vinter i brakker. Noen vil derfor ha A, fløy for fløy i sommerferiene. Andre kan vente til 2029 hvis planen er klar. Kommer C, må påbygget stå ferdig før elevene flytter.",
    why: "At ingen skal ha en vinter i midlertidige rom, anbefales tatt til følge. Det nye bygget settes på nedre del av tomta, og det gamle brukes til det nye er ferdig. Foreldrene får planen for skoledagen før anbudet sendes ut, og anleggstrafikken stanses mellom 7.30 og 8.30. Velges C, skal påbygget stå ferdig først.",
  },
  {
    slug: "klassemiljo", weight: "none",
    raised: "De fleste som skriver om dette, vil ha C fordi større kull gir flere venner å velge mellom og lærere som kan faget godt. FAU Åsen er delt og er redd for 27 i klassen og gym i gangen. Rådet for personer med funksjonsnedsettelse ber om stille rom.",
    why: "Ønsket om større kull ved å slå sammen skolene anbefales ikke tatt til følge. Argumentet er godt, og det er det viktigste for C. Vi legger større vekt på reisetida for de minste og på at 329 elever gjør Åsen trang. Noe av det samme kan nås på en annen måte: felles fagdager og felles 7. trinn på tvers av skolene og faglærere som deler stilling. Stille rom er med i alle alternativene.",
  },
  {
    slug: "kunstgress", weight: "outside",
    raised: "Én vil ha kunstgress på Nausttomta.",
    why: "Nausttomta er en egen sak. Forslaget er sendt til kultur og idrett, som tar det med til plansmia om aktivitetsparken.",
  },
];
