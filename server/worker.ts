import { claimDeliveries, deliver } from "#app/platform/delivery.server.ts";
import { faultLine, log } from "#app/platform/log.server.ts";
import { handlers } from "./subscriptions.ts";

const pauseMilliseconds = 2000;
const atOnce = 20;
const leaseSeconds = 60;

/** Delivers what is due until it is told to stop; returns the stopper, which waits for the round under way. */
export function runWorker(): () => Promise<void> {
  if (Object.keys(handlers).length === 0) return () => Promise.resolve();
  let isStopping = false;
  let wake: () => void = () => {};
  const rounds = (async () => {
    while (!isStopping) {
      const claimed = await claimDeliveries(atOnce, leaseSeconds).catch((fault: unknown) => { log("error", "claim failed", faultLine(fault)); return []; });
      for (const delivery of claimed) {
        await deliver(delivery, handlers).catch((fault: unknown) => log("error", "delivery failed", { handler: delivery.handler, ...faultLine(fault) }));
      }
      if (claimed.length === 0) await new Promise<void>((resolve) => { wake = resolve; setTimeout(resolve, pauseMilliseconds).unref(); });
    }
  })();
  return async () => { isStopping = true; wake(); await rounds; };
}
