import type { RegisteredHome, ResidenceRegister } from "#app/domains/residents/residence.ts";
import { municipalityOf, personWith, type Pid } from "./persons.ts";

/** The exercise register: knows the persons of this folder and the generated residents of every municipality, and asks nobody. */
export const exerciseRegister: ResidenceRegister = { source: "exercise", homeOf: (pid) => Promise.resolve(homeOf(pid)) };

function homeOf(pid: Pid): RegisteredHome {
  const person = personWith(pid);
  return person ? { municipality: person.municipality, isGraded: person.isGraded } : { municipality: municipalityOf(pid), isGraded: false };
}

/** The same register with more people in it, for a test whose authority has a number of its own. */
export const exerciseRegisterWith = (homes: ReadonlyMap<Pid, string>): ResidenceRegister => ({
  source: "exercise",
  homeOf: (pid) => Promise.resolve(homes.has(pid) ? { municipality: homes.get(pid) ?? null, isGraded: false } : homeOf(pid)),
});
