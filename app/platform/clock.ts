/** The one place that reads the time; routes and the worker ask it, everything else is told. */
let shift = 0;

/** Starts the clock elsewhere (exercise and tests only; live refuses to start with TRAPPA_NOW). */
export function startClockAt(instant: Date): void {
  shift = instant.getTime() - Date.now();
}

export const clockNow = (): Date => new Date(Date.now() + shift);

/** An instant that another clock told (the database's), moved as ours is. */
export const onOurClock = (instant: Date): Date => new Date(instant.getTime() + shift);

/** Seconds of the machine's own clock, for what other machines compare with theirs: they know nothing of a moved one. */
export const machineSeconds = (): number => Math.floor(Date.now() / 1000);
