import type { Translated } from "#app/translated.ts";
import type nb from "./office.texts.nb.ts";

export default {
  office: {
    title: "Administrasjon", lead: "Kva som er forseinka, kva som er ditt, og kva som ikkje er svara på.", proposals: "Innbyggjarforslag", newCase: "Planlegg ei ny sak", meetings: "Møte og sakslister",
    settings: "Innstillingar", bodies: "Organ", accounts: "Brukarar",
    late: "Forseinka", nothingLate: "Ingenting er forseinka.", mine: "Mine saker", nothingMine: "Du er ikkje ansvarleg for noka sak no.", unanswered: "Ikkje svara på", nothingUnanswered: "Alle innspel er svara på.",
    toPublish: "Skal lesast og leggjast ut", nothingToPublish: "Alle innspel er lesne.", closing: "Stengjer denne veka", nothingClosing: "Ingen fristar går ut dei neste sju dagane.", drafts: "Utkast", nothingDrafts: "Ingen utkast.",
    mustRead: "{count, plural, one {Eitt innspel må lesast} other {# innspel må lesast}}", held: "{count, plural, one {Eitt innspel er halde tilbake} other {# innspel er haldne tilbake}}", remarks: "{count, plural, one {Éin merknad til svaret er ikkje lesen} other {# merknader til svara er ikkje lesne}}",
    unsorted: "{count, plural, one {eitt er ikkje sortert} other {# er ikkje sorterte}}", waiting: "{count, plural, one {Eitt innspel ventar på svar} other {# innspel ventar på svar}}", closesOn: "Frist {on}",
    ways: {
      label: "I denne saka", officeCase: "Oversyn", planCase: "Plan", planActivities: "Aktivitetar", planDocuments: "Dokument", queue: "Innspel", typeIn: "Skriv inn",
      sortThemes: "Tema", prepareBriefing: "Notat", recordTreatment: "Behandlingar", writeAnswers: "Svar", followUp: "Oppfølging",
    },
    list: {
      title: "Alle saker", none: "Ingen saker enno. Planlegg den første.", case: "Sak", standing: "Tilstand", inputs: "Innspel", mustRead: "Må lesast", held: "Haldne", unsorted: "Ikkje sortert",
      waiting: "Ventar på svar", promised: "Svar lova", late: "{on}, forseinka",
    },
    promisedBy: "{count, plural, one {Eitt innspel ventar på svar} other {# innspel ventar på svar}}, lova {on}.", waitingOnly: "{count, plural, one {Eitt innspel ventar på svar} other {# innspel ventar på svar}}.",
  },
  hub: {
    decisionMoved: "Møtet er ein annan dag enn det som er lova", decisionMovedText: "Det er lova at saka blir avgjord {promised}. Møtet som skal avgjere henne, er {now}. Løftet står til det blir endra.", decisionMovedChange: "Endre løftet, med grunngiving",
    ofActivity: "Aktivitet {number}: {words}",
    title: "Sak {number}: {case}", crumb: "Sak {number}", seePage: "Sjå saka slik innbyggjarane ser ho", preview: "Førehandsvis som kunngjord", planning: "Planlegging", treatment: "Innspel og behandling",
    plan: "Planskjema", planText: "Kva, kvifor, kven og når", activities: "Aktivitetar", activitiesText: "{count, plural, =0 {Ingen aktivitetar enno} one {Éin aktivitet} other {# aktivitetar}}",
    documents: "Dokument", documentsText: "PDF til saka", change: "Rett eller endre løftet", changeText: "Skrivefeil blir retta. Alt anna er ei grunngjeven endring.",
    queue: "Køen med innspel", typeIn: "Skriv inn eit innspel", themes: "Tema og vurdering", briefing: "Medverknadsnotat", treatments: "Behandlingar", answers: "Svar", followUp: "Oppfølging og avslutning",
    lacking: "Dette manglar før saka kan kunngjerast", nothingLacking: "Ingenting manglar. Saka kan kunngjerast.", warnings: "Ver merksam på", publish: "Kunngjer saka",
    publishNote: "Når saka er kunngjord, er løftet låst. Det blir berre endra med ein dato og ei grunngiving som alle ser.", archive: "Saksnummer i arkivet", archiveIs: "Saksnummer i arkivet: {number}", archiveHint: "Til dømes 26/1234.", saveArchive: "Lagre saksnummeret",
    numbers: "Tal", inputs: "Innspel", remarks: "Merknader å lese", mustRead: "Må lesast", held: "Haldne tilbake", unsorted: "Ikkje sorterte", waiting: "Ventar på svar",
    roomless: "Kan noko reelt endrast? Ingenting er ope.",
  },
  newCase: { title: "Planlegg ei ny sak", lead: "Gi saka ein tittel. Resten fyller du ut i ditt eige tempo, og ingenting er synleg før du kunngjer.", titleLabel: "Tittel", titleHint: "Det saka handlar om, med ord innbyggjarane bruker.", language: "Målform i saka", create: "Lag utkast" },
  languages: { nb: "Bokmål", nn: "Nynorsk" },
  preview: { title: "Førehandsvising: {case}", line: "Dette er ei førehandsvising. Saka er ikkje kunngjord.", shown: "Saka er kunngjord. Slik ser innbyggjarane ho.", back: "Tilbake til saka", publish: "Kunngjer saka", crumb: "Førehandsvising" },
  plan: {
    title: "Plan: {case}", crumb: "Plan", lead: "Kvifor, kven og når kjem før korleis. Ingenting er påkravd før du kunngjer, bortsett frå tittelen.", save: "Lagre planen",
    locked: "Saka er kunngjord, så planen er låst. Rett skrivefeil eller endre løftet i staden.",
    what: "Kva saka handlar om", titleLabel: "Tittel", language: "Målform", leadLabel: "Ingress", leadHint: "To eller tre setningar. Korte ord. Still gjerne spørsmålet saka handlar om.",
    lix: "Lesbarheit (LIX) for ingressen som er lagra: {lix}.", lixNow: "Lesbarheit (LIX): {lix}.", lixLevel: "{level, select, very_easy {Svært lett å lese.} easy {Lett å lese.} medium {Middels.} hard {Tung å lese.} other {Svært tung å lese.}}", days: "{days, plural, one {Éin dag} other {# dagar}} frå kunngjeringa til fristen.", lixHigh: "Over 45 er tungt for mange. Del lange setningar og byt ut lange ord.",
    whyPart: "Kvifor", purpose: "Målet med medverknaden", whyLabel: "Grunngiving", whyHint: "Kva de skal bruke innspela til, og kva som er bakgrunnen.",
    roomPart: "Handlingsrom", step: "Trinnet saka lovar", stepHint: "Høgare er ikkje betre. Vel trinnet som det er rom for.", stage: "Kor langt saka er komen", influence: "Kva innspela har å seie", influenceReference: "Vedtak som gir mynde", influenceReferenceHint: "Berre når mynde er delegert, til dømes PS 12/24.",
    open: "Dette er ope", openHint: "Eitt punkt på kvar linje. Berre det som faktisk kan endrast.", fixed: "Dette ligg fast", fixedHint: "Eitt punkt på kvar linje.",
    alternativesPart: "Alternativ", alternativesHint: "I den rekkjefølgja det blir spurt om dei, med dei same opplysningane for kvart. La det stå tomt om saka ikkje har alternativ.", alternative: "Alternativ {letter}",
    alternativeTitle: "Namn", cost: "Pris, med ord", costAmount: "Pris i kroner", runningCost: "Drift per år", givesWay: "Kva som må vike", ready: "Når det er klart",
    whoPart: "Kven som skal bli høyrd", heardGroups: "Kven saka gjeld", heardGroupsHint: "Òg organisasjonar, elevråd, FAU og andre brukarorgan.", facilitation: "Kven som elles ikkje deltek, og korleis dei får hjelp", facilitationHint: "I plansaker er dette påkravd (plan- og bygningslova § 5-1).", childInterest: "Det beste for barnet", childInterestHint: "Påkravd når saka gjeld skulekrinsar eller nedlegging av skule.",
    councils: "Råd saka er lagd fram for", councilsHint: "Alle saker som gjeld gruppa, skal leggjast fram for rådet. Er saka ikkje lagd fram, sei kvifor.", laidYes: "Lagd fram", laidNo: "Ikkje lagd fram", laidReason: "Kvifor ikkje ({council})",
    lawPart: "Høyring og lov", template: "Høyringsmal", templateHint: "Malen set kortaste periode etter lova.", templateOption: "{name} ({law})",
    decisionPart: "Kven bestemmer, og når", orderedBy: "Organet som har bestilt medverknaden", orderedReference: "Saksnummer for bestillinga", orderedOn: "Dato for bestillinga", decider: "Kven bestemmer", decidesOn: "Når det blir bestemt", answerBy: "Når alle har fått svar", answerByHint: "Datoen er eit løfte. Han står på alle kvitteringar.",
    contactPart: "Ansvarleg og kontakt", responsibleTitle: "Ansvarleg (stilling)", responsibleAccount: "Saksbehandlar", contactName: "Kontakt", contactTelephone: "Telefon", contactHours: "Når de svarer", contactEmail: "E-post", nobody: "Ingen vald",
  },
  activities: {
    title: "Aktivitetar: {case}", crumb: "Aktivitetar", lead: "Fleire aktivitetar kan vere opne samtidig. Minst éin må stå på trinnet saka lovar.", none: "Ingen aktivitetar enno.", add: "Legg til ein aktivitet", addButton: "Legg til",
    method: "Metode", step: "Trinn", stepHint: "Trinnet til metoden eller eit lågare, og aldri høgare enn saka lovar.", name: "Namn", question: "Spørsmål", questionHint: "Det du spør om, slik det står over skjemaet.", takesInput: "Tek imot innspel på nettet",
    period: "Periode", opensOn: "Første dag", closesOn: "Siste dag", closesOnHint: "Aktiviteten stengjer kl. 23.59.", place: "Stad", answersAs: "«Eg svarer som»", answersAsHint: "Eitt svar på kvar linje, til dømes forelder, elev, nabo. Det er frivillig å svare.", save: "Lagre", remove: "Fjern", tell: "Fortel kva som hende", participants: "Kor mange deltok", told: "Kva som vart sagt og gjort", toldHint: "Ingen namn. Dette står på saka og kan brukast i notatet.", tellButton: "Legg ut",
    publicNote: "Saka er kunngjord. Periodar kan forlengjast, skrivefeil i namn rettast og aktivitetar leggjast til. Alt anna er ei endring av løftet.", number: "Aktivitet {number}: {title}", minimum: "{name}: minst {days} dagar etter {paragraph}.", edit: "Endre",
  },
  documents: {
    title: "Dokument: {case}", crumb: "Dokument", lead: "PDF til saka. Alle kan lese dei når saka er kunngjord.", none: "Ingen dokument enno.", add: "Legg til eit dokument", name: "Namn på dokumentet", file: "Fil", fileHint: "PDF, høgst 50 MB.", addButton: "Last opp", remove: "Ta bort", removeNamed: "Ta bort {title}",
    document: "Dokument", size: "Storleik", addedOn: "Lagt til",
  },
  changePromise: {
    title: "Løftet: {case}", crumb: "Løftet", lead: "Det som vart lova, står. Ein skrivefeil blir retta, og den gamle teksten er teken vare på. Alt anna er ei endring med dato og grunngiving som alle ser.",
    correct: "Rett ein skrivefeil", correctNote: "Stavemåte, stor og liten bokstav og teikn. Ord, tal og talet på punkt må vere dei same.", correctReason: "Kva som vart retta", correctButton: "Lagre rettinga",
    change: "Endre løftet", changeNote: "Endringa blir synleg ved sida av det gamle løftet med ein gong.", reason: "Grunngiving for endringa", reasonHint: "Ho blir lesen av alle.", changeButton: "Endre løftet", activity: "Aktivitet som blir endra", noActivity: "Ingen", question: "Nytt spørsmål", opensOn: "Ny første dag", closesOn: "Ny siste dag", keep: "La stå tomt for å behalde.",
  },
  warned: { hard_to_read: "Ingressen har LIX {lix}. Over 45 er tungt for mange." },
} satisfies Translated<typeof nb>;
