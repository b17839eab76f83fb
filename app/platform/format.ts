import { dayOf, localTime, weekday, type Day } from "./day.ts";
import type { Lang } from "./language.ts";

// Written out because Chromium's Intl has no nynorsk, and server and browser must show the same.
const months: Record<Lang, readonly string[]> = {
  nb: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
  nn: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
};
const weekdays: Record<Lang, readonly string[]> = {
  nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
};
const and: Record<Lang, string> = { nb: "og", nn: "og" };
const bytesWord: Record<Lang, string> = { nb: "byte", nn: "byte" };

export const noBreak = "\u00a0";
const minus = "\u2212";

/** «3. desember» */
export const formatDayShort = (day: Day, lang: Lang): string => {
  const month = months[lang][Number(day.slice(5, 7)) - 1] ?? "";
  return `${Number(day.slice(8, 10))}.${noBreak}${month}`;
};

/** «3. desember 2026» */
export const formatDay = (day: Day, lang: Lang): string => `${formatDayShort(day, lang)} ${day.slice(0, 4)}`;

/** «3. desember», and the year where it is another than today's. */
export const formatDayNear = (day: Day, today: Day, lang: Lang): string =>
  (day.slice(0, 4) === today.slice(0, 4) ? formatDayShort(day, lang) : formatDay(day, lang));

/** «torsdag» */
export const weekdayName = (day: Day, lang: Lang): string => weekdays[lang][weekday(day) - 1] ?? "";

/** «torsdag 3. desember 2026» */
export const formatWeekday = (day: Day, lang: Lang): string => `${weekdayName(day, lang)} ${formatDay(day, lang)}`;

/** «14.00» */
export const formatTime = (instant: Date): string => localTime(instant).replace(":", ".");

/** «3. desember 2026 kl. 14.00» */
export const formatInstant = (instant: Date, lang: Lang): string =>
  `${formatDay(dayOf(instant), lang)} kl.${noBreak}${formatTime(instant)}`;

/** «torsdag 3. desember 2026 kl. 14.00» */
export const formatWeekdayInstant = (instant: Date, lang: Lang): string =>
  `${formatWeekday(dayOf(instant), lang)} kl.${noBreak}${formatTime(instant)}`;

/** A period's last day as its deadline: «14. desember 2026 kl. 23.59» */
export const formatDeadline = (lastDay: Day, lang: Lang): string => `${formatDay(lastDay, lang)} kl.${noBreak}23.59`;

/** «2. november–14. desember 2026»; «12.–19. mai 2026» within a month; both years where they differ; one day alone as itself. */
export const formatPeriod = (first: Day, last: Day, lang: Lang): string => {
  if (first === last) return formatDay(first, lang);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8, 10))}.–${formatDay(last, lang)}`;
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const from = sameYear ? formatDayShort(first, lang) : formatDay(first, lang);
  return `${from}–${formatDay(last, lang)}`;
};

/** «8 412», «1 204,5», «−3»: at most the given number of decimals, none that are only noughts. */
export const formatNumber = (value: number, decimals = 0): string => {
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, noBreak);
  const kept = fraction.replace(/0+$/, "");
  const shown = kept === "" ? grouped : `${grouped},${kept}`;
  return value < 0 && /[1-9]/.test(shown) ? `${minus}${shown}` : shown;
};

const largerUnits = ["kB", "MB", "GB"] as const;

/** «812 byte», «340 kB», «1,2 MB» */
export const formatBytes = (bytes: number, lang: Lang): string => {
  if (bytes < 1000) return `${formatNumber(bytes)}${noBreak}${bytesWord[lang]}`;
  let size = bytes / 1000;
  let unit = 0;
  // 999 950 bytes would read «1 000 kB», so what rounds up to a thousand takes the next unit.
  while (size >= 999.5 && unit < largerUnits.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, size < 10 ? 1 : 0)}${noBreak}${largerUnits[unit] ?? "GB"}`;
};

/** A sentence or a line begins with a capital. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** «a, b og c» */
export const formatList = (items: readonly string[], lang: Lang): string => {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and[lang]} ${items[items.length - 1] ?? ""}`;
};

/** «38–40, 42», as numbers stand in a row. */
export const rangesOf = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(", ");
};
