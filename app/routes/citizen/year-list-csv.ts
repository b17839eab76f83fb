import type { LoaderFunctionArgs } from "@remix-run/node";
import { address, caseKey } from "#app/addresses.ts";
import { yearColumns, yearListCsv, yearOfAddress } from "#app/domains/answers/year-list.ts";
import { readYearList } from "#app/domains/answers/year-list.view.server.ts";
import { standingWords } from "#app/domains/cases/standing-words.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { sayIn } from "#app/texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const year = yearOfAddress(args.params.year);
  const say = sayIn(visit.lang);
  const { lines } = await readPage(visit, {}, async (trx) => (year === null ? null : { lines: await readYearList(trx, year, visit.now) }));
  const body = yearListCsv(lines, {
    heads: yearColumns.map((column) => say(`answers.year.${column}`)),
    step: (step) => say(`ladder.steps.${step}.name`), state: (line) => standingWords(line.standing, visit.lang, (key, facts) => say(`cases.standing.${key}`, facts)), promise: (line) => say(`answers.year.promises.${line.promise}`),
    addressOf: (line) => new URL(address(visit.authority, "case", { case: caseKey(line) }), visit.url).href,
  });
  const name = `${visit.authority.word}-${year}.csv`;
  return new Response(body, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"`, "X-Content-Type-Options": "nosniff" } });
}
