import { clockNow } from "#app/platform/clock.ts";
import { claimDeliveries, deliver } from "#app/platform/delivery.server.ts";
import { faultLine, log } from "#app/platform/log.server.ts";
import { handlers } from "./subscriptions.ts";
import { checkCounters } from "./check-counters.ts";
import { tidy } from "./tidy.ts";

const pauseMilliseconds = 2000;
const leaseSeconds = 60;
const tidyEveryMilliseconds = 3_600_000;
const checkEveryMilliseconds = 24 * 3_600_000;

/** Delivers what is due, tidies once an hour and checks the counters once a day, until it is told to stop; returns the stopper, which waits for what is under way. */
export function runWorker(): () => Promise<void> {
  const stops = [repeat(tidyEveryMilliseconds, tidyOnce), repeat(checkEveryMilliseconds, checkOnce)];
  if (Object.keys(handlers).length > 0) stops.push(repeat(pauseMilliseconds, deliverDue));
  return async () => { await Promise.all(stops.map((stop) => stop())); };
}

/** Does a round again and again, with a pause after one that says there is no more. */
function repeat(pause: number, round: () => Promise<boolean>): () => Promise<void> {
  let isStopping = false;
  let wake: () => void = () => {};
  const rounds = (async () => {
    while (!isStopping) {
      const isMore = await round();
      if (!isMore && !isStopping) await new Promise<void>((resolve) => { wake = resolve; setTimeout(resolve, pause); });
    }
  })();
  return async () => { isStopping = true; wake(); await rounds; };
}

async function deliverDue(): Promise<boolean> {
  // One lease for one delivery: of several the last would wait until its lease had run out.
  const claimed = await claimDeliveries(1, leaseSeconds).catch((fault: unknown) => { log("error", "claim failed", faultLine(fault)); return []; });
  for (const delivery of claimed) {
    await deliver(delivery, handlers, clockNow()).catch((fault: unknown) => log("error", "delivery failed", { handler: delivery.handler, ...faultLine(fault) }));
  }
  return claimed.length > 0;
}

async function tidyOnce(): Promise<boolean> {
  await tidy(clockNow()).catch((fault: unknown) => log("error", "tidying failed", faultLine(fault)));
  return false;
}

async function checkOnce(): Promise<boolean> {
  await checkCounters().catch((fault: unknown) => log("error", "checking the counters failed", faultLine(fault)));
  return false;
}
