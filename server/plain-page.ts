import { STATUS_CODES, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

type Status = 400 | 403 | 404 | 405 | 408 | 413 | 431 | 500 | 503;

/** The few pages that are sent where no other can be made: in both written standards, since nobody is known yet. */
const words: Readonly<Record<Status, readonly [string, string, string]>> = {
  400: ["Adressen kan ikke leses", "Adressen i nettleseren er ikke hel. Gå til forsiden og prøv derfra.", "Adressa i nettlesaren er ikkje heil. Gå til framsida og prøv derifrå."],
  403: ["Skjemaet ble ikke tatt imot", "Det ble sendt fra en annen side enn vår. Gå tilbake, last siden på nytt og send igjen. Ingenting er lagret.", "Det vart sendt frå ei anna side enn vår. Gå tilbake, last sida på nytt og send igjen. Ingenting er lagra."],
  404: ["Siden finnes ikke", "Sjekk adressen, eller gå til forsiden.", "Sjekk adressa, eller gå til framsida."],
  405: ["Dette går ikke her", "Nettleseren spurte på en måte som siden ikke svarer på.", "Nettlesaren spurde på ein måte som sida ikkje svarar på."],
  408: ["Det tok for lang tid", "Linjen ble borte før alt var kommet fram. Ingenting er lagret. Prøv igjen.", "Linja vart borte før alt var komme fram. Ingenting er lagra. Prøv igjen."],
  413: ["Det ble for mye på én gang", "Del det opp, eller ta kontakt med kommunen. Ingenting er lagret.", "Det vart for mykje på éin gong. Del det opp, eller ta kontakt med kommunen. Ingenting er lagra."],
  431: ["Adressen er for lang", "Gå til forsiden og prøv derfra, med færre ord om du søkte.", "Gå til framsida og prøv derifrå, med færre ord om du søkte."],
  500: ["Noe gikk galt hos oss", "Det du skrev, er ikke sendt. Prøv igjen om litt. Feilen er meldt til dem som drifter sidene.", "Noko gjekk gale hos oss. Det du skreiv, er ikkje sendt. Prøv igjen om litt."],
  503: ["Vi er straks tilbake", "Prøv igjen om et minutt.", "Prøv igjen om eit minutt."],
};

const headers = {
  "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

export function plainPage(response: ServerResponse, status: Status, requestId: string): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(pageOf(status, requestId));
}

/** To a request that Node could not read: there is no response to write to, only the line. */
export function plainPageOn(line: Duplex, fault: { readonly code?: string }): void {
  if (!line.writable) { line.destroy(); return; }
  const status = fault.code === "HPE_HEADER_OVERFLOW" ? 431 : fault.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
  const body = pageOf(status, "");
  const head = Object.entries({ ...headers, "Content-Length": Buffer.byteLength(body), Connection: "close" }).map(([name, value]) => `${name}: ${value}\r\n`);
  line.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("")}\r\n${body}`);
}

function pageOf(status: Status, requestId: string): string {
  const [title, nb, nn] = words[status];
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>`
    + `<body><main><h1>${title}</h1><p>${nb}</p><p lang="nn">${nn}</p><p><a href="/">Til forsiden</a></p><p>${requestId}</p></main></body></html>`;
}
