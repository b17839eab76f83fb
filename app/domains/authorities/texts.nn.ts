import type { Translated } from "#app/translated.ts";
import type nb from "./texts.nb.ts";

export default {
  kinds: { municipality: "kommune", county: "fylkeskommune" },
  council: { municipality: "kommunestyret", county: "fylkestinget" },
  bodyKinds: {
    council: "Øvste folkevalde organ", executive_committee: "Formannskap eller fylkesutval", committee: "Utval", neighbourhood_committee: "Kommunedelsutval",
    institution_board: "Styre for institusjon", elders_council: "Eldreråd", disability_council: "Råd for personar med funksjonsnedsetjing", youth_council: "Ungdomsråd eller anna medverknadsorgan for ungdom",
  },
  decisionPowers: { own: "Bestemmer etter lova", delegated: "Bestemmer etter delegering", none: "Gjev råd" },
  standards: { nb: "Bokmål", nn: "Nynorsk", neutral: "Nøytral" },
  seatKinds: { member: "Medlem", deputy: "Vara" },
  settings: {
    title: "Innstillingar", lead: "Dette står nedst på alle sider. Sidene er stengde for innbyggjarane til alle felta med krav er fylte ut.",
    open: "Sidene er opne for innbyggjarane sidan {day}.", closed: "Sidene er stengde for innbyggjarane. Dette manglar: {fields}.",
    privacy: "Personvern", office: "Kontoret som hjelper dei som ikkje bruker nettet", look: "Farge og merke", openness: "Offentlegheit", places: "Område", placesHint: "Eitt område på kvar linje, til dømes ein krins eller ein kommune. Den som gir innspel, kan velje område, men må ikkje.",
    save: "Lagre innstillingane", population: "Innbyggjartal", populationLead: "Nyaste tal blir brukt for nye saker. Tal som alt er brukte, blir ikkje endra.", terms: "Valperiodar",
    inhabitants: "Talet på innbyggjarar", asOf: "Per dato", source: "Kjelde", enterPopulation: "Legg inn tal", startsOn: "Startar (konstituerande møte)", endsOn: "Sluttar", enterTerm: "Legg inn valperiode",
    fields: {
      controllerName: "Behandlingsansvarleg", privacyStatement: "Personvernerklæring", protectionOfficer: "Personvernombod med kontakt", accessibilityUrl: "Lenkje til tilgjengeerklæringa (uustatus.no)",
      publishingCriteria: "Kriterium for kva som blir lagt ut", officeName: "Namnet på kontoret", postalAddress: "Postadresse", visitingAddress: "Besøksadresse", telephone: "Telefon", telephoneHours: "Telefontid",
      runBy: "Kven som driv sidene", colour: "Farge", nameMark: "Merke ved namnet", districts: "Område",
    },
    colourOf: { municipality: "Fargen til kommunen", county: "Fargen til fylkeskommunen" },
    nameMarks: { shield: "Fjord", wave: "Bølgje og sol", mountain: "Fjell og sol", tree: "Tre", none: "Ikkje noko merke" },
    colourHint: "Skriv fargen som #0f525c. Kontrasten blir sjekka når du lagrar.", notAUrl: "Skriv heile adressa, med https://",
  },
  bodies: {
    title: "Organ", list: "Alle organ", body: "Organ", filled: "Plassar", edit: "Endre", back: "Til alle organ", noSeats: "Ingen plassar er fylte enno.", lead: "Folkevalde organ, kva dei har ansvar for, og om dei kan bestemme.", found: "Nytt organ", foundButton: "Legg til organ", revise: "Endre {name}", reviseButton: "Lagre organet",
    kind: "Kva slags organ", name: "Namn", remit: "Kva organet har ansvar for", decisionPower: "Kan organet bestemme?", powerReference: "Vedtak om delegering", sort: "Rekkjefølgje",
    seats: "Plassar i {name}", fill: "Set inn i {name}", fillButton: "Legg til plass", leave: "Går ut {day}", leaveButton: "Avslutt plassen", number: "Plass nummer", seatKind: "Medlem eller vara", listName: "Liste", position: "Verv (til dømes leiar)", account: "Konto", fromOn: "Frå", noAccount: "ingen konto",
  },
  privacy: {
    title: "Personvern", responsible: "{name} er behandlingsansvarleg for opplysningane på desse sidene.", officer: "Personvernombod: {contact}", criteria: "Slik vel vi kva som blir lagt ut",
    how: "Slik tek Trappa vare på det du skriv",
    howText: "Namnet ditt står for seg og blir ikkje lagt ut om du ikkje kryssar av for det. Er du under 18 år, blir det aldri lagt ut. Vi bruker berre to informasjonskapslar: éin for språkval, og éin for tilsette og folkevalde som loggar inn.",
    rights: "Du kan be om å få sjå, rette eller slette opplysningar om deg sjølv. Ta kontakt med {office}. Du kan klage til Datatilsynet.",
  },
  accessibility: {
    title: "Tilgjenge", statement: "Les tilgjengeerklæringa", lead: "Alle skal kunne bruke desse sidene. Finn du noko som ikkje verkar for deg, vil vi gjerne vite det.",
    help: "Treng du hjelp, kan du ringje, skrive eller kome innom. Du får same kvittering og same svar.",
  },
  about: {
    title: "Kor langt rekk det du seier?", lead: "Kvar sak lovar eitt trinn. Høgare er ikkje betre: Det rette trinnet er det saka har rom for.",
    remember: "På alle trinn: Hugs å gi ei grunngjeven tilbakemelding.", rememberText: "Den som seier noko, skal få vite kva det førte til, og kvifor.",
    terms: "Tre ord som ofte blir blanda", involving: "Involvering", involvingText: "Alt vi gjer for at folk skal få vite, bli spurde og vere med. Heile trappa.",
    participation: "Medverknad", participationText: "Du påverkar ei sak som {kind, select, county {fylkeskommunen} other {kommunen}} har ansvaret for. Den som bestemmer, må vurdere det du seier, og grunngi svaret.",
    cocreation: "Samskaping", cocreationText: "Innbyggjarar, lag og {kind, select, county {fylkeskommune} other {kommune}} løyser oppgåva saman, frå idé til gjennomføring, og deler ansvaret.",
    carried: "Slik blir innspelet ført vidare",
    path: {
      receipt: { date: "Same minutt", title: "Du får kvittering", text: "Referanse, kode og di eiga lenkje." },
      read: { date: "Innan to arbeidsdagar", title: "Lese og lagt ut", text: "Eller du får vite kvifor det ikkje vart det." },
      assessed: { date: "Når fristen er ute", title: "Samla i tema og vurdert", text: "Ingen innspel forsvinn i mengda." },
      laid: { date: "Før møtet", title: "Lagt fram for dei folkevalde", text: "I eit notat som alle kan lese." },
      decided: { date: "I møtet", title: "Vedtak", text: "Med røystetal og grunngiving." },
      answered: { date: "Innan datoen vi lova", title: "Grunngjeve svar til deg", text: "Er vi seine, står det her kor seine, og kven som har ansvaret." },
    },
    choosing: "Slik vel vi trinn", formula: "Kvifor + kven + når = korleis", choosingText: "Først bestemmer vi kvifor vi spør, kven det gjeld, og når det framleis kan endrast. Metoden kjem til slutt.",
    who: "Kven har ansvaret?", whoCouncil: "bestemmer kva folk skal vere med på, og avgjer sakene.", whoDirector: "syter for at innspel blir vurderte, og at vedtak blir gjennomførte.",
    director: { municipality: "Kommunedirektøren", county: "Fylkeskommunedirektøren" }, councilName: { municipality: "Kommunestyret", county: "Fylkestinget" },
    head: "Leiaren for området", whoHead: "svarar for at tilbakemeldinga kjem i tide.", secretariat: "Politisk sekretariat", whoSecretariat: "fører møta, vedtaka og loggen.",
    ksTerm: "KS kallar dette å «spore innspel».",
  },
  refusals: {
    unknown_in_register: "Nummeret finst ikkje i registeret.", authority_exists: "{number} finst allereie.", address_word_taken: "Adresseordet {word} er opptatt.", short_code_taken: "Koden {code} er opptatt.",
    colour_not_a_colour: "Skriv fargen som #0f525c.", colour_too_light: "Fargen er for lys til at kvit tekst kan lesast på han. Nærmaste som går: {nearest}.", colour_red: "Raudt er reservert for feil og forseinkingar. Nærmaste som går: {nearest}.",
    advisory_council_never_decides: "Råda gir råd og kan ikkje få myndigheit til å bestemme (kommunelova § 5-12).", delegation_without_reference: "Skriv kva vedtak delegeringa byggjer på (kommunelova § 5-14).",
    body_name_taken: "Det finst eit organ med dette namnet.", council_exists: "Det øvste organet finst alt.", leaves_before_sitting: "Ingen kan gå ut av plassen før dagen han vart teken.", seat_taken: "Plassen er opptatt frå denne datoen.", population_date_taken: "Det finst eit tal for denne datoen.", term_not_after_election: "Ein valperiode startar med det konstituerande møtet, i september eller oktober i eit valår (kommunelova § 7-1).", term_ends_before_it_starts: "Valperioden kan ikkje slutte før han startar.", sits_already: "Den som har kontoen, sit alt i organet.", term_taken: "Det finst ein valperiode som startar denne dagen.",
  },
} satisfies Translated<typeof nb>;
