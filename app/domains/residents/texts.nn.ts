import type { Translated } from "#app/translated.ts";
import type nb from "./texts.nb.ts";

export default {
  refusals: {
    register_unavailable: "Vi fekk ikkje spurt Folkeregisteret kvar du bur. Prøv igjen om litt. Ingenting er lagra.",
  },
} satisfies Translated<typeof nb>;
