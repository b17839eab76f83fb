export default {
  showing: "Du ser {what}.", showAll: "Vis alle innspel i saka", inBriefing: "slik medverknadsnotatet (versjon {version}) talde dei",
  behind: "{total, plural, =0 {Ingen innspel står bak.} one {Eitt innspel står bak.} other {# innspel står bak.}}",
  untold: "{count, plural, one {Eitt av dei ligg ikkje på nettet og blir berre vist som tal.} other {# av dei ligg ikkje på nettet og blir berre viste som tal.}}",
  changed: "Talet er det som gjeld no. Er noko retta eller sortert på nytt etter at notatet vart låst, kan det vere eit anna enn i notatet.",
  groups: "Grupper under fem er slegne saman, så ingen kan kjennast att.", noBriefing: "Dette blir først talt når eit medverknadsnotat er låst.",
  theme: "temaet «{title}»", noTheme: "innspel utan tema", wish: "ønsket «{label}»", noWish: "innspel utan registrert ønske", channel: "kanalen {name}", activity: "innspel til aktivitet {number}",
  answersAs: "dei som svarer som: {group}", age: "alder: {group}", district: "krins: {group}", notSaid: "ikkje oppgitt", all: "alle innspel som er talde", status: "Status", wishField: "Ønske", any: "Alle",
  ages: { under_18: "under 18", "18_29": "18–29", "30_49": "30–49", "50_66": "50–66", "67_plus": "67 og over" },
  marks: {
    late: "dei som kom etter fristen", in_part: "dei som er lagde ut med noko teke ut", journal_only: "dei som ikkje er lagde ut, men kan krevjast innsyn i", waiting: "dei som ventar på å bli lesne", untranslated: "dei som ikkje er omsette enno",
    from_body: "dei som er frå lag, råd og organ", alike: "like brev, òg dei med eigne setningar i tillegg", not_alike: "dei som ikkje er like brev", objection: "motsegner", statement: "høyringsfråsegner",
    unanswered: "dei som ventar på svar", answered: "dei som har fått svar", for: "dei som er for", against: "dei som er mot", mixed: "dei som er både for og imot", none: "dei som ikkje tek stilling",
  },
  statuses: { late: "Kom etter fristen", in_part: "Lagt ut med noko teke ut", journal_only: "Ikkje lagt ut", waiting: "Ventar på å bli lese", untranslated: "Ikkje omsett enno" },
} as const;
