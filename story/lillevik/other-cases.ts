import { verifyInput } from "#app/domains/inputs/verify-input.server.ts";
import { municipalities, syntheticResidents } from "#practice/persons.ts";
import { exerciseRegister } from "#practice/register.ts";
import type { Written } from "../calendar.ts";
import type { Meetings } from "../case-telling.ts";
import { tellAnswers, tellAssessments, tellCompletion, tellDecision, tellMeasure, tellPromiseChanges, tellReactions } from "../decided-case.ts";
import type { House } from "../house.ts";
import { OrdinaryCase, type Extras } from "../ordinary-case.ts";
import { caseFile } from "../sources.ts";

const secretary = "marit";
const office = { clerk: "marit", contactName: "Servicetorget", contactTelephone: "12 34 56 00", contactHours: "hverdager 9–15" } as const;
const upbringing = { ...office, officer: "kommunalsjef-oppvekst" } as const;
const technical = { ...office, officer: "kommunalsjef-teknisk" } as const;
const anyWay = "Du kan skrive på nettet, sende e-post eller brev, ringe eller komme på servicetorget.";

const extras = {
  biblioteket: {
    ...upbringing, plannedAt: "2026-02-23T10:00", purpose: "find_solutions", heardGroups: "De som bruker biblioteket, de som møter låst dør, ansatte og lag som møtes der.",
    facilitation: `${anyWay} Skjemaet ligger også på papir i biblioteket.`,
  },
  parkering: {
    ...technical, plannedAt: "2026-05-05T10:00", purpose: "inform_decision", heardGroups: "De som bor, handler og arbeider i sentrum, og butikkene der.", facilitation: anyWay,
    notLaid: { youth_council: "Saken gjelder parkering for bil, og rådet har ikke bedt om den." },
  },
  vannverk: {
    ...technical, contactName: "Vannvakta, gjennom sentralbordet", contactHours: "hele døgnet", contactEmail: "vannverk@lillevik.example",
    plannedAt: "2026-10-05T10:00", publishedAt: "2026-10-12T09:00", purpose: "give_facts", heardGroups: "De som bor mellom Storåsen og sentrum, og de som bruker turvegen.",
    facilitation: "Møtet i sentrum blir tolket til tegnspråk og sendt på nett.",
  },
  ungdommens: {
    ...office, officer: "marit", plannedAt: "2026-10-19T12:00", purpose: "set_agenda", heardGroups: "Alle som er unge og bor i Lillevik.",
    facilitation: "Rådet besøker ungdomsskolen tre ganger og skriver ned det som blir sagt. Ingen trenger å si navnet sitt.",
    notLaid: { elders_council: "Saken gjelder hva ungdom selv vil ta opp.", disability_council: "Saken gjelder hva ungdom selv vil ta opp." },
  },
  naustvegen: {
    ...technical, plannedAt: "2026-10-26T10:00", purpose: "legal_duty", template: "zoning_plan", heardGroups: "Naboer, båtforeninga, de som ser etter bolig i sentrum, barn og unge, og organer som planen gjelder.",
    facilitation: "Ungdommens kommunestyre og elevene på 6. trinn går gjennom planen på stedet. Kart og bestemmelser finnes også beskrevet i ord og på papir i servicetorget.",
  },
  narmiljopotten: {
    ...office, officer: "marit", plannedAt: "2026-10-27T10:00", purpose: "share_power", heardGroups: "Alle som bor i Nordbygda, uansett alder.",
    facilitation: "Du kan levere ideen på papir på butikken, ringe eller si den til grendelaget.",
  },
  aktivitetspark: {
    ...technical, plannedAt: "2026-11-02T10:00", purpose: "find_solutions", heardGroups: "De som bor rundt Nausttomta, ungdom, familier med små barn og eldre som går tur der.",
    facilitation: "Plansmia er på naustet med rullestolrampe, suppe og plass til barn. Ungdommens kommunestyre er med og leder.",
  },
} as const satisfies Record<string, Extras>;

/** The seven other cases of Lillevik, each as its file tells it. */
export function tellOtherCases(house: House, meetings: Meetings): void {
  tellLibrary(house, meetings);
  tellParking(house, meetings);
  new OrdinaryCase(house, caseFile("lillevik/other-cases/vannverk"), extras.vannverk).tell();
  const youth = new OrdinaryCase(house, caseFile("lillevik/other-cases/ungdommens-2027"), extras.ungdommens).tell();
  const plan = new OrdinaryCase(house, caseFile("lillevik/other-cases/naustvegen"), extras.naustvegen).tell();
  tellVerified(plan, [[0, "2026-11-03T20:31"], [6, "2026-11-19T17:05"]]);
  const pot = new OrdinaryCase(house, caseFile("lillevik/other-cases/narmiljopotten"), extras.narmiljopotten).tell();
  const park = new OrdinaryCase(house, caseFile("lillevik/other-cases/aktivitetspark"), extras.aktivitetspark).tell();
  for (const one of [youth, plan, pot, park]) {
    house.timeline.at("2026-11-13T13:00", "the coming meeting is named", (now) =>
      one.told.putOnAgenda(meetings.id(one.file.fact("decided_by"), one.file.fact("decided_on")), "", secretary, now));
  }
}

/** Authors who have confirmed with eID that they live here, each by the number of her entry. */
function tellVerified({ house, told, file }: OrdinaryCase, verified: readonly (readonly [entry: number, at: Written])[]): void {
  const residents = syntheticResidents(municipalities.lillevik, verified.length);
  for (const [nth, [entry, at]] of verified.entries()) {
    house.timeline.at(at, `${file.fact("title")}, entry ${entry + 1} is confirmed as a resident's`, async (now) => {
      const { municipality } = await exerciseRegister.homeOf(residents[nth] ?? "");
      const residence = { resident: municipality === municipalities.lillevik, municipality, checkedAt: now, source: exerciseRegister.source };
      await house.act((trx) => verifyInput(trx, { inputId: told.inputs[entry]?.id ?? "", residence, acr: "idporten-loa-substantial", authMethod: "BankID" }, now));
    });
  }
}

function tellLibrary(house: House, meetings: Meetings): void {
  const library = new OrdinaryCase(house, caseFile("lillevik/other-cases/biblioteket"), extras.biblioteket).tell();
  tellAssessments(library, {
    apningstider: "De fleste vil inn tidlig om morgenen, om kvelden og på søndag, og mange klarer seg uten betjening. Tre vil heller ha bøker, bokbuss eller god hjelp enn flere timer.",
    betjening: "Flere vil ha noen i skranken på lørdag, til hjelp, eventyrstund eller bare til å snakke med. De ansatte vil ikke at meråpent skal føre til færre vakter.",
    bruk: "Noen vil ha kort av plast eller nøkkel, fast plass eller et eget rom. Andre spør om rydding, kamera og alarm, og om det er lov å spise matpakke.",
  }, "2026-04-22T10:00");
  tellDecision(library, meetings, secretary);
  tellAnswers(library, {
    apningstider: "De fleste ba om å slippe inn når de har tid, og det får de nå. De som heller ville bruke pengene på annet, fikk ikke flertall. Utvalget ser på saken igjen når ett år er gått.",
    betjening: "Flere betjente timer på lørdag koster 280 000 kroner i året, og dem fant ikke utvalget. Frykten for færre vakter er tatt på alvor: Meråpent kommer i tillegg til de timene som er.",
    bruk: "Kort, alarmknapp og grense for kamera var enkle å få til og gjør at flere tør å bruke huset alene. Du kan spise matpakke der så lenge du rydder etter deg. Kjelleren trenger brannsikring, og den er det ikke penger til.",
  });
  tellMeasure(library, { title: "Meråpent bibliotek", ownerTitle: "biblioteksjefen", dueOn: "2026-09-01", plannedAt: "2026-06-11T13:00" });
  tellReactions(library, "2026-06-11");
  tellCompletion(library, "2026-06-12T09:00");
}

function tellParking(house: House, meetings: Meetings): void {
  const parking = new OrdinaryCase(house, caseFile("lillevik/other-cases/parkering"), extras.parkering).tell();
  tellAssessments(parking, {
    korttid: "Mange vil ha kortere tid, så flere får handlet. Andre må stå lenger, fordi de arbeider i sentrum eller skal til legen.",
    beboer: "De som bor i sentrum, vil ha kort. Noen vil at bilene skal telles først.",
    lading: "De fleste vil ha flere ladere. Noen er redde for at plassene blir stående tomme.",
    skilt: "Skilt motsier hverandre eller henger for høyt, og et hjørne der bussen svinger, er ikke merket.",
    hc: "Plassene ligger i bakke, slik at rullestolen triller.",
    bilfritt: "Noen vil ha bord på torget, og en gate uten biler på lørdager.",
    hvor: "Tunge varer må kunne bæres fra døra, varebiler står på fortauet, og snøhauger tar plassene om vinteren.",
    avgift: "Avgift kan få folk til å dra til byen for å handle.",
  }, "2026-08-19T10:00");
  tellDecision(parking, meetings, secretary);
  tellAnswers(parking, {
    korttid: "Forslaget om to timer er fulgt på dagtid, slik at flere får handlet. De som må stå lenger, er møtt ved at grensa bare gjelder fra 9 til 17 og at én plass er uten grense.",
    skilt: "Det var feil ved skiltene, og de som skrev, fant dem. Gebyr som er gitt på feil skilt, kan du be om å få tilbake.",
    hc: "Plasser som ikke kan brukes, er ikke plasser. Derfor ble dette gjort med én gang.",
    bilfritt: "Tre i utvalget ville prøve på lørdager. Flertallet vil først se om grensa på to timer gir nok ledige plasser andre steder.",
    hvor: "Det som kunne gjøres uten å ta plasser fra andre, er gjort. Å kjøre bort all snø med én gang koster mer enn kommunen har satt av.",
    avgift: "Ingen i utvalget foreslo avgift, og den ligger fast utenfor i denne omgangen.",
  });
  tellPromiseChanges(parking);
}
