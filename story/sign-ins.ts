import type { Role } from "#app/domains/people/actor.ts";

/** One for all, and only ever in exercise mode: a database of the real thing has no story in it. */
export const exercisePassword = "trappa-ovelse";

export interface SignIn {
  readonly authority: "lillevik" | "storfjorden" | "nordfjella";
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What one can try there, for who starts the program and the demonstration. */
  readonly tries: string;
}

/** Those whom the story is about; every other seat of the council signs in too, by list and number. */
export const signIns: readonly SignIn[] = [
  { authority: "lillevik", email: "kommunalsjef-oppvekst@lillevik.example", name: "Kommunalsjef oppvekst", roles: ["officer"], tries: "lese og sortere innspill, svare på spørsmålet fra Jonas, gi begrunnet tilbakemelding" },
  { authority: "lillevik", email: "kommunalsjef-teknisk@lillevik.example", name: "Kommunalsjef teknisk", roles: ["officer"], tries: "se de 14 som venter på svar om parkering, og Naustvegen med innsigelsen" },
  { authority: "lillevik", email: "marit@lillevik.example", name: "Marit", roles: ["secretary", "officer"], tries: "føre inn brev og telefoner, protokollere møter, stå for innbyggersakene" },
  { authority: "lillevik", email: "motesekretaer@lillevik.example", name: "Møtesekretær", roles: ["secretary"], tries: "sette opp møter og saksliste og protokollere" },
  { authority: "lillevik", email: "jonas@lillevik.example", name: "Jonas", roles: ["councillor"], tries: "lese medvirkningsnotatet, se spørsmålet sitt og stille et nytt" },
  { authority: "lillevik", email: "bygdelista-3@lillevik.example", name: "Bygdelista, plass 3", roles: ["councillor"], tries: "merke notatet som lest; andre lister og plasser på samme måte" },
  { authority: "lillevik", email: "administrator@lillevik.example", name: "Administrator", roles: ["administrator"], tries: "kontoer, organer og kommunens profil" },
  { authority: "storfjorden", email: "samferdsel@storfjorden.example", name: "Fylkesdirektør samferdsel", roles: ["officer"], tries: "regional plan for ferje og hurtigbåt" },
  { authority: "storfjorden", email: "administrator@storfjorden.example", name: "Administrator", roles: ["administrator"], tries: "kontoer og organer i en fylkeskommune" },
  { authority: "nordfjella", email: "saksbehandlar@nordfjella.example", name: "Saksbehandlar", roles: ["officer"], tries: "høyringa om gamleskulen, på nynorsk" },
  { authority: "nordfjella", email: "administrator@nordfjella.example", name: "Administrator", roles: ["administrator"], tries: "kontoar og organ, på nynorsk" },
];
