import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lix } from "#app/domains/cases/plain-language.rules.ts";
import { parseCaseFile, withDates } from "../case-file.ts";
import { parseStatement, type Statement } from "../statement.ts";
import { schoolAnswersAs } from "../voices.ts";

const here = new URL("./statements/", import.meta.url);
const names = readdirSync(here)
  .filter((name) => /^\d\d-[a-z0-9-]+\.md$/.test(name))
  .sort();
const statements = names.map((name) => parseStatement(readFileSync(new URL(name, here), "utf8")));

const CAMPAIGN = "Redd nærskolen! Lillevik skole er hjertet i bygda, og vi krever at den består.";

function count(of: (statement: Statement) => string | string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of statements.flatMap(of)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function only(found: Statement[]): Statement {
  const [first] = found;
  if (!first || found.length !== 1) throw new Error(`Expected one statement, found ${found.length}`);
  return first;
}

const numbered = (number: number) =>
  only(statements.filter((_, index) => Number(names[index]?.slice(0, 2)) === number));
const ofOrganisation = (name: string) => only(statements.filter(({ facts }) => facts.organisation === name));

/** «kl. 8.» and «3. trinn» end no sentence: only a capital or a quotation mark begins one. */
const sentences = (text: string) =>
  text
    .split(/(?<=[.!?»])\s+(?=[A-ZÆØÅ«])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

function shared(texts: string[]): string[] {
  const seen = new Set<string>();
  return texts.flatMap(sentences).filter((sentence) => {
    const key = sentence.toLowerCase();
    return seen.has(key) || !seen.add(key);
  });
}

function isWithinOffice({ channel, received }: { channel: string; received: string }): boolean {
  if (!["letter", "phone", "meeting"].includes(channel)) return true;
  const weekday = new Date(`${received}:00Z`).getUTCDay();
  const time = received.slice(11);
  return weekday >= 1 && weekday <= 5 && time >= "08:00" && time <= "15:30";
}

describe("the 64 inputs about Lillevik skole", () => {
  it("are numbered 1 to 64 in the order in which they came", () => {
    expect(names.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 64 }, (_, i) => i + 1));
    const received = statements.map(({ facts }) => facts.received);
    expect(received).toEqual([...received].sort());
  });

  it("came within the hearing, but for one letter", () => {
    const late = statements.filter(({ facts }) => facts.received.slice(0, 10) > "2026-10-19");
    expect(only(late)).toBe(ofOrganisation("Idrettslaget"));
    expect(only(late)).toBe(numbered(64));
    expect(only(late).facts).toMatchObject({ sentOn: "2026-10-15", channel: "letter" });
    expect(only(late).facts.received).toMatch(/^2026-10-22/);
    expect(statements.every(({ facts }) => facts.received >= "2026-08-24")).toBe(true);
  });

  it("came by letter, telephone and meeting in office hours on working days", () => {
    for (const { facts } of statements) expect(isWithinOffice(facts), facts.received).toBe(true);
  });

  it("came these ways", () => {
    expect(count(({ facts }) => facts.channel)).toEqual({ web: 44, email: 9, letter: 4, phone: 3, meeting: 4 });
  });

  it("came from these groups", () => {
    expect(count(({ facts }) => facts.as)).toEqual({ parent: 23, resident: 18, organisation: 12, pupil: 6, employee: 5 });
  });

  it("wish this", () => {
    expect(count(({ facts }) => facts.wish)).toEqual({ A: 12, B: 21, C: 11, keep: 14, against_C: 3, none: 2, translator: 1 });
  });

  it("come from these ages, the small true numbers included", () => {
    expect(count(({ facts }) => facts.age)).toEqual({
      under_18: 6,
      "18_29": 3,
      "30_49": 31,
      "50_66": 11,
      "67_plus": 8,
      none: 5,
    });
  });

  it("touch the themes this often", () => {
    expect(count(({ facts }) => facts.themes.map(({ slug }) => slug))).toEqual({
      skoleveg: 29,
      nermiljo: 26,
      okonomi: 21,
      inneklima: 18,
      uteomrade: 14,
      byggetid: 12,
      klassemiljo: 9,
      kunstgress: 1,
    });
  });

  it("have a theme each, but for the one at the translator, and none twice", () => {
    const without = statements.filter(({ facts }) => facts.themes.length === 0);
    expect(only(without)).toBe(numbered(63));
    for (const { facts } of statements) {
      expect(new Set(facts.themes.map(({ slug }) => slug)).size).toBe(facts.themes.length);
    }
  });

  it("are nearly silent from Ytre Lillevik and from people of 18–29", () => {
    expect(statements.filter(({ facts }) => facts.district === "ytre")).toHaveLength(2);
    expect(statements.filter(({ facts }) => facts.age === "18_29")).toHaveLength(3);
  });
});

describe("the fourteen identical inputs", () => {
  const campaign = statements.filter(({ text }) => text.startsWith(CAMPAIGN));

  it("are exactly those that want the school kept, in one run within two days", () => {
    expect(campaign).toHaveLength(14);
    expect(statements.filter(({ facts }) => facts.wish === "keep")).toEqual(campaign);
    expect(campaign).toEqual(statements.slice(37, 51));
    expect(new Set(campaign.map(({ facts }) => facts.received.slice(0, 10))).size).toBe(2);
    expect(campaign.every(({ facts }) => facts.channel === "web")).toBe(true);
  });

  it("have one sentence more in three of them", () => {
    const additions = campaign.map(({ text }) => text.slice(CAMPAIGN.length).trim()).filter((text) => text !== "");
    expect(additions).toHaveLength(3);
    expect(additions).toContain("Jeg har alt tre barn i skoleskyss.");
    expect(additions.flatMap(sentences)).toHaveLength(3);
  });

  it("are the only ones to share a sentence", () => {
    expect(shared(statements.map(({ text }) => text.replace(CAMPAIGN, "")))).toEqual([]);
  });
});

describe("the named voices", () => {
  it.each([
    ["FAU Lillevik", "B", "9–0", "Vi har hørt ‹om fem år› siden 2009. Bygg nytt, og bygg uteområdet først, så har ungene et sted å være mens det bygges."],
    ["Elevrådet ved Lillevik skole", "B", null, "Vi vil ha vinduer som kan åpnes og do som kan låses. I tredje time får vi vondt i hodet."],
    ["FAU Åsen", "against_C", "6–3", "Vi er ikke imot nye venner. Vi er imot 27 i klassen og gym i gangen. Kommer C, må påbygget stå ferdig før elevene flytter."],
    ["Næringsforeninga", "C", null, "Skal vi ha råd til å være egen kommune, må vi tåle å samle tjenester. Selg tomta til boliger."],
    ["Grendelaget i Nordbygda", "B", null, "Uten skole flytter det ingen hit. Fire av fem hus solgt siden 2022 gikk til barnefamilier."],
    ["Eldrerådet", "A", "5–2", "Pengene må også rekke til dem som ikke kan gå trapper lenger."],
    ["Råd for personer med funksjonsnedsettelse", "B", null, "Heis og stille rom er ikke tilvalg."],
    ["Ungdommens kommunestyre", "B", "11–4", "De som skal gå der, har svart. Spør oss igjen når dere tegner."],
    ["Idrettslaget", "none", null, "flerbrukshall"],
  ])("%s says what it said, and votes as it voted", (name, wish, votes, quoted) => {
    const { facts, text } = ofOrganisation(name);
    expect(text).toContain(quoted);
    expect(facts).toMatchObject({ wish, votes, kind: "statement", as: "organisation" });
  });

  it.each([
    ["parent", "C", "Datteren min har ingen å velge mellom i klassen. Jeg er lei av at alle snakker om bygget og ingen om klassene."],
    ["resident", "A", "236 millioner er 28 000 kroner for hver av oss. Jeg gikk selv på skolen og er glad i den, men dagsenteret stengte to dager i uka i fjor."],
    ["employee", "B", "18 av 31"],
    ["employee", "A", "Elevene våre i år får aldri sitte i den nye skolen. Få luft inn nå."],
    ["parent", "against_C", "Eg har to born på skulen. Blir han lagd ned, sit dei halvannan time i buss kvar dag. Det står ingenting om kven som følgjer seksåringane over fylkesvegen."],
    ["resident", "none", "Velg hva dere vil, men få bilene bort fra Skolevegen kl. 8."],
  ])("a %s for %s says what was said", (as, wish, quoted) => {
    const found = only(statements.filter(({ text }) => text.includes(quoted)));
    expect(found.facts).toMatchObject({ as, wish });
  });

  it("of the mother in Nordbygda is in nynorsk", () => {
    expect(numbered(58).facts).toMatchObject({ language: "nn", district: "nordbygda" });
  });

  it("of the three councils are marked as theirs", () => {
    expect(count(({ facts }) => facts.council ?? [])).toEqual({ elders: 1, disability: 1, youth: 1 });
  });

  it("stand with a name only where an adult ticked: Kari", () => {
    const named = only(statements.filter(({ facts }) => facts.showName !== null));
    expect(named.facts).toMatchObject({ showName: "Kari", as: "resident", age: "67_plus", channel: "phone" });
  });
});

describe("what is not laid out as it came", () => {
  it("is 61 laid out whole, one in part, one in the journal only, one waiting", () => {
    expect(count(({ facts }) => facts.publication)).toEqual({ published: 61, in_part: 1, journal_only: 1, waiting: 1 });
  });

  it("leaves three sentences about air when a child's illness is taken out", () => {
    const { facts, text } = only(statements.filter(({ facts }) => facts.publication === "in_part"));
    expect(facts.ground).toBe("personal_data");
    expect(facts.removed).toContain("astma");
    const left = text.replace(facts.removed ?? "", "").trim();
    expect(sentences(left)).toHaveLength(3);
    expect(left).not.toMatch(/astma|innlagt|sønn/i);
  });

  it("keeps the threat in the journal", () => {
    expect(only(statements.filter(({ facts }) => facts.publication === "journal_only")).facts.ground).toBe("threats");
  });

  it("has no text in Northern Sámi written by us, only the officer's note", () => {
    const { facts, text } = only(statements.filter(({ facts }) => facts.wish === "translator"));
    expect(text).toBe("Innspill på nordsamisk, kom i brev. Ligger hos oversetter.");
    expect(facts).toMatchObject({ channel: "letter", publication: "waiting", themes: [] });
  });
});

describe("a statement's head", () => {
  it("refuses a key that nobody knows", () => {
    expect(() => parseStatement("---\nreceived: 2026-08-27T19:42\nmood: angry\n---\n\nTekst.")).toThrow("Unknown key: mood");
  });

  it("refuses a word outside its list", () => {
    const source = readFileSync(new URL(names[0] ?? "", here), "utf8");
    expect(() => parseStatement(source.replace("channel: web", "channel: fax"))).toThrow("Unknown channel: fax");
  });
});

const read = (path: string) => parseCaseFile(readFileSync(new URL(path, import.meta.url), "utf8"));

describe("the other cases", () => {
  const files = {
    vannverk: read("./other-cases/vannverk.md"),
    naustvegen: read("./other-cases/naustvegen.md"),
    aktivitetspark: read("./other-cases/aktivitetspark.md"),
    ungdommens: read("./other-cases/ungdommens-2027.md"),
    narmiljopotten: read("./other-cases/narmiljopotten.md"),
    biblioteket: read("./other-cases/biblioteket.md"),
    parkering: read("./other-cases/parkering.md"),
    gamleskulen: read("../nordfjella/hoyring.md"),
    ferje: read("../storfjorden/ferje.md"),
  };

  it("have as many entries as the story says", () => {
    expect(Object.entries(files).map(([name, file]) => [name, file.entries.length])).toEqual([
      ["vannverk", 0],
      ["naustvegen", 7],
      ["aktivitetspark", 5],
      ["ungdommens", 27],
      ["narmiljopotten", 9],
      ["biblioteket", 38],
      ["parkering", 31],
      ["gamleskulen", 4],
      ["ferje", 3],
    ]);
  });

  it("have a lead in plain words, what is open and what is fixed", () => {
    for (const [name, file] of Object.entries(files)) {
      expect.soft(lix(withDates(file.fact("lead"), (_, day) => day)).lix, name).toBeLessThan(40);
      expect.soft(file.rows("fixed").length, name).toBeGreaterThan(0);
      if (file.step !== "inform") expect.soft(file.rows("open").length, name).toBeGreaterThan(0);
    }
  });

  it("share no sentence with each other or with the school case", () => {
    const texts = Object.values(files).flatMap(({ entries }) => entries.map(({ text }) => text));
    expect(shared([...statements.map(({ text }) => text.replace(CAMPAIGN, "")), ...texts])).toEqual([]);
  });

  it("were received in order, while they were open and before day 0", () => {
    for (const file of Object.values(files).filter(({ entries }) => entries.length > 0)) {
      const received = file.entries.map((entry) => entry.received);
      expect(received).toEqual([...received].sort());
      expect(received.every((at) => at.slice(0, 10) >= file.fact("opens") && at.slice(0, 10) <= file.fact("closes"))).toBe(true);
      expect(received.every((at) => at < "2026-11-21")).toBe(true);
    }
  });

  it("came by letter, telephone and meeting in office hours too", () => {
    for (const entry of Object.values(files).flatMap(({ entries }) => entries)) {
      expect.soft(isWithinOffice(entry), entry.text).toBe(true);
    }
  });

  it("hold chosen dates so that the story can move them", () => {
    expect(withDates("Fra {month 2027-02-08} til {2027-06-25}", (form, day) => `${form} ${day}`)).toBe(
      "Fra month 2027-02-08 til day 2027-06-25",
    );
    expect(withDates(files.ungdommens.fact("title"), (_, day) => day.slice(0, 4))).toContain("i 2027?");
  });

  it("count the objection of Storfjorden apart from six inputs on Naustvegen", () => {
    const objections = files.naustvegen.entries.filter(({ kind }) => kind === "objection");
    expect(objections.map(({ organisation }) => organisation)).toEqual(["Storfjorden fylkeskommune"]);
    expect(files.naustvegen.entries.filter(({ kind }) => kind !== "objection")).toHaveLength(6);
  });

  it("have reactions to the library's answer: yes 19, partly 8, no 4", () => {
    const reactions = files.biblioteket.entries.map(({ reaction }) => reaction);
    expect(["yes", "partly", "no"].map((word) => reactions.filter((given) => given === word).length)).toEqual([19, 8, 4]);
    expect(files.biblioteket.entries.map(({ text }) => text)).toContain(
      "Jeg jobber turnus og rekker aldri biblioteket før det stenger. La oss låse oss inn selv, og ha noen på jobb på lørdag.",
    );
  });

  it("ask each its own people who they answer as, never in the school's list", () => {
    const lists = Object.values(files).filter((file) => file.has("question")).map((file) => file.rows("answers_as").map(([, label]) => label).join());
    expect(lists).not.toContain("");
    expect(new Set([Object.values(schoolAnswersAs).join(), ...lists]).size).toBe(lists.length + 1);
  });

  it("leave 14 of 31 about parking without an answer", () => {
    const answered = new Set(files.parkering.rows("answer").map(([slug]) => slug));
    const waiting = files.parkering.entries.filter(({ themes }) => themes.some(({ slug }) => !answered.has(slug)));
    expect(waiting).toHaveLength(14);
  });

  it("name every theme that an entry or an answer belongs to", () => {
    for (const file of Object.values(files)) {
      const known = file.rows("theme").map(([slug]) => slug);
      const used = [...file.entries.flatMap(({ themes }) => themes), ...file.rows("answer").map(([slug]) => ({ slug }))];
      for (const { slug } of used) expect(known).toContain(slug);
    }
  });

  it("say Lillevikkaia in one place only, at the county", () => {
    const where = Object.entries(files).flatMap(([name, { entries }]) =>
      entries.filter(({ text }) => text.includes("Lillevikkaia")).map(() => name),
    );
    expect(where).toEqual(["ferje"]);
    expect(statements.some(({ text }) => text.includes("Lillevikkaia"))).toBe(false);
  });

  it("speak nynorsk in Nordfjella", () => {
    expect(files.gamleskulen.entries.every(({ language }) => language === "nn")).toBe(true);
  });
});
