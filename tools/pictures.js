// npm run pictures: tells the story into an empty folder, opens four pages in Chromium and draws docs/pictures anew.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const root = path.resolve(import.meta.dirname, "..");
const port = 3391;
const day = "2026-11-21T09:00:00Z";
const school = "/lillevik/saker/2026-4";
const library = "/lillevik/administrasjon/saker/2026-2";
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) => file && existsSync(file));
if (!executablePath) throw new Error("no Chromium was found: install chromium, or set CHROMIUM to its path");

const folder = mkdtempSync(path.join(os.tmpdir(), "trappa-pictures-"));
const served = spawn(process.execPath, ["tools/start.js"], {
  cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: folder, DATABASE_URL: "", TRAPPA_NOW: day }, stdio: ["ignore", "pipe", "inherit"],
});
await new Promise((resolve, reject) => {
  served.stdout.on("data", (part) => { if (part.toString().includes("answers on")) resolve(); });
  served.once("exit", (code) => reject(new Error(`the program ended with ${code}`)));
});

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
/** A page as wide as `width`, in a picture of 640 px. */
const open = async (width, height) => (await browser.newContext({
  baseURL: `http://localhost:${port}`, deviceScaleFactor: 640 / width, viewport: { width, height }, locale: "nb-NO",
})).newPage();
const page = await open(1280, 1080);
const sheet = await open(760, 1075);

async function draw(name, address, by = page) {
  await by.goto(address);
  await by.screenshot({ path: path.join(root, "docs/pictures", `${name}.png`) });
}

await draw("front", "/lillevik");
await draw("case", school);
await sheet.emulateMedia({ media: "print" });
await draw("briefing", `${school}/notat/1`, sheet);

// Whoever answers the telephone makes a new receipt for the one who lost hers; its link leads to what she sees.
await page.goto("/lillevik/logg-inn");
await page.fill("[name=email]", "kommunalsjef-oppvekst@lillevik.example");
await page.fill("[name=password]", "trappa-ovelse");
await page.click("main form button");
await page.goto(`${library}/ko/7/kvittering`);
await page.click("main form button");
const link = await page.locator("a[href*='/spor-innspill/']").last().getAttribute("href");
await page.context().clearCookies();
await draw("track", link);

await browser.close();
served.kill("SIGTERM");
await new Promise((resolve) => { served.once("exit", resolve); });
rmSync(folder, { recursive: true });
