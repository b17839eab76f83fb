// npm test: installs what is missing, then types, lint, walls, generated files, every test on the embedded database, the
// build with tests over HTTP, the same tests on a real PostgreSQL, and the journeys in a real Chromium. Says at the end
// what was not run; with CI=true that is an error.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { buildWhenStale, installWhenStale, run } from "./freshness.js";

const root = path.resolve(import.meta.dirname, "..");
const tool = (name) => path.join(root, "node_modules/.bin", name);
const step = (title) => process.stdout.write(`\n── ${title}\n`);
const notRun = [];
let passed = 0;
let failed = 0;

function vitest(title, args, env) {
  step(title);
  const report = path.join(root, ".cache", `${title.replace(/\W+/g, "-")}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const result = spawnSync(tool("vitest"), ["run", "--config", "remix.config.js", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, "--silent=passed-only", ...args], {
    cwd: root, stdio: "inherit", env: { ...process.env, ...env, DATABASE_URL: "", NODE_ENV: "test", LOG_LEVEL: "silent" },
  });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { numPassedTests: 0, numFailedTests: 0 };
  passed += counted.numPassedTests;
  failed += counted.numFailedTests;
  if (result.status !== 0 && counted.numFailedTests === 0) failed += 1;
}

const answers = (port) => new Promise((resolve) => {
  const connection = net.connect({ host: "127.0.0.1", port, timeout: 1000 });
  connection.once("connect", () => { connection.destroy(); resolve(true); });
  connection.once("error", () => resolve(false));
  connection.once("timeout", () => { connection.destroy(); resolve(false); });
});

async function postgresUrl() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  return (await answers(5432)) ? "postgres://postgres@127.0.0.1:5432/postgres" : null;
}

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) => file && existsSync(file));

installWhenStale();
step("types");
run(tool("tsc"), ["--noEmit", "-p", "."]);
step("lint");
run("npm", ["run", "--silent", "lint"]);
step("walls");
run("npm", ["run", "--silent", "walls"]);
const postgres = await postgresUrl();
vitest("tests on the embedded database", ["--exclude", "tests/journeys/**", "--exclude", "tests/http/**"], { TEST_DATABASE_URL: "" });
if (postgres) vitest("tests on PostgreSQL", ["--exclude", "tests/journeys/**", "--exclude", "tests/http/**"], { TEST_DATABASE_URL: postgres });
else notRun.push("the tests on PostgreSQL: none answers on 127.0.0.1:5432 and TEST_DATABASE_URL is not set (install postgresql, or name one)");
step("build");
buildWhenStale();
// What posts every form there is, and bad addresses, ask the program rather than its database: once, on PostgreSQL where there is one.
const once = ["bad-*", "refused-forms*", "who-may-post*"].flatMap((name) => ["--exclude", `tests/http/${name}`]);
vitest("tests over HTTP on the embedded database", ["tests/http", ...(postgres ? once : [])], { TEST_DATABASE_URL: "" });
if (postgres) vitest("tests over HTTP on PostgreSQL", ["tests/http"], { TEST_DATABASE_URL: postgres });
if (chromium) vitest("journeys in Chromium", ["tests/journeys"], { CHROMIUM: chromium, TEST_DATABASE_URL: postgres ?? "" });
else notRun.push("the journeys: no Chromium was found (install chromium, or set CHROMIUM to its path)");

process.stdout.write("\n");
for (const line of notRun) process.stdout.write(`Not run: ${line}\n`);
if (notRun.length === 0) process.stdout.write("Everything was run.\n");
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || (process.env.CI === "true" && notRun.length > 0) ? 1 : 0);
