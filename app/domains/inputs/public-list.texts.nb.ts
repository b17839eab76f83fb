export default {
  showing: "Du ser {what}.", showAll: "Vis alle innspill i saken", inBriefing: "slik medvirkningsnotatet (versjon {version}) telte dem",
  behind: "{total, plural, =0 {Ingen innspill står bak.} one {Ett innspill står bak.} other {# innspill står bak.}}",
  untold: "{count, plural, one {Ett av dem ligger ikke på nettet og vises bare som tall.} other {# av dem ligger ikke på nettet og vises bare som tall.}}",
  changed: "Tallet er det som gjelder nå. Er noe rettet eller sortert på nytt etter at notatet ble låst, kan det være et annet enn i notatet.",
  groups: "Grupper under fem er slått sammen, så ingen kan kjennes igjen.", noBriefing: "Dette telles først når et medvirkningsnotat er låst.",
  theme: "temaet «{title}»", noTheme: "innspill uten tema", wish: "ønsket «{label}»", noWish: "innspill uten registrert ønske", channel: "kanalen {name}", activity: "innspill til aktivitet {number}",
  answersAs: "de som svarer som: {group}", age: "alder: {group}", district: "krets: {group}", notSaid: "ikke oppgitt", all: "alle innspill som er talt", status: "Status", wishField: "Ønske", any: "Alle",
  ages: { under_18: "under 18", "18_29": "18–29", "30_49": "30–49", "50_66": "50–66", "67_plus": "67 og over" },
  marks: {
    late: "de som kom etter fristen", in_part: "de som er lagt ut med noe tatt ut", journal_only: "de som ikke er lagt ut, men kan bes om innsyn i", waiting: "de som venter på å bli lest", untranslated: "de som ikke er oversatt ennå",
    from_body: "de som er fra lag, råd og organer", alike: "like brev, også dem med egne setninger i tillegg", not_alike: "de som ikke er like brev", objection: "innsigelser", statement: "høringsuttalelser",
    unanswered: "de som venter på svar", answered: "de som er besvart", for: "de som er for", against: "de som er mot", mixed: "de som er både for og imot", none: "de som ikke tar stilling",
  },
  statuses: { late: "Kom etter fristen", in_part: "Lagt ut med noe tatt ut", journal_only: "Ikke lagt ut", waiting: "Venter på å bli lest", untranslated: "Ikke oversatt ennå" },
} as const;
