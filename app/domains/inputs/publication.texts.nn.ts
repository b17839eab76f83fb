import type { Translated } from "#app/translated.ts";
import type nb from "./publication.texts.nb.ts";

export default {
  publication: {
    grounds: {
      personal_data: { name: "Opplysningar om enkeltperson", taken: "opplysningar om enkeltperson", plain: "Personlege forhold er underlagde teieplikt." },
      confidential: { name: "Opplysningar med teieplikt", taken: "opplysningar med teieplikt", plain: "Lova pålegg teieplikt om dette, til dømes drifts- eller forretningsforhold." },
      sensitive: { name: "Sensitive opplysningar", taken: "sensitive opplysningar", plain: "Helse, tru, politisk syn og liknande om ein person skal ikkje leggjast ut på nettet." },
      identifier: { name: "Fødselsnummer eller liknande", taken: "fødselsnummer eller liknande", plain: "Fødselsnummer og tilsvarande skal ikkje leggjast ut på nettet." },
      child_recognisable: { name: "Barn som kan kjennast att", taken: "barn som kan kjennast att", plain: "Vi legg ikkje ut noko som gjer at eit barn kan kjennast att." },
      third_party_rights: { name: "Opphavsretten til andre", taken: "bilete eller tekst frå andre", plain: "Andre har rettane til biletet, teikninga eller teksten." },
      threats: { name: "Truslar eller hets", taken: "truslar eller hets", plain: "Vi legg ikkje ut truslar eller hets. Lova gir inga plikt til å leggje ut." },
      authors_wish: { name: "Etter ønske frå avsendaren", taken: "etter ønske frå avsendaren", plain: "Avsendaren har bede om at innspelet ikkje ligg på nettet." },
      spam: { name: "Reklame eller søppelpost", taken: "reklame", plain: "Ikkje eit innspel i saka. Skal ikkje ha svar." },
      test: { name: "Prøveinnsending", taken: "prøve", plain: "Sendt for å prøve skjemaet. Skal ikkje ha svar." },
      sent_twice: { name: "Sendt to gonger", taken: "sendt to gonger", plain: "Same avsendaren har sendt det same før. Det første skal ha svar." },
    },
    uses: {
      in_part: "Blir lagt ut med noko teke ut",
      journal_only: "Blir ikkje lagt ut",
      set_aside: "Blir lagt til side, skal ikkje ha svar",
    },
    takenOut: "Teke ut",
    preview: "Slik blir teksten på nettet",
    quote: "Skriv eller lim inn det som skal takast ut",
    ground: "Grunn",
    refusals: {
      quote_not_found: "Vi finn ikkje «{quote}» i innspelet. Lim inn nøyaktig det som står der.",
      ground_not_allowed: "Denne grunnen kan ikkje brukast slik.",
      nothing_to_remove: "Skriv inn det som skal takast ut.",
      nothing_left: "Det blir ingenting att. Vel heller «Blir ikkje lagt ut».",
    },
    repeated: "«{quote}» står {times} stader. Alle er tekne ut.",
    warnings: {
      national_id: "Dette ser ut som eit fødselsnummer eller D-nummer.",
      phone: "Dette ser ut som eit telefonnummer.",
      email: "Dette ser ut som ei e-postadresse.",
    },
    holds: {
      honeypot: "Eit felt som skal stå tomt, var fylt ut",
      too_fast: "Sendt svært raskt etter at skjemaet vart opna",
      many_from_address: "Svært mange frå same nettadressa siste timen",
      identical_text: "Svært mange med heilt lik tekst",
    },
    access: {
      title: "Du kan krevje innsyn",
      notOnWeb: "Dette ligg ikkje på nettet. Grunn: {ground} ({paragraph}).",
      partNotOnWeb: "Noko er teke ut. Grunn: {ground} ({paragraph}).",
      mayBeGiven: "Den som krev innsyn, kan få lese det.",
      mayBeRefused: "Krev du innsyn, vurderer vi om du likevel kan få lese heile eller delar av det.",
      how: "Skriv til oss, ring eller kom innom, og oppgi referansen. Du treng ikkje seie kven du er eller kvifor du spør.",
      time: "Vi avgjer kravet utan grunnlaust opphald.",
      refusal: "Får du nei, får du det skriftleg, med paragrafen vi byggjer på.",
      reasons: "Ber du om nærare grunngiving innan tre veker, får du henne skriftleg innan ti arbeidsdagar.",
      appeal: "Du kan klage på eit nei. Klaga sender du til oss, og Statsforvaltaren avgjer henne.",
      law: "Offentleglova §§ 28–32",
    },
  },
} as const satisfies Translated<typeof nb>;
