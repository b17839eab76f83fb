import type { Translated } from "#app/translated.ts";
import type nb from "./texts.nb.ts";

export default {
  roles: { administrator: "Administrator", officer: "Saksbehandlar", secretary: "Politisk sekretariat", councillor: "Folkevald", citizen: "Innbyggjar", system: "Trappa" },
  signIn: {
    byWork: "Logg inn med kontoen du bruker på jobben",
    title: "Logg inn", lead: "For tilsette og folkevalde. Innbyggjarar treng ikkje logge inn.",
    email: "E-post", password: "Passord", button: "Logg inn", forgotten: "Har du gløymt passordet? Administratoren gir deg ei lenkje som verkar éin gong.",
    another: "Det du skreiv, høyrer til ein annan konto og er ikkje lagra.",
    goOnTitle: "Du er logga inn igjen", goOn: "Det du skreiv, er teke vare på. Trykk for å lagre det.", goOnButton: "Hald fram og lagre", drop: "Ikkje lagre det",
  },
  link: {
    title: "Vel passord", lead: "Lenkja verkar éin gong. Vel eit passord på minst ti teikn, gjerne ei setning.", spent: "Lenkja er brukt eller gått ut på dato. Be administratoren om ei ny.",
    password: "Nytt passord", again: "Det same ein gong til", button: "Lagre passordet", done: "Passordet er lagra. No kan du logge inn.",
  },
  accounts: {
    title: "Brukarar", list: "Alle brukarar", edit: "Endre", rights: "Roller og organ", back: "Til alle brukarar", standing: "Status", active: "aktiv", lead: "Tilsette og folkevalde i {authority}. Roller gjeld frå neste innlogging.",
    name: "Namn", email: "E-post", workTitle: "Stilling", roles: "Roller", bodies: "Organ", none: "ingen enno", rolesHint: "Folkevalde treng inga rolle her. Dei får tilgang når dei får ein plass i eit organ, på sida «Organ».",
    noRights: "Kontoen kan logge inn, men ser ingenting før han har ei rolle eller ein plass i eit organ.",
    open: "Ny brukar", openButton: "Legg til brukar", change: "Endre roller for {name}", changeButton: "Lagre roller",
    link: "Lag eingongslenkje", linkMade: "Lenkja verkar éin gong, til {until}. Gje ho til {name}:", closed: "stengd", noPassword: "har ikkje valt passord enno", close: "Steng kontoen", reopen: "Opne kontoen igjen",
  },
  form: { email: "Skriv e-posten din.", password: "Skriv passordet.", not_an_email: "Skriv heile e-postadressa, til dømes namn@eksempel.no.", password_too_short: "Passordet må ha minst ti teikn.", password_too_long: "Passordet kan ha høgst 200 teikn." },
  refusals: {
    staff_no_account: "Du har ingen konto her. Be administratoren om ein konto med e-postadressa du bruker på jobben.",
    wrong_sign_in: "E-posten eller passordet stemmer ikkje.", link_spent: "Lenkja er brukt eller gått ut på dato.", passwords_differ: "Dei to passorda er ikkje like.",
    email_taken: "Det finst ein brukar med denne e-posten.", last_administrator: "Det må vere minst éin administrator.", account_closed: "Kontoen er stengd.",
  },
} satisfies Translated<typeof nb>;
