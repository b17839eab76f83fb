import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler } from "express";
import helmet from "helmet";
import { sql } from "kysely";
import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { ResidenceRegister } from "#app/domains/residents/residence.ts";
import { acrossAuthorities, measured, wallDefect } from "#app/platform/db.server.ts";
import type { Settings } from "#app/platform/env.server.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import { faultLine, log } from "#app/platform/log.server.ts";
import { gate, isFramedByIssuer, resolve } from "./gate.ts";
import { plainPage, plainPageOn } from "./plain-page.ts";

export interface Web { readonly port: number; close(): Promise<void> }

/** Serves until closed. Refuses to start when the wall between authorities would be decoration. */
export async function serve(given: { settings: Settings; files: FileStore; register: ResidenceRegister | null; build: ServerBuild; assets: string }): Promise<Web> {
  const defect = await wallDefect();
  if (defect) throw new Error(`the wall between authorities does not hold: ${defect}`);
  const { settings } = given;
  let server: Server | undefined;
  const port = () => (server?.address() as AddressInfo | null)?.port ?? settings.port;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustProxy);
  app.use(gate(settings, port));
  app.use(logged);
  app.get("/-/live", (_request, response) => { response.type("text/plain").send("live\n"); });
  app.get("/-/ready", (_request, response, next) => {
    acrossAuthorities((trx) => sql`select 1`.execute(trx)).then(() => response.type("text/plain").send("ready\n"), next);
  });
  app.use(helmet({
    contentSecurityPolicy: false, // entry.server sets it by what the page needs
    referrerPolicy: { policy: "same-origin" }, // no-referrer makes Chromium send Origin: null with forms
    strictTransportSecurity: settings.mode === "live" ? undefined : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: false, // below: one address is framed, by the issuer of eID, and says so in its own policy
  }));
  app.use((request, response, next) => {
    if (!isFramedByIssuer(request.path)) response.setHeader("X-Frame-Options", "SAMEORIGIN");
    next();
  });
  app.use(compression());
  app.use("/assets", express.static(`${given.assets}/assets`, { immutable: true, maxAge: "1y", redirect: false }));
  app.use(express.static(given.assets, { maxAge: "1h", redirect: false, index: false }));
  app.use("/assets", (_request, response) => plainPage(response, 404, String(response.getHeader("X-Request-Id"))));
  app.use(resolve({ settings, files: given.files, register: given.register }));
  app.use(inWords);
  app.use(createRequestHandler({
    build: given.build, mode: "production",
    getLoadContext: (_request, response) => {
      const { context } = response.locals;
      if (!context) throw new Error("the gate has not resolved this request");
      return { ...context };
    },
  }));
  app.use(failed);
  server = await new Promise<Server>((done, fail) => {
    const listening = app.listen(settings.port, settings.host, () => done(listening));
    listening.once("error", fail);
  });
  server.requestTimeout = 120_000;
  server.on("clientError", (fault: NodeJS.ErrnoException, line) => plainPageOn(line, fault));
  const running = server;
  // A browser opens connections ahead of need. Node does not count them as idle, and they would hold the stop up.
  const unused = new Set<Socket>();
  running.on("connection", (socket) => { unused.add(socket); socket.once("close", () => unused.delete(socket)); });
  running.on("request", ({ socket }) => unused.delete(socket));
  return {
    port: port(),
    close: () => new Promise((done) => {
      running.close(() => done());
      running.closeIdleConnections();
      for (const socket of unused) socket.destroy();
      setTimeout(() => running.closeAllConnections(), 10_000).unref();
    }),
  };
}

/** What is known when an answer begins stands in its head; one line for each request, without its address (links hold tokens): the kind of thing that was asked for is enough. */
const logged: express.RequestHandler = (request, response, next) => {
  const begun = process.hrtime.bigint();
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    const { context } = response.locals;
    if (context) {
      response.setHeader("X-Query-Count", String(context.meter.queries));
      if (context.settings.mode === "exercise") {
        const total = Number(process.hrtime.bigint() - begun) / 1e6;
        response.setHeader("Server-Timing", `total;dur=${total.toFixed(1)}, db;dur=${context.meter.milliseconds.toFixed(1)};desc="${context.meter.queries} queries"`);
      } else response.removeHeader("X-Query-Count");
    }
    // What a shared cache may keep for everybody sets nobody's cookie.
    if (String(response.getHeader("Cache-Control") ?? "").startsWith("public")) response.removeHeader("Set-Cookie");
    return writeHead(...args);
  }) as typeof response.writeHead;
  response.on("finish", () => {
    if (request.path.startsWith("/assets/")) return;
    const { context } = response.locals;
    log("info", "request", {
      requestId: String(response.getHeader("X-Request-Id")), method: request.method, status: response.statusCode,
      milliseconds: Math.round(Number(process.hrtime.bigint() - begun) / 1e6), queries: context?.meter.queries, authority: context?.authority?.word,
    });
  });
  measured({ queries: 0, milliseconds: 0 }, next);
};

/** A file, a list or a button that is not there has no page to say so: Remix sends a line of JSON, and a person gets a page. */
const inWords: express.RequestHandler = (_request, response, next) => {
  const [write, end] = [response.write, response.end];
  const isTold = () => response.getHeader("X-Remix-Error") === "yes";
  response.write = function (this: typeof response, ...args: unknown[]) { return isTold() || write.apply(this, args as never); } as typeof write;
  response.end = function (this: typeof response, ...args: unknown[]) {
    if (!isTold()) return end.apply(this, args as never);
    Object.assign(response, { write, end });
    response.removeHeader("X-Remix-Error");
    plainPage(response, plainStatus(response.statusCode), String(response.getHeader("X-Request-Id")));
    return response;
  } as typeof end;
  next();
};

const plainStatus = (status: number) => (status === 404 || status === 405 ? status : status < 500 ? 400 : 500);

const failed: ErrorRequestHandler = (fault, _request, response, next) => {
  if (response.headersSent) return next(fault);
  const requestId = String(response.getHeader("X-Request-Id"));
  log("error", "request failed", { requestId, ...faultLine(fault) });
  return plainPage(response, 500, requestId);
};
