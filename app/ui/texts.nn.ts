import type nb from "./texts.nb.ts";

export default {
  now: "No: ",
  coming: "Kjem: ",
  late: "Forseinka: ",
  error: "Feil: ",
  optional: "(valfritt)",
  youAreHere: "Du er her",
  mainMenu: "Hovudmeny",
  bar: "Søyle",
  pages: "Sider",
  choose: "Vel",
  leaveEmpty: "La stå tom",
} as const satisfies Record<keyof typeof nb, string>;
