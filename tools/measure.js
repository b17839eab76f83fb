// npm run measure: clones what is committed into an empty folder, starts it twice as a newcomer would, reads one page of
// each kind, and prints docs/measurements.md. Takes some minutes; nothing else should run on the machine meanwhile.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import http from "node:http";

const root = path.resolve(import.meta.dirname, "..");
const port = 3390;
const readers = [
  { who: "citizen", start: "/lillevik" },
  { who: "councillor", start: "/lillevik/folkevalgt", email: "jonas@lillevik.example" },
  { who: "officer", start: "/lillevik/administrasjon", email: "kommunalsjef-oppvekst@lillevik.example" },
  { who: "administrator", start: "/lillevik/administrasjon", email: "administrator@lillevik.example" },
];
const readingsOfEach = 15;

/** One request, its body as it went over the wire and unpacked. */
function ask(address, { cookie = "", post = null } = {}) {
  const begun = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "br", cookie, ...(post === null ? {} : { origin: `http://localhost:${port}`, "content-type": "application/x-www-form-urlencoded" }) };
    const request = http.request({ host: "localhost", port, path: address, method: post === null ? "GET" : "POST", headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const sent = Buffer.concat(parts);
        const body = response.headers["content-encoding"] === "br" ? brotliDecompressSync(sent) : sent;
        resolve({ status: response.statusCode, headers: response.headers, weight: sent.length, body: body.toString(), milliseconds: Number(process.hrtime.bigint() - begun) / 1e6 });
      });
    });
    request.on("error", reject);
    request.end(post === null ? undefined : new URLSearchParams(post).toString());
  });
}

async function signIn(email) {
  const answer = await ask("/lillevik/logg-inn", { post: { email, password: "trappa-ovelse", returnTo: "" } });
  return (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Runs npm start in a folder until it answers; gives the seconds that took, and how to end it. */
function start(folder) {
  const begun = Date.now();
  const child = spawn("npm", ["start"], { cwd: folder, env: { ...process.env, PORT: String(port), NODE_ENV: "", DATABASE_URL: "", TRAPPA_NOW: "2026-11-21T09:00:00Z" }, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (part) => {
      if (part.toString().includes("answers on")) resolve({ seconds: (Date.now() - begun) / 1000, stop: () => new Promise((ended) => { child.once("exit", ended); child.kill("SIGTERM"); }) });
    });
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}`)));
  });
}

const kindOf = (address) => address.split("?")[0].split("/").map((part) => (/\d|^[A-Z]/.test(part) ? "…" : part)).join("/");
const linksOf = (html) => [...html.matchAll(/href="(\/lillevik[^"#]*)"/g)].map((found) => found[1].replaceAll("&amp;", "&")).filter((href) => !/\/filer\/|\.css|\.csv|\?/.test(href));
const filesOf = (html) => [...new Set([...html.matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|[^"]+\.css[^"]*))"/g)].map((found) => found[1]))];
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One page of each kind that links lead to, weighed with everything that it asks for. */
async function pagesOf({ who, start: from, email }, seen) {
  const cookie = email ? await signIn(email) : "";
  const waiting = [from];
  const rows = [];
  while (waiting.length > 0) {
    const address = waiting.shift();
    const kind = kindOf(address);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const page = await ask(address, { cookie });
    if (page.status !== 200 || !String(page.headers["content-type"]).startsWith("text/html")) { if (page.status >= 300 && page.status < 400) seen.delete(kind); continue; }
    const files = await Promise.all(filesOf(page.body).map((file) => ask(file, { cookie })));
    const ofType = (type) => files.filter((file) => String(file.headers["content-type"]).includes(type)).reduce((sum, file) => sum + file.weight, 0);
    const times = [];
    for (let reading = 0; reading < readingsOfEach; reading += 1) times.push((await ask(address, { cookie })).milliseconds);
    rows.push({ who, kind, queries: Number(page.headers["x-query-count"]), milliseconds: median(times), html: page.weight, css: ofType("css"), script: ofType("javascript") });
    waiting.push(...linksOf(page.body));
  }
  return rows;
}

function linesOf(folder) {
  let files = 0;
  let lines = 0;
  const visit = (at) => {
    for (const entry of readdirSync(at)) {
      const full = path.join(at, entry);
      if (statSync(full).isDirectory()) visit(full);
      else if (/\.(tsx?|css|sql|js)$/.test(entry)) { files += 1; lines += readFileSync(full, "utf8").split("\n").length; }
    }
  };
  visit(path.join(root, folder));
  return { folder, files, lines };
}

/** What many do at once, on a real PostgreSQL: the tests that show it, and how long each took alone. Needs a build. */
function crowds() {
  const report = path.join(mkdtempSync(path.join(os.tmpdir(), "trappa-crowds-")), "report.json");
  const url = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
  const tests = ["app/domains/inputs/inputs.race.test.ts", "tests/http/killed.test.ts", "app/domains/proposals/signing.race.test.ts", "tests/http/signing-killed.test.ts"];
  const run = (args, env = {}) => spawnSync("npm", ["run", "--silent", ...args], { cwd: root, stdio: "ignore", env: { ...process.env, ...env } }).status === 0;
  const isMeasured = run(["build"]) && run(["unit", "--", ...tests, "--no-file-parallelism", "--reporter=json", `--outputFile.json=${report}`], { NODE_ENV: "test", LOG_LEVEL: "silent", DATABASE_URL: "", TEST_DATABASE_URL: url });
  if (!isMeasured) throw new Error("the crowds could not be measured: is PostgreSQL on 127.0.0.1:5432, or in TEST_DATABASE_URL?");
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(path.dirname(report), { recursive: true });
  return testResults.flatMap((file) => file.assertionResults).filter((one) => one.status === "passed").map((one) => ({ what: one.fullName, seconds: one.duration / 1000 }));
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const folder = mkdtempSync(path.join(os.tmpdir(), "trappa-measured-"));
spawnSync("git", ["clone", "--quiet", root, folder], { stdio: "inherit" });
const first = await start(folder);
await first.stop();
const second = await start(folder);
const seen = new Set();
const rows = [];
for (const reader of readers) rows.push(...await pagesOf(reader, seen));
await second.stop();
rmSync(folder, { recursive: true });
const told = crowds();
const subjects = readdirSync(path.join(root, "app/domains")).map((name) => `app/domains/${name}`);
const folders = [...subjects, "app/platform", "app/routes", "app/ui", "app/enhance", "db", "practice", "server", "story", "tests", "tools"].map(linesOf);

process.stdout.write(`# Measurements

Made by \`npm run measure\` on ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, from a clone without node_modules, on the embedded database.

| start | seconds |
| --- | --- |
| first \`npm start\`: install, build, tell the story, answer | ${first.seconds.toFixed(0)} |
| second \`npm start\` | ${second.seconds.toFixed(1)} |

One page of each kind in the told story. Milliseconds are the median of ${readingsOfEach} readings one after the other; kB are sent, compressed, at a first visit.

| reader | page | queries | ms | HTML kB | CSS kB | script kB |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row.who} | \`${row.kind}\` | ${row.queries} | ${row.milliseconds.toFixed(0)} | ${kilobytes(row.html)} | ${kilobytes(row.css)} | ${kilobytes(row.script)} |`).join("\n")}

Many at once, on PostgreSQL, each alone on the machine:

| what | seconds |
| --- | ---: |
${told.map((row) => `| ${row.what} | ${row.seconds.toFixed(1)} |`).join("\n")}

| folder | files | lines |
| --- | ---: | ---: |
${folders.map((row) => `| ${row.folder} | ${row.files} | ${row.lines} |`).join("\n")}
`);
