import type nb from "./texts.nb.ts";

export default {
  now: "No: ",
  coming: "Kjem: ",
  late: "Forseinka: ",
  error: "Feil: ",
  errorOf: "«{name}»: {message}",
  hiddenLacks: "Skjemaet vart sendt utan noko som skal følgje med. Last sida på nytt, og prøv igjen.",
  optional: "(valfritt)",
  youAreHere: "Du er her",
  mainMenu: "Hovudmeny",
  bar: "Søyle",
  pages: "Sider",
  choose: "Vel",
  leaveEmpty: "La stå tom",
} as const satisfies Record<keyof typeof nb, string>;
