import { z } from "zod";
import { choice, day, id, line, optionalDay, optionalId, optionalLine, optionalWords, version, whole, words } from "#app/platform/form-fields.ts";
import { slugOf } from "#app/addresses.ts";
import { bodyKinds, decisionPowers, nameMarks } from "./authority.ts";

/** One district a line; the key is made of the name, so that the same name keeps its key. */
const districts = () => optionalWords(2000).transform((text) =>
  text.split("\n").map((name) => name.trim()).filter(Boolean).map((name) => ({ key: slugOf(name).replaceAll("-", "_"), name })));

export const profileForm = z.object({
  version: version(),
  controllerName: optionalLine(200), protectionOfficer: optionalLine(300), privacyStatement: optionalWords(20_000),
  accessibilityUrl: optionalLine(300).refine((url) => url === "" || /^https:\/\/[^\s/]+\.[^\s/]+/.test(url), "authorities.settings.notAUrl"),
  publishingCriteria: optionalWords(10_000), officeName: optionalLine(200), postalAddress: optionalLine(300), visitingAddress: optionalLine(300),
  telephone: optionalLine(40), telephoneHours: optionalLine(120), runBy: optionalLine(200),
  colour: line(7).transform((colour) => colour.toLowerCase()), nameMark: choice(nameMarks), districts: districts(),
});

export const populationForm = z.object({ inhabitants: whole(1, 10_000_000), asOf: day(), source: line(200) });
export const termForm = z.object({ startsOn: day(), endsOn: optionalDay() });

const bodyWords = {
  name: line(200), remit: words(2000), decisionPower: choice(decisionPowers), powerReference: optionalLine(200), sort: whole(0, 999),
};
export const foundBodyForm = z.object({ kind: choice(bodyKinds), ...bodyWords });
export const reviseBodyForm = z.object({ bodyId: id(), version: version(), ...bodyWords });

export const fillSeatForm = z.object({
  bodyId: id(), number: whole(1, 200), kind: choice(["member", "deputy"]), listName: line(120), position: optionalLine(120), accountId: optionalId(), fromOn: day(),
});
export const leaveSeatForm = z.object({ seatId: id(), untilOn: day() });
