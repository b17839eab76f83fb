import { bornOn, controlDigits } from "#app/domains/residents/person-number.ts";
import { register } from "#app/domains/authorities/register.ts";
import { addDays, daysBetween, type Day } from "#app/platform/day.ts";

/** An identity number. Every one in this folder is synthetic: 80 is added to the month, as in Skatteetaten's test population, so that no living person has it. */
export type Pid = string;

export interface PracticePerson {
  readonly key: string;
  /** What the practice login's button says. */
  readonly name: string;
  readonly about: string;
  /** Null: an eIDAS login without a Norwegian number. */
  readonly pid: Pid | null;
  readonly municipality: string | null;
  readonly isGraded: boolean;
}

/** The municipalities of the story, and two that are only lived in. Storfjorden fylkeskommune has number 99. */
export const municipalities = { lillevik: "9901", nordfjella: "9902", ytterfjord: "9903", neighbour: "9904", oslo: "0301" } as const;

/** The synthetic number of the n-th person (from 0) who was born that day. The individual number below 500 says the 1900s, from 500 the 2000s. */
function pidOf(born: Day, nth: number): Pid {
  const birthday = `${born.slice(8, 10)}${Number(born.slice(5, 7)) + 80}${born.slice(2, 4)}`;
  const from = born < "2000" ? 0 : 500;
  let left = nth;
  for (let individual = from; individual < from + 500; individual += 1) {
    const nine = birthday + String(individual).padStart(3, "0");
    const control = controlDigits(nine);
    if (control !== null && left-- === 0) return nine + control;
  }
  throw new Error(`nobody is number ${nth} of ${born}`);
}

const person = (key: string, name: string, about: string, born: Day | null, municipality: string | null, isGraded = false): PracticePerson =>
  ({ key, name, about, pid: born ? pidOf(born, 0) : null, municipality, isGraded });

/** Ages on the story's own day, 21 November 2026. Nobody under 13: MinID is given from the year in which one turns 13. */
export const persons: readonly PracticePerson[] = [
  person("ali", "Ali", "15 år, bor i Lillevik", "2011-05-17", municipalities.lillevik),
  person("kari", "Kari", "74 år, bor i Lillevik", "1952-03-08", municipalities.lillevik),
  person("jonas", "Jonas", "41 år, bor i Lillevik", "1985-09-21", municipalities.lillevik),
  person("innbygger-1", "Innbygger 1 i Lillevik", "38 år", "1988-02-03", municipalities.lillevik),
  person("innbygger-2", "Innbygger 2 i Lillevik", "56 år", "1970-06-12", municipalities.lillevik),
  person("innbygger-3", "Innbygger 3 i Lillevik", "17 år", "2009-10-30", municipalities.lillevik),
  person("nabo", "Innbygger i nabokommunen", "33 år, bor ikke i Lillevik", "1993-04-14", municipalities.neighbour),
  person("gradert", "Person med gradert adresse", "29 år, bor i Lillevik", "1997-01-25", municipalities.lillevik, true),
  person("eidas", "Person uten norsk nummer (eIDAS)", "logger inn med eID fra et annet land", null, null),
  person("nordfjella", "Innbygger i Nordfjella", "47 år", "1979-07-02", municipalities.nordfjella),
  person("storfjorden", "Innbygger i en annen kommune i Storfjorden", "62 år", "1964-08-19", municipalities.ytterfjord),
  person("oslo", "Innbygger i Oslo", "25 år", "2001-12-05", municipalities.oslo),
  person("utflyttet", "Person som har flyttet fra Norge", "51 år, uten adresse i Norge", "1975-11-11", null),
];

export function personBy(key: string): PracticePerson {
  const found = persons.find((one) => one.key === key);
  if (!found) throw new Error(`nobody is called ${key}; there are ${persons.map((one) => one.key).join(", ")}`);
  return found;
}

const named = new Map(persons.flatMap((one) => (one.pid === null ? [] : [[one.pid, one] as const])));
export const personWith = (pid: Pid): PracticePerson | null => named.get(pid) ?? null;

/** A generated person's birthday says where she lives: the days from 1940 to 1999 are dealt out to the municipalities in turn. */
const numbers = [...Object.values(municipalities).filter((number) => number !== municipalities.oslo), ...register.filter((one) => one.kind === "municipality").map((one) => one.number)];
const firstDay = "1940-01-01";
const lastDay = "1999-12-31";

/** `count` distinct synthetic people (some 24,000 at most), grown up, whom the exercise register knows as living in that municipality. The same ones each time. */
export function syntheticResidents(municipality: string, count: number): readonly Pid[] {
  const turn = numbers.indexOf(municipality);
  if (turn < 0) throw new Error(`${municipality} is no municipality of the exercise register`);
  const found: Pid[] = [];
  for (let day = addDays(firstDay, turn); found.length < count; day = addDays(day, numbers.length)) {
    if (day > lastDay) throw new Error(`${municipality} has only ${found.length} people in the exercise register`);
    found.push(...pidsOf(day));
  }
  return found.slice(0, count);
}

function pidsOf(born: Day): Pid[] {
  const birthday = `${born.slice(8, 10)}${Number(born.slice(5, 7)) + 80}${born.slice(2, 4)}`;
  const all = Array.from({ length: 500 }, (_, individual) => birthday + String(individual).padStart(3, "0"));
  return all.flatMap((nine) => { const control = controlDigits(nine); return control === null || named.has(nine + control) ? [] : [nine + control]; });
}

/** Where a generated person lives; null for who was not made here. */
export function municipalityOf(pid: Pid): string | null {
  const born = bornOn(pid);
  if (born === null || !/^\d\d(8[1-9]|9[0-2])/.test(pid) || born < firstDay || born > lastDay || controlDigits(pid.slice(0, 9)) !== pid.slice(9)) return null;
  return numbers[daysBetween(firstDay, born) % numbers.length] ?? null;
}
