export default {
  problem: {
    title: "Innloggingen ble ikke fullført", again: "Prøv å logge inn igjen", back: "Gå tilbake uten å logge inn", home: "Til forsiden",
    office: "Vil du heller ha hjelp av en person? {name}: telefon {telephone}, {hours}. Besøk: {visiting}.",
  },
  leaving: {
    title: "Logg ut", ask: "Du er logget inn med eID. Bruker du en felles maskin? Logg ut og lukk nettleseren.", button: "Logg ut",
    going: "Du er logget ut her. Nå logger vi deg også ut av eID. Skjer det ikke noe, bruk lenken.", goOn: "Logg ut av eID",
    local: "Du er logget ut her. Vi fikk ikke logget deg ut av eID. Bruker du en felles maskin? Lukk nettleseren.",
    outTitle: "Du er logget ut", out: "Bruker du en felles maskin? Lukk nettleseren.",
  },
  refusals: {
    register_unavailable: "Vi fikk ikke spurt Folkeregisteret hvor du bor. Prøv igjen om litt. Ingenting er lagret.",
    eid_off: "Her kan du ikke logge inn på denne måten. Det du vil si, kan du si uten å logge inn, og du kan skrive under på papir.",
    eid_unavailable: "Innloggingen svarer ikke akkurat nå. Prøv igjen om litt. Ingenting er lagret.",
    eid_start_lost: "Innloggingen tok mer enn ti minutter, eller den begynte i en annen nettleser. Prøv igjen her.",
    eid_used_twice: "Denne innloggingen er brukt. Prøv igjen.",
    eid_wrong_answer: "Svaret fra innloggingen stemte ikke, og derfor slapp vi ingen inn. Prøv igjen.",
    eid_code_spent: "Denne innloggingen er brukt eller gått ut på dato. Prøv igjen.",
    eid_cancelled: "Du avbrøt innloggingen. Ingenting er lagret.",
    eid_level_too_low: "Du logget inn på et for lavt sikkerhetsnivå. Prøv igjen med BankID, Buypass, Commfides eller MinID.",
    eid_no_number: "Du har logget inn med eID fra et annet land, og den er ikke knyttet til et norsk fødselsnummer eller D-nummer. Da får vi ikke sett i Folkeregisteret at du bor her. Du kan skrive under på papir hos {kind, select, county {fylkeskommunen} other {kommunen}}.",
  },
} as const;
