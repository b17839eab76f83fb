import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, vi, type RunnerTask } from "vitest";
import { openBrowser, openPage, signIn, type Looks } from "./browser.ts";
import { runBuilt, serveBuilt, type Served, type ServeOptions } from "./served.ts";

/** A Lillevik of its own, on day 0 to begin with, and the browsers of those who walk in it. */
export interface Walked {
  /** Somebody without an account. */
  visitor(looks?: Looks): Promise<Page>;
  /** Somebody who has signed in, at her start: `marit`, `jonas`; in Lillevik, where no other authority is named. */
  signedIn(who: string, looks?: Looks & { readonly word?: string }): Promise<Page>;
  /** The program is gone in the middle of what it did. */
  kill(): Promise<void>;
  /** Time has passed, or the program was gone: it goes on in the same place, under the same address. */
  goOn(now: string): Promise<void>;
  /** Stops the program and checks its whole database; gives what is broken. */
  brokenStatements(): Promise<string[]>;
}

/** A journey is one story: when a step has failed, those after it are not walked. */
export function journey(options: Pick<ServeOptions, "isAsTold"> = {}): Walked {
  beforeEach(({ task, skip }) => {
    if (task.file.tasks.some(hasFailed)) skip("an earlier step failed");
  });
  return walk(options);
}

const hasFailed = (task: RunnerTask): boolean => ("tasks" in task ? task.tasks.some(hasFailed) : task.result?.state === "fail");

/** For a test file of its own: begins before the first test and ends after the last. */
export function walk(options: Pick<ServeOptions, "isAsTold"> = {}): Walked {
  // A step may hold a restart of the program and several people's work.
  vi.setConfig({ testTimeout: 90_000 });
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveBuilt(options), openBrowser()]);
  }, 240_000);
  afterAll(() => Promise.all([browser?.close(), served?.stop()]));
  const signedIn = new Map<string, { page: Page; start: string }>();
  const visitor = async (looks: Looks = {}) => (await openPage(browser, served.url, looks)).page;
  return {
    visitor,
    signedIn: async (who, { word = "lillevik", ...looks } = {}) => {
      const name = `${who}@${word}.example`;
      const known = signedIn.get(name);
      if (known) {
        await known.page.goto(known.start);
        return known.page;
      }
      const page = await visitor(looks);
      await signIn(page, name, word);
      signedIn.set(name, { page, start: page.url() });
      return page;
    },
    kill: async () => { await served.stop("SIGKILL"); },
    goOn: async (now) => {
      await served.stop();
      signedIn.clear();
      served = await serveBuilt({ place: served, env: { PORT: String(served.port), EID_PRACTICE_PORT: String(served.practicePort), TRAPPA_NOW: now } });
    },
    brokenStatements: async () => {
      await served.stop();
      const { databaseUrl, folder } = served;
      const { output } = await runBuilt(["invariants"], { DATA_DIR: folder, ...(databaseUrl ? { DATABASE_URL: databaseUrl, TRAPPA_MODE: "exercise" } : {}) });
      return /^\d+ statements hold$/m.test(output) ? [] : output.split("\n").filter((line) => !line.startsWith("holds"));
    },
  };
}
