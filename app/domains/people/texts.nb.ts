export default {
  roles: { administrator: "Administrator", officer: "Saksbehandler", secretary: "Politisk sekretariat", councillor: "Folkevalgt", citizen: "Innbygger", system: "Trappa" },
  signIn: {
    byWork: "Logg inn med kontoen du bruker på jobben",
    title: "Logg inn", lead: "For ansatte og folkevalgte. Innbyggere trenger ikke logge inn.",
    email: "E-post", password: "Passord", button: "Logg inn", forgotten: "Har du glemt passordet? Administratoren gir deg en lenke som virker én gang.",
    another: "Det du skrev, hører til en annen konto og er ikke lagret.",
    goOnTitle: "Du er logget inn igjen", goOn: "Det du skrev, er tatt vare på. Trykk for å lagre det.", goOnButton: "Fortsett og lagre", drop: "Ikke lagre det",
  },
  link: {
    title: "Velg passord", lead: "Lenken virker én gang. Velg et passord på minst ti tegn, gjerne en setning.", spent: "Lenken er brukt eller gått ut på dato. Be administratoren om en ny.",
    password: "Nytt passord", again: "Det samme en gang til", button: "Lagre passordet", done: "Passordet er lagret. Nå kan du logge inn.",
  },
  accounts: {
    title: "Brukere", list: "Alle brukere", edit: "Endre", rights: "Roller og organer", back: "Til alle brukere", standing: "Status", active: "aktiv", lead: "Ansatte og folkevalgte i {authority}. Roller gjelder fra neste innlogging.",
    name: "Navn", email: "E-post", workTitle: "Stilling", roles: "Roller", bodies: "Organer", none: "ingen ennå", rolesHint: "Folkevalgte trenger ingen rolle her. De får tilgang når de får en plass i et organ, på siden «Organer».",
    noRights: "Kontoen kan logge inn, men ser ingenting før den har en rolle eller en plass i et organ.",
    open: "Ny bruker", openButton: "Legg til bruker", change: "Endre roller for {name}", changeButton: "Lagre roller",
    link: "Lag engangslenke", linkMade: "Lenken virker én gang, til {until}. Gi den til {name}:", closed: "stengt", noPassword: "har ikke valgt passord ennå", close: "Steng kontoen", reopen: "Åpne kontoen igjen",
  },
  form: { email: "Skriv e-posten din.", password: "Skriv passordet.", not_an_email: "Skriv hele e-postadressen, for eksempel navn@eksempel.no.", password_too_short: "Passordet må ha minst ti tegn.", password_too_long: "Passordet kan ha høyst 200 tegn." },
  refusals: {
    staff_no_account: "Du har ingen konto her. Be administratoren om en konto med e-postadressen du bruker på jobben.",
    wrong_sign_in: "E-posten eller passordet stemmer ikke.", link_spent: "Lenken er brukt eller gått ut på dato.", passwords_differ: "De to passordene er ikke like.",
    email_taken: "Det finnes en bruker med denne e-posten.", last_administrator: "Det må være minst én administrator.", account_closed: "Kontoen er stengt.",
  },
} as const;
