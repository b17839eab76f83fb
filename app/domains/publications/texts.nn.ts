import type { Translated } from "#app/translated.ts";
import type nb from "./texts.nb.ts";

export default {
  takenOut: "Teke ut",
  repeated: "«{quote}» står {times} stader. Alle er tekne ut.",
  refusals: {
    quote_not_found: "Vi finn ikkje «{quote}» i innspelet. Lim inn nøyaktig det som står der.",
    ground_not_allowed: "Denne grunnen gjeld ikkje for det du valde. Vel ein grunn som står under valet.",
    nothing_to_remove: "Skriv inn det som skal takast ut.",
    nothing_left: "Det blir ingenting att. Vel heller «Blir ikkje lagt ut».",
  },
  lacking: {
    reason: "Skriv kvifor det som står no, blir endra.",
    ground: "Vel grunnen. Han blir vist for alle.", quote_ground: "Vel grunnen til at dette blir teke ut.",
    erase_sure: "Kryss av for at teksten skal slettast for godt.",
  },
  publishedTogether: "Innspel {numbers} vart lagde ut.",
  events: {
    input_published: "<link>Innspel {number}</link> vart lagt ut.",
    input_published_in_part: "<link>Innspel {number}</link> vart lagt ut med noko teke ut.",
    input_passages_removed: "{passages, plural, one {Éin stad} other {# stader}} i <link>innspel {number}</link> vart teke ut. Grunn: {ground, select, personal_data {opplysningar om enkeltperson} confidential {opplysningar med teieplikt} sensitive {sensitive opplysningar} identifier {fødselsnummer eller liknande} child_recognisable {barn som kan kjennast att} third_party_rights {opphavsretten til andre} threats {truslar eller hets} other {etter ønske frå avsendaren}}.",
    input_kept_in_journal: "<link>Innspel {number}</link> vart ikkje lagt ut. Grunn: {ground, select, personal_data {opplysningar om enkeltperson} confidential {opplysningar med teieplikt} sensitive {sensitive opplysningar} identifier {fødselsnummer eller liknande} child_recognisable {barn som kan kjennast att} third_party_rights {opphavsretten til andre} threats {truslar eller hets} other {etter ønske frå avsendaren}}. Det kan krevjast innsyn i det.",
    input_set_aside: "<link>Innspel {number}</link> vart lagt til side og skal ikkje ha svar. Grunn: {ground, select, spam {reklame eller søppelpost} test {prøveinnsending} other {sendt to gonger}}.",
    input_taken_down: "<link>Innspel {number}</link> vart teke bort frå nettet etter ønske frå avsendaren.",
    input_taken_back: "<link>Innspel {number}</link> ligg ikkje lenger på nettet.",
    input_erased: "Teksten i <link>innspel {number}</link> vart sletta. Grunn: {ground, select, erasure_right {rett til sletting} unlawful_content {ulovleg innhald} other {pålegg}}.",
  },
  list: {
    title: "Innspel: {title}", lead: "{count, plural, =0 {Ingen innspel enno.} one {Eitt innspel er kome inn.} other {# innspel er komne inn.}} {shown, plural, =0 {Ingen er lagde ut.} one {Eitt er lagt ut.} other {# er lagde ut.}}",
    weigh: "Tala viser kven som svara. Dei viser ikkje kva innbyggjarane i kommunen meiner.", weighCounty: "Tala viser kven som svara. Dei viser ikkje kva innbyggjarane i fylket meiner.",
    missing: "Kvifor manglar nokre nummer?",
    waiting: "{count, plural, one {Eitt ventar på å bli lese.} other {# ventar på å bli lesne.}}", setAside: "{count, plural, one {Eitt er lagt til side (reklame, prøve eller sendt to gonger).} other {# er lagde til side (reklame, prøve eller sende to gonger).}}",
    journalOnly: "{count, plural, one {Eitt er ikkje lagt ut, men kan krevjast innsyn i.} other {# er ikkje lagde ut, men kan krevjast innsyn i.}}", objections: "{count, plural, one {Éi motsegn blir talt for seg.} other {# motsegner blir talde for seg.}}",
    objectionsBeside: "{count, plural, one {I tillegg kom éi motsegn.} other {I tillegg kom # motsegner.}}", setAsideBeside: "{count, plural, one {Éi innsending er lagd til side.} other {# innsendingar er lagde til side.}}",
    filter: "Vel ut", theme: "Tema", channel: "Kanal", number: "Nummer", all: "Alle", show: "Vis", none: "Ingen innspel passar til valet.",
    page: "Side {page} av {pages}", previous: "Førre", next: "Neste", give: "Gi innspel", erased: "Teksten er sletta etter lova.",
  },
  alike: {
    title: "{count} like innspel", exact: "{exact} har nøyaktig same teksten{longer, plural, =0 {} one {, og eitt har eigne setningar i tillegg} other {, og # har eigne setningar i tillegg}}.", counted: "Dei blir talde som {count}, og kvar avsendar får svar.",
    beside: "{count, plural, one {Eitt av dei skriv òg:} other {# av dei skriv òg noko eige:}}", who: "Nr. {numbers}", answered: "{answered} av {count} er svara på.",
    open: "Vis alle {count} nummera", same: "Nøyaktig same teksten ({count})", more: "{count, plural, one {Med eigne setningar i tillegg (eitt)} other {Med eigne setningar i tillegg (#)}}",
    together: "{count} like innspel står på éi rad: {numbers}.",
  },
  single: {
    heading: "{kind, select, objection {Motsegn} statement {Høyringsfråsegn} other {Innspel}} {number} frå {sender, select, none {ein innbyggjar} other {{sender}}}",
    title: "Innspel {number}: {title}", received: "Kom inn {day}, {channel, select, email {på e-post} letter {i brev} phone {på telefon} meeting {i eit møte} other {via nettskjema}}",
    waiting: "Innspelet er motteke og blir lese før det blir lagt ut.", held: "Innspelet er halde tilbake for kontroll.", takenDown: "Innspelet er teke bort frå nettet etter ønske frå avsendaren. Den som krev innsyn, kan få lese det.",
    themes: "Tema", assessment: "Vurderinga", ofTheme: "Av temaet «{theme}»", themeAssessed: "Temaet «{theme}» er vurdert slik:", answer: "Svaret", noAnswer: "Ventar på svar. Svaret kjem seinast {day}.", noAnswerUndated: "Ventar på svar.", answerNotShown: "Avsendaren har fått svar. Det blir ikkje vist her, fordi innspelet ikkje kan lesast her.", lateAnswer: "Svaret er forseinka. Lova {day}. Ansvarleg: {responsible}.",
    objection: "Motsegn frå styresmakt. Tilstand: {state}. Ho blir ikkje talt saman med innspela.", all: "Alle innspel i saka", mine: "Er dette ditt? Følg innspelet ditt",
  },
  chosen: {
    showing: "Du ser {what}.", showAll: "Vis alle innspel i saka", inBriefing: "slik medverknadsnotatet (versjon {version}) talde dei",
    behind: "{total, plural, =0 {Ingen innspel står bak.} one {Eitt innspel står bak.} other {# innspel står bak.}}",
    untold: "{count, plural, one {Eitt av dei ligg ikkje på nettet og blir berre vist som tal.} other {# av dei ligg ikkje på nettet og blir berre viste som tal.}}",
    changed: "Talet er det som gjeld no. Er noko retta eller sortert på nytt etter at notatet vart låst, kan det vere eit anna enn i notatet.",
    groups: "Grupper under fem er slegne saman, så ingen kan kjennast att.", noBriefing: "Dette blir først talt når eit medverknadsnotat er låst.",
    theme: "temaet «{title}»", noTheme: "innspel utan tema", wish: "ønsket «{label}»", noWish: "innspel utan registrert ønske", channel: "kanalen {name}", activity: "innspel til aktivitet {number}",
    answersAs: "dei som svarer som: {group}", age: "alder: {group}", district: "område: {group}", notSaid: "ikkje oppgitt", all: "alle innspel som er talde", status: "Status", wishField: "Ønske", any: "Alle",
    ages: { under_18: "under 18", "18_29": "18–29", "30_49": "30–49", "50_66": "50–66", "67_plus": "67 og over" },
    marks: {
      late: "dei som kom etter fristen", in_part: "dei som er lagde ut med noko teke ut", journal_only: "dei som ikkje er lagde ut, men kan krevjast innsyn i", waiting: "dei som ventar på å bli lesne", untranslated: "dei som ikkje er omsette enno",
      from_body: "dei som er frå lag, råd og organ", alike: "like brev, òg dei med eigne setningar i tillegg", not_alike: "dei som ikkje er like brev", objection: "motsegner", statement: "høyringsfråsegner",
      unanswered: "dei som ventar på svar", answered: "dei som har fått svar", for: "dei som er for", against: "dei som er mot", mixed: "dei som er både for og imot", none: "dei som ikkje tek stilling",
    },
    statuses: { late: "Kom etter fristen", in_part: "Lagt ut med noko teke ut", journal_only: "Ikkje lagt ut", waiting: "Ventar på å bli lese", untranslated: "Ikkje omsett enno" },
  },
} as const satisfies Translated<typeof nb>;
