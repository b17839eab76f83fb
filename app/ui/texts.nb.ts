export default {
  now: "Nå: ",
  coming: "Kommer: ",
  late: "Forsinket: ",
  error: "Feil: ",
  optional: "(valgfritt)",
  youAreHere: "Du er her",
  mainMenu: "Hovedmeny",
  bar: "Søyle",
  pages: "Sider",
  choose: "Velg",
  leaveEmpty: "La stå tom",
} as const;
