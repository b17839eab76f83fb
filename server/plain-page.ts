import type { ServerResponse } from "node:http";

type Status = 400 | 403 | 404 | 405 | 413 | 500 | 503;

/** The few pages that are sent where no other can be made: in both written standards, since nobody is known yet. */
const words: Readonly<Record<Status, readonly [string, string, string]>> = {
  400: ["Adressen kan ikke leses", "Adressen i nettleseren er ikke hel. Gå til forsiden og prøv derfra.", "Adressa i nettlesaren er ikkje heil. Gå til framsida og prøv derifrå."],
  403: ["Skjemaet ble ikke tatt imot", "Det ble sendt fra en annen side enn vår. Gå tilbake, last siden på nytt og send igjen. Ingenting er lagret.", "Det vart sendt frå ei anna side enn vår. Gå tilbake, last sida på nytt og send igjen. Ingenting er lagra."],
  404: ["Siden finnes ikke", "Sjekk adressen, eller gå til forsiden.", "Sjekk adressa, eller gå til framsida."],
  405: ["Dette går ikke her", "Nettleseren spurte på en måte som siden ikke svarer på.", "Nettlesaren spurde på ein måte som sida ikkje svarar på."],
  413: ["Det ble for mye på én gang", "Del det opp, eller ta kontakt med kommunen. Ingenting er lagret.", "Det vart for mykje på éin gong. Del det opp, eller ta kontakt med kommunen. Ingenting er lagra."],
  500: ["Noe gikk galt hos oss", "Det du skrev, er ikke sendt. Prøv igjen om litt. Feilen er meldt til dem som drifter sidene.", "Noko gjekk gale hos oss. Det du skreiv, er ikkje sendt. Prøv igjen om litt."],
  503: ["Vi er straks tilbake", "Prøv igjen om et minutt.", "Prøv igjen om eit minutt."],
};

export function plainPage(response: ServerResponse, status: Status, requestId: string): void {
  const [title, nb, nn] = words[status];
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.end(`<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>`
    + `<body><main><h1>${title}</h1><p>${nb}</p><p lang="nn">${nn}</p><p><a href="/">Til forsiden</a></p><p>${requestId}</p></main></body></html>`);
}
