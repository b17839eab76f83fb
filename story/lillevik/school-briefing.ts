import type { BriefingDraft } from "#app/domains/council/council.ts";
import type { House } from "../house.ts";

interface Voice { readonly slug: string; readonly number: number; readonly quote: string }

/** First a typical voice for each theme, then one that wants something else. Each statement is quoted once. */
export const schoolVoices: readonly Voice[] = [
  { slug: "skoleveg", number: 58, quote: "Eg har to born på skulen. Blir han lagd ned, sit dei halvannan time i buss kvar dag. Det står ingenting om kven som følgjer seksåringane over fylkesvegen." },
  { slug: "skoleveg", number: 35, quote: "Velg hva dere vil, men få bilene bort fra Skolevegen kl. 8." },
  { slug: "nermiljo", number: 29, quote: "Uten skole flytter det ingen hit. Fire av fem hus solgt siden 2022 gikk til barnefamilier." },
  { slug: "nermiljo", number: 57, quote: "Skal vi ha råd til å være egen kommune, må vi tåle å samle tjenester. Selg tomta til boliger." },
  { slug: "okonomi", number: 33, quote: "236 millioner er 28 000 kroner for hver av oss. Jeg gikk selv på skolen og er glad i den, men dagsenteret stengte to dager i uka i fjor." },
  { slug: "okonomi", number: 32, quote: "Ja, det er skremmende mye penger. Men en skole er det eneste kommunen bygger som får folk til å bli boende i førti år." },
  { slug: "inneklima", number: 8, quote: "Vi vil ha vinduer som kan åpnes og do som kan låses. I tredje time får vi vondt i hodet." },
  { slug: "inneklima", number: 30, quote: "Elevene våre i år får aldri sitte i den nye skolen. Få luft inn nå." },
  { slug: "uteomrade", number: 12, quote: "Vi har hørt ‹om fem år› siden 2009. Bygg nytt, og bygg uteområdet først, så har ungene et sted å være mens det bygges." },
  { slug: "uteomrade", number: 64, quote: "Vi ønsker flerbrukshall og har ellers ingen mening om A, B eller C." },
  { slug: "byggetid", number: 56, quote: "Storebroren min gikk i brakke ett år og frøs på beina hele vinteren. Jeg vil heller ha nye vifter i det rommet jeg har." },
  { slug: "byggetid", number: 55, quote: "Vi kan vente til 2029 når vi vet hva vi venter på." },
  { slug: "klassemiljo", number: 11, quote: "Datteren min har ingen å velge mellom i klassen. Jeg er lei av at alle snakker om bygget og ingen om klassene." },
  { slug: "klassemiljo", number: 34, quote: "Vi er ikke imot nye venner. Vi er imot 27 i klassen og gym i gangen. Kommer C, må påbygget stå ferdig før elevene flytter." },
];

export function schoolBriefing(house: House): Omit<BriefingDraft, "voices" | "version"> {
  return {
    recommends: "B. Bygge nytt på tomta",
    reasons: "B løser luft, heis og plass på én gang, og skolen blir i bygda. A gir luft ett år tidligere og koster 88 millioner mindre, men varer i om lag 25 år og gir ikke bedre plass. C er rimeligst og gir større kull, men legger reisen på de minste og gjør Åsen skole trang. Prisen er den tyngste innvendingen mot B.",
    costs: "A: 148 millioner kroner og 7,5 millioner i året. B: 236 millioner og 11,9 millioner i året. C: 71 millioner og 1,0 million i året (3,6 i kapital og 1,4 i skoleskyss, minus 4,0 som blir spart). Rammen er 240 millioner. 1 million i året er om lag 1,3 stillinger: om lag 10 med A, 15 med B og 1 med C.",
    givesWay: house.say("Med B må om lag 15 stillinger finnes i driften. Hvor de tas, er ikke avgjort. Kommunestyret avgjør det i budsjettet {2026-12-10}, og budsjettet for pleie og omsorg legges fram samtidig."),
    delivered: house.say("Befaring {2026-05-12} og {2026-05-19}: 74 kom. Elleve gjestebud fra {2026-05-26} til {2026-06-18}: 92 gjester. Barnetråkk og skoleverksted fra {2026-06-01} til {2026-06-12}: 161 elever. Alt ble holdt før de tre alternativene gikk på høring {2026-08-24}. Ikke levert: Elevene har ikke fått se tegningene en gang til. Ungdommens kommunestyre ber om det."),
    alternativeReasons: [
      {
        letter: "A", directorFor: "Gir bedre luft ett år før B og koster 88 millioner kroner mindre. Skolen blir i bygda.",
        directorAgainst: "Varer i om lag 25 år og gir ikke bedre plass.", bodyFor: "", bodyAgainst: "",
      },
      {
        letter: "B", directorFor: "Løser luft, heis og plass på én gang. Skolen blir i bygda.",
        directorAgainst: "Koster mest, og tar nesten hele rammen. Undervisningen går i det gamle bygget til 2029.", bodyFor: "", bodyAgainst: "",
      },
      {
        letter: "C", directorFor: "Koster minst, både å bygge og å drive, og gir større kull.",
        directorAgainst: "Lengre reise for de minste, og det blir trangt på Åsen skole.", bodyFor: "", bodyAgainst: "",
      },
    ],
    missing: [
      "Familiene til de 38 elevene med særskilt språkopplæring. Ett gjestebud på tigrinja nådde noen av dem.",
      "Folk mellom 18 og 29 år er 11 % av innbyggerne. Færre enn ti innspill er fra dem.",
      "Ytre Lillevik har 19 % av elevene. Få innspill er derfra; tallet er slått sammen med dem som ikke oppga krets.",
    ],
    chosenBy: "Kommunalsjef oppvekst og to saksbehandlere valgte hver for seg og ble enige: først en typisk stemme for temaet, så en som vil noe annet.",
    unanswered: "Hva en ekstra buss om vinteren koster med C. Hva hver fløy koster med A. Hvem som følger seksåringene over fylkesvegen.",
  };
}
