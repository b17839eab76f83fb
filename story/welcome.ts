import { address } from "#app/addresses.ts";
import { lillevik } from "./lillevik/lillevik.ts";
import { nordfjella } from "./nordfjella/nordfjella.ts";
import { exercisePassword, signIns } from "./sign-ins.ts";
import { storfjorden } from "./storfjorden/storfjorden.ts";

/** What whoever starts the exercise needs to look around: addresses, and who can sign in. */
export async function welcome(port: number, eidIssuer: string | null): Promise<void> {
  const base = `http://localhost:${port}`;
  const lines = [lillevik, storfjorden, nordfjella].flatMap(({ name, word, language }) => {
    const place = { word, addressLanguage: language };
    const people = signIns.filter((one) => one.authority === word).map((one) => `    ${one.email.padEnd(42)} ${one.roles.join(", ").padEnd(20)} ${one.tries}`);
    return ["", `  ${name}: ${base}${address(place, "front")}`, `  Sign in: ${base}${address(place, "signIn")}`, ...people];
  });
  process.stdout.write(`${[...lines, "", `  Everybody's password: ${exercisePassword}`, ...(eidIssuer ? [`  Sign in with eID, as an invented resident: ${base}${address({ word: lillevik.word, addressLanguage: lillevik.language }, "eidStart")} (by ${eidIssuer})`] : []), ""].join("\n")}\n`);
}
