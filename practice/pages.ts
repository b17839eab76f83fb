import { persons } from "./persons.ts";

/** The practice provider's pages: plain HTML that nobody can take for the real thing, and that works without JavaScript. */

const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; --ground: #fff; --text: #1a1a1a; --mark: #7a2e00; --on-mark: #fff; --line: #6b6b6b }
@media (prefers-color-scheme: dark) { :root { --ground: #16181a; --text: #f2f2f2; --mark: #ffcf9e; --on-mark: #2b1200; --line: #a0a0a0 } }
* { box-sizing: border-box } body { margin: 0; background: var(--ground); color: var(--text); font: 18px/1.5 system-ui, sans-serif }
.mark { margin: 0; padding: .75rem 1rem; background: var(--mark); color: var(--on-mark); font-weight: 700; text-align: center }
.mark b { display: block; font-size: 1.75rem; letter-spacing: .2em } main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.25 } fieldset { border: 1px solid var(--line); padding: .5rem 1rem 1rem; margin: 0 0 1.5rem } legend { font-weight: 700; padding: 0 .3rem }
label { display: flex; gap: .6rem; align-items: center; min-height: 44px } input[type=radio], input[type=checkbox] { width: 1.3rem; height: 1.3rem; flex: none }
ul { list-style: none; padding: 0; margin: 0 } li { margin: 0 0 .5rem }
button { width: 100%; min-height: 44px; padding: .6rem 1rem; border: 2px solid var(--line); border-radius: 4px; background: var(--ground); color: var(--text); font: inherit; text-align: left; cursor: pointer }
button b { display: block } a, .quiet { color: inherit } input[type=email] { width: 100%; min-height: 44px; font: inherit; padding: .4rem .6rem } iframe { width: 1px; height: 1px; border: 0 }
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }`;

export interface PracticePage { readonly title: string; readonly content: string; readonly head?: string }

export const pageOf = ({ title, content, head = "" }: PracticePage): string => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}<title>ØVELSE: ${escaped(title)}</title><style>${style}</style></head>
<body><header><p class="mark"><b>ØVELSE</b> Dette er ikke ID-porten. Alle personene er diktet, og numrene er syntetiske.</p></header>
<main><h1>${escaped(title)}</h1>${content}</main></body></html>`;

const levels = [["idporten-loa-substantial", "Betydelig (som MinID)"], ["idporten-loa-high", "Høyt (som BankID)"], ["idporten-loa-low", "Lavere nivå (skal bli avvist)"]] as const;

export const residentLogin = (action: string): string => pageOf({
  title: "Logg inn med øvelses-eID",
  content: `<p>Velg hvem du vil være i øvelsen.</p><form method="post" action="${escaped(action)}">
<fieldset><legend>Sikkerhetsnivå</legend>${levels.map(([value, words], index) => `<label><input type="radio" name="level" value="${value}"${index === 0 ? " checked" : ""}> ${words}</label>`).join("")}</fieldset>
<ul>${persons.map(({ key, name, about }) => `<li><button name="person" value="${key}"><b>${escaped(name)}</b> ${escaped(about)}</button></li>`).join("")}</ul>
<p><button name="cancel" value="yes">Avbryt</button></p></form>`,
});

export const staffGroups = [["trappa-saksbehandler", "Saksbehandler", "officer"], ["trappa-sekretariat", "Politisk sekretariat", "secretary"], ["trappa-administrator", "Administrator", "administrator"]] as const;

export const staffLogin = (action: string): string => pageOf({
  title: "Logg inn som ansatt i øvelsen",
  content: `<form method="post" action="${escaped(action)}"><p><label for="email">E-post, for eksempel marit@lillevik.example</label><input id="email" name="email" type="email" autocomplete="off"></p>
<fieldset><legend>Grupper</legend>${staffGroups.map(([value, words]) => `<label><input type="checkbox" name="group" value="${value}"> ${words}</label>`).join("")}</fieldset>
<label><input type="checkbox" name="unverified" value="yes"> E-posten er ikke bekreftet</label>
<p><button>Logg inn</button></p><p><button name="cancel" value="yes">Avbryt</button></p></form>`,
});

/** The end of a sign-out: each client's own logout in a frame, then on. */
export const loggedOut = (frames: readonly string[], next: string): string => pageOf({
  title: "Du er logget ut av øvelses-eID", head: `<meta http-equiv="refresh" content="2; url=${escaped(next)}">`,
  content: `<p><a href="${escaped(next)}">Gå videre</a></p>${frames.map((frame) => `<iframe src="${escaped(frame)}" title="Logger ut av Trappa"></iframe>`).join("")}`,
});

export const askLogout = (form: string): string => pageOf({
  title: "Logg ut av øvelses-eID?", content: `${form}<p><button form="op.logoutForm" name="logout" value="yes">Logg ut</button></p><p><button form="op.logoutForm">Bli stående innlogget</button></p>`,
});

export const isOut = (): string => pageOf({ title: "Du er logget ut av øvelses-eID", content: "<p>Du kan lukke vinduet.</p>" });
export const failedPage = (words: Readonly<Record<string, unknown>>): string => pageOf({
  title: "Øvelses-eID forsto ikke dette", content: `<p>Gå tilbake til Trappa og prøv igjen.</p><pre>${Object.entries(words).map(([name, value]) => `${escaped(name)}: ${escaped(String(value))}`).join("\n")}</pre>`,
});
