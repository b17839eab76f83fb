import type { Translated } from "#app/translated.ts";
import type nb from "./texts.nb.ts";

export default {
  problem: {
    title: "Innlogginga vart ikkje fullført", again: "Prøv å logge inn igjen", back: "Gå tilbake utan å logge inn", home: "Til framsida",
    office: "Vil du heller ha hjelp av ein person? {name}: telefon {telephone}, {hours}. Besøk: {visiting}.",
  },
  leaving: {
    title: "Logg ut", ask: "Du er logga inn med eID. Bruker du ei felles maskin? Logg ut og lukk nettlesaren.", button: "Logg ut",
    going: "Du er logga ut her. No loggar vi deg òg ut av eID. Skjer det ikkje noko, bruk lenkja.", goOn: "Logg ut av eID",
    local: "Du er logga ut her. Vi fekk ikkje logga deg ut av eID. Bruker du ei felles maskin? Lukk nettlesaren.",
    outTitle: "Du er logga ut", out: "Bruker du ei felles maskin? Lukk nettlesaren.",
  },
  refusals: {
    register_unavailable: "Vi fekk ikkje spurt Folkeregisteret kvar du bur. Prøv igjen om litt. Ingenting er lagra.",
    eid_off: "Her kan du ikkje logge inn på denne måten. Det du vil seie, kan du seie utan å logge inn, og du kan skrive under på papir.",
    eid_unavailable: "Innlogginga svarer ikkje akkurat no. Prøv igjen om litt. Ingenting er lagra.",
    eid_start_lost: "Innlogginga tok meir enn ti minutt, eller ho starta i ein annan nettlesar. Prøv igjen her.",
    eid_used_twice: "Denne innlogginga er brukt. Prøv igjen.",
    eid_wrong_answer: "Svaret frå innlogginga stemte ikkje, og derfor sleppte vi ingen inn. Prøv igjen.",
    eid_code_spent: "Denne innlogginga er brukt eller har gått ut på dato. Prøv igjen.",
    eid_cancelled: "Du avbraut innlogginga. Ingenting er lagra.",
    eid_level_too_low: "Du logga inn på eit for lågt tryggingsnivå. Prøv igjen med BankID, Buypass, Commfides eller MinID.",
    eid_no_number: "Du har logga inn med eID frå eit anna land, og han er ikkje knytt til eit norsk fødselsnummer eller D-nummer. Da får vi ikkje sett i Folkeregisteret at du bur her. Du kan skrive under på papir hos {kind, select, county {fylkeskommunen} other {kommunen}}.",
  },
} satisfies Translated<typeof nb>;
