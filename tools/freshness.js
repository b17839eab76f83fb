// Is what was installed and built made from what stands here now? Only Node's own modules: nothing is installed yet.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const sources = ["app", "db", "practice", "server", "story", "public", "remix.config.js", "package.json", "package-lock.json"];
const stamp = (name) => path.join(root, "node_modules", ".trappa", name);

function digestOf(names) {
  const hash = createHash("sha256");
  const visit = (name) => {
    const full = path.join(root, name);
    if (!existsSync(full)) return;
    let entries;
    try { entries = readdirSync(full); } catch { hash.update(name).update(readFileSync(full)); return; }
    for (const entry of entries.sort()) visit(path.join(name, entry));
  };
  for (const name of names) visit(name);
  return hash.digest("hex");
}

const standing = (name) => (existsSync(stamp(name)) ? readFileSync(stamp(name), "utf8") : "");
function keep(name, digest) {
  mkdirSync(path.dirname(stamp(name)), { recursive: true });
  writeFileSync(stamp(name), digest);
}

/** Runs a program of the project and ends this one with its status when it fails. */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit", env, shell: process.platform === "win32" });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  process.stderr.write(`\n${command} ${args.join(" ")} failed\n`);
  process.exit(result.status ?? 1);
}

export function installWhenStale() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Trappa needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
    process.exit(1);
  }
  const digest = digestOf(["package-lock.json"]);
  if (standing("installed") === digest) return;
  process.stdout.write("Installing what is missing …\n");
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  keep("installed", digest);
}

export function buildWhenStale() {
  const digest = digestOf(sources);
  if (standing("built") === digest && existsSync(path.join(root, "build/server/index.js"))) return;
  process.stdout.write("Building …\n");
  run(process.execPath, [path.join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--config", "remix.config.js", "--logLevel", "warn"], { env: { ...process.env, NODE_ENV: "production" }, quiet: true });
  keep("built", digest);
}
