/** The six tokens that a page takes of its authority's one colour; 700 is the colour itself. */
export const colourSteps = ["950", "900", "700", "500", "300", "100"] as const;
export type ColourStep = (typeof colourSteps)[number];
export type Scale = Readonly<Record<ColourStep, string>>;

export type ColourRefusal = "not_a_colour" | "too_light" | "red";
export type ColourCheck = { readonly ok: true } | { readonly refused: ColourRefusal; readonly nearest: string };

/** Lightness, chroma and hue as the eye sees them (OKLCH), so that a step looks as far in every hue. */
interface Lch { readonly l: number; readonly c: number; readonly h: number }
type Rgb = readonly [number, number, number];

const form = /^#[0-9a-f]{6}$/;
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const linearOf = (hex: string): Rgb => [1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Rgb;

function lchOf(hex: string): Lch {
  const [red, green, blue] = linearOf(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return { l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function linearOfLch({ l, c, h }: Lch): Rgb {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

/** A screen cannot show every colour: chroma gives way until it can, lightness and hue stay. */
function hexOf(colour: Lch): string {
  const { l, h } = colour;
  const fits = (c: number) => linearOfLch({ l, c, h }).every((value) => value >= -0.0005 && value <= 1.0005);
  let { c } = colour;
  while (c > 0.001 && !fits(c)) c *= 0.97;
  const pairs = linearOfLch({ l, c, h }).map((value) => Math.round(255 * Math.min(1, Math.max(0, fromLinear(Math.max(0, value))))).toString(16).padStart(2, "0"));
  return `#${pairs.join("")}`;
}

function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

// Grounds that stand fast in app/ui/tokens.css.
const white = "#ffffff";
const page = "#f5f6f2";
const nightPage = "#0d1615";

interface Pair { readonly name: string; readonly ratio: (scale: Scale) => number }

/** WCAG 1.4.3: text at least 4.5 to 1; every pair of text and ground that an authority's colour stands in, light and dark. */
export const leastContrast = 4.5;
export const colourPairs: readonly Pair[] = [
  { name: "link / page", ratio: (scale) => contrast(scale["700"], page) },
  { name: "link / tint", ratio: (scale) => contrast(scale["700"], scale["100"]) },
  { name: "button text / button", ratio: (scale) => contrast(white, scale["700"]) },
  { name: "button text / pressed button", ratio: (scale) => contrast(white, scale["900"]) },
  { name: "link / page, dark", ratio: (scale) => contrast(scale["300"], nightPage) },
  { name: "link / tint, dark", ratio: (scale) => contrast(scale["300"], scale["950"]) },
  { name: "button text / pressed button, dark", ratio: (scale) => contrast(nightPage, scale["100"]) },
  { name: "text / steps below, dark", ratio: (scale) => contrast(white, scale["500"]) },
];

/** Lightness of each step, how much of the colour's chroma it keeps, and the most that it may have. */
const steps = {
  "950": { l: 0.29, keeps: 0.57, most: 0.075 },
  "900": { l: 0.32, keeps: 0.77, most: 0.1 },
  "500": { l: 0.535, keeps: 1.2, most: 0.15 },
  "300": { l: 0.812, keeps: 0.8, most: 0.077 },
  "100": { l: 0.93, keeps: 0.22, most: 0.02 },
} as const;

/** The whole scale of one colour. */
export function coloursOf(hex: string): { scale: Scale } {
  const own = lchOf(hex);
  const step = (name: keyof typeof steps, l: number = steps[name].l) => hexOf({ l, c: Math.min(own.c * steps[name].keeps, steps[name].most), h: own.h });
  // A pressed button is darker than the button, also where the colour itself is darker than most.
  const pressed = Math.max(0, Math.min(steps["900"].l, own.l - 0.06));
  return { scale: { "950": step("950"), "900": step("900", pressed), "700": hex, "500": step("500"), "300": step("300"), "100": step("100") } };
}

const failing = (hex: string): boolean => {
  const { scale } = coloursOf(hex);
  return colourPairs.some((pair) => pair.ratio(scale) < leastContrast);
};

// Red is the error's colour. What has next to no chroma is grey, whatever its hue.
const redFrom = 0;
const redTo = 50;
const leastChroma = 0.05;
const isRed = ({ c, h }: Lch): boolean => c >= leastChroma && h >= redFrom && h <= redTo;

function darkEnough(hex: string): string {
  const own = lchOf(hex);
  for (let l = own.l; l > 0; l -= 0.005) {
    const darker = hexOf({ ...own, l });
    if (!failing(darker)) return darker;
  }
  return fallback;
}

/** The nearest hue on either side of red that is still no red when it is written in whole numbers and dark enough. */
function besideRed(hex: string): string {
  const own = lchOf(hex);
  for (let turn = 1; turn <= redTo - redFrom + 20; turn += 1) {
    const hues = own.h - redFrom < redTo - own.h ? [own.h - turn, own.h + turn] : [own.h + turn, own.h - turn];
    for (const h of hues) {
      const found = darkEnough(hexOf({ ...own, h: (h + 360) % 360 }));
      if (!isRed(lchOf(found))) return found;
    }
  }
  return fallback;
}

/** A colour that passes, for who has not written one. */
const fallback = "#0f525c";

/** Refuses what cannot be read or means an error, each time with the nearest that passes. */
export function checkColour(hex: string): ColourCheck {
  if (!form.test(hex)) return { refused: "not_a_colour", nearest: nearestOfWritten(hex) };
  if (isRed(lchOf(hex))) return { refused: "red", nearest: besideRed(hex) };
  return failing(hex) ? { refused: "too_light", nearest: darkEnough(hex) } : { ok: true };
}

/** «0F525C» and «#abc» are nearly right: shown as they should be written. */
function nearestOfWritten(raw: string): string {
  const digits = raw.trim().replace(/^#/, "").toLowerCase();
  const whole = /^[0-9a-f]{3}$/.test(digits) ? [...digits].map((digit) => digit + digit).join("") : digits;
  const hex = `#${whole}`;
  if (!form.test(hex)) return fallback;
  const check = checkColour(hex);
  return "ok" in check ? hex : check.nearest;
}

/** The scale as tokens, for /profil.css; `scope` is a selector of ours. */
export function profileCss(hex: string, scope: string): string {
  const { scale } = coloursOf(hex);
  return `${scope} {\n${colourSteps.map((step) => `  --authority-${step}: ${scale[step]};`).join("\n")}\n}\n`;
}
