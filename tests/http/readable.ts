import { wordsOf } from "#tests/support/send-form.ts";

export interface Answer { readonly status: number; readonly headers: Headers; readonly body: string }

export const answerOf = async (asked: Promise<Response>): Promise<Answer> => {
  const response = await asked;
  return { status: response.status, headers: response.headers, body: await response.text() };
};

const machineWords = /\b(invalid|expected|received|unexpected|exception|undefined|NaN|error|failed|must be|not found|forbidden|bad request|internal server)\b|\[object/i;
const stack = /\bat [\w.<>]+ \(|node_modules|\.[jt]sx?:\d+/;
const database = /\b(violates|constraint|syntax error|relation|column|pg_|trappa_app|SQLSTATE|insert into|select .{1,80} from)\b/i;
const bokmaal = /\b(ikke|noe|hva|hvis|også|fra|velg)\b/i;

/** What stands in the way of somebody who wants to know what went wrong. */
export function unreadable({ headers, body }: Answer, lang: "nb" | "nn"): string[] {
  const defects: string[] = [];
  if (!headers.get("content-type")?.startsWith("text/html")) defects.push("is no page");
  const words = wordsOf(body);
  if (!/<h1/.test(body)) defects.push("has no heading");
  if (/<h([1-6])/.exec(/<main[\s\S]*/.exec(body)?.[0] ?? "")?.[1] !== "1") defects.push("has a heading before its first");
  if (new RegExp(`<html lang="${lang}"`).test(body) === false) defects.push(`is not in the reader's language ${lang}`);
  const said = wordsOf(/<div class="error-summary".*?<\/div>/s.exec(body)?.[0] ?? /<h1.*?<\/h1>.*?<\/p>/s.exec(body)?.[0] ?? "");
  if (said === "") defects.push("says nothing about what went wrong");
  if (machineWords.test(said)) defects.push(`speaks as a machine: ${said}`);
  if (lang === "nn" && bokmaal.test(said)) defects.push(`is in bokmål: ${said}`);
  if (stack.test(words)) defects.push(`shows where in the program: ${stack.exec(words)?.[0]}`);
  if (database.test(said)) defects.push(`shows the database: ${said}`);
  return defects;
}
